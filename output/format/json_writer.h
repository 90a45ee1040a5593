// Appends JSON to a string: keys in the order in which they are given, commas where they belong.
// Control characters, C1 and bidirectional controls are escaped: what is printed cannot play with a terminal.
// Strings must be valid UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/day.h"

namespace crosstally {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);
    void string(std::string_view text);
    void plain_string(std::string_view text);  // one that needs no escape
    void number(std::string_view written);     // as it stands
    void number(std::uint64_t whole);
    void boolean(bool truth);
    void null();

    // key and value; in string_or_null an empty string is null
    void string(std::string_view name, std::string_view text);
    void string_or_null(std::string_view name, std::string_view text);
    void optional(std::string_view name, const std::optional<std::string>& text);
    void number(std::string_view name, std::uint64_t whole);
    void boolean(std::string_view name, bool truth);
    void day(std::string_view name, const std::optional<Day>& day);

private:
    void separate();
    void written(std::string_view name, std::string_view value);  // the value as it stands

    std::string& out_;
    bool comma_ = false;
};

}  // namespace crosstally
