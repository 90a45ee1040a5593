// One JSON value, owned, for reading records and rule-free configuration: a tree of small values.
// Numbers are kept as they were written, for exact arithmetic. Of two members with one name the later stands.
// Nothing deeper than 64 levels is read.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosstally {

class JsonValue {
public:
    enum class Type : unsigned char { null, boolean, number, string, array, object };

    JsonValue();  // out of line, as are the rest: the members hold the class itself
    ~JsonValue();
    JsonValue(JsonValue&&) noexcept;
    JsonValue& operator=(JsonValue&&) noexcept;

    Type type = Type::null;
    bool truth = false;
    std::string text;  // a string's contents, or a number as it was written
    std::vector<JsonValue> items;
    std::vector<std::pair<std::string, JsonValue>> members;

    [[nodiscard]] bool is_null() const { return type == Type::null; }
    [[nodiscard]] bool is_string() const { return type == Type::string; }
    [[nodiscard]] const JsonValue* find(std::string_view name) const;  // nullptr: no such member, or no object
};

// The byte at which the value of a member of the object begins, of two with one name the later's; npos: there is none, or
// its name is written with escapes. For messages.
[[nodiscard]] std::size_t place_of_member(std::string_view object, std::string_view name);

struct JsonError {
    std::size_t at = 0;  // byte
    std::string message;
};

class JsonReader {  // keeps its memory from line to line; one a thread
public:
    JsonReader();
    ~JsonReader();

    // nullopt: `error` says why and where. The whole of `json` must be one value.
    std::optional<JsonValue> read(std::string_view json, JsonError& error);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace crosstally
