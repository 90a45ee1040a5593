#include "output/format/json_writer.h"

#include <charconv>

#include "output/format/visible.h"

namespace crosstally {
namespace {

void append_unicode_escape(char32_t code_point, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4) out.push_back(digits[(code_point >> (shift - 4)) & 15U]);
}

void append_escape(char32_t code_point, std::string& out) {
    switch (code_point) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: append_unicode_escape(code_point, out);
    }
}

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

// Where the run of bytes that stand for themselves ends, sixteen at a step.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    constexpr std::size_t step = 16;
    for (; at + step <= text.size(); at += step) {
        bool plain = true;
        for (std::size_t i = 0; i < step; ++i) plain &= is_plain(text[at + i]);
        if (!plain) break;
    }
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

}  // namespace

void JsonWriter::separate() {
    if (comma_) out_.push_back(',');
    comma_ = true;
}

void JsonWriter::begin_object() {
    separate();
    out_.push_back('{');
    comma_ = false;
}

void JsonWriter::end_object() {
    out_.push_back('}');
    comma_ = true;
}

void JsonWriter::begin_array() {
    separate();
    out_.push_back('[');
    comma_ = false;
}

void JsonWriter::end_array() {
    out_.push_back(']');
    comma_ = true;
}

void JsonWriter::key(std::string_view name) {
    separate();
    out_.push_back('"');
    out_.append(name);
    out_.append("\":");
    comma_ = false;
}

void JsonWriter::string(std::string_view text) {
    separate();
    out_.push_back('"');
    std::size_t plain = 0;  // what needs no escape is copied in one piece
    for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at)) {
        const char c = text[at];
        const HiddenMark hidden = hidden_mark(text, at);
        if (hidden.size == 0 && c != '"' && c != '\\') {
            ++at;
            continue;
        }
        out_.append(text.substr(plain, at - plain));
        append_escape(hidden.size == 0 ? static_cast<char32_t>(c) : hidden.value, out_);
        at += hidden.size == 0 ? 1 : hidden.size;
        plain = at;
    }
    out_.append(text.substr(plain));
    out_.push_back('"');
}

void JsonWriter::number(std::string_view written) {
    separate();
    out_.append(written);
}

void JsonWriter::number(std::uint64_t whole) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, whole).ptr;
    number(std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

void JsonWriter::boolean(bool truth) { number(truth ? "true" : "false"); }
void JsonWriter::null() { number("null"); }

void JsonWriter::string(std::string_view name, std::string_view text) {
    key(name);
    string(text);
}

void JsonWriter::string_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty()) return null();
    string(text);
}

void JsonWriter::optional(std::string_view name, const std::optional<std::string>& text) {
    key(name);
    if (!text) return null();
    string(*text);
}

void JsonWriter::number(std::string_view name, std::uint64_t whole) {
    key(name);
    number(whole);
}

void JsonWriter::boolean(std::string_view name, bool truth) {
    key(name);
    boolean(truth);
}

void JsonWriter::day(std::string_view name, const std::optional<Day>& day) {
    key(name);
    if (!day) return null();
    string(format_day(*day));
}

}  // namespace crosstally
