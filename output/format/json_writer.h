// Appends JSON to a string: keys in the order in which they are given, commas where they belong.
// Control characters, C1 and bidirectional controls are escaped: what is printed cannot play with a terminal.
// Strings must be valid UTF-8. What is written may stay in the writer until the outermost object or array ends.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/day.h"

namespace crosstally {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name) {
        plain_string(name);
        put(':');
        comma_ = false;
    }
    void string(std::string_view text);
    void plain_string(std::string_view text) {  // one that needs no escape
        separate();
        put('"');
        put(text);
        put('"');
    }
    void number(std::string_view written) {  // as it stands
        separate();
        put(written);
    }
    void number(std::uint64_t whole);
    void boolean(bool truth) { number(truth ? "true" : "false"); }
    void null() { number("null"); }

    // key and value; in string_or_null an empty string is null
    void string(std::string_view name, std::string_view text) {
        key(name);
        string(text);
    }
    void plain_string(std::string_view name, std::string_view text) {
        key(name);
        plain_string(text);
    }
    void string_or_null(std::string_view name, std::string_view text) {
        key(name);
        text.empty() ? null() : string(text);
    }
    void plain_string_or_null(std::string_view name, std::string_view text) {
        key(name);
        text.empty() ? null() : plain_string(text);
    }
    void optional(std::string_view name, const std::optional<std::string>& text) {
        key(name);
        text ? string(*text) : null();
    }
    void number(std::string_view name, std::uint64_t whole) {
        key(name);
        number(whole);
    }
    void boolean(std::string_view name, bool truth) {
        key(name);
        boolean(truth);
    }
    void day(std::string_view name, const std::optional<Day>& day);

private:
    void open(char bracket) {
        separate();
        put(bracket);
        comma_ = false;
        ++depth_;
    }
    void close(char bracket) {
        put(bracket);
        comma_ = true;
        if (--depth_ == 0) flush();
    }
    void separate() {
        if (comma_) put(',');
        comma_ = true;
    }
    void put(char c) {
        if (size_ == room_.size()) flush();
        room_[size_++] = c;
    }
    void put(std::string_view text) {
        if (text.size() > room_.size() - size_) return put_large(text);
        std::memcpy(room_.data() + size_, text.data(), text.size());
        size_ += text.size();
    }
    void put_escape(char32_t code_point);
    void put_large(std::string_view text);
    void flush();

    std::string& out_;
    std::array<char, 4096> room_;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as size_
    std::size_t size_ = 0;
    int depth_ = 0;  // objects and arrays that have begun
    bool comma_ = false;
};

}  // namespace crosstally
