#include "output/format/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "corpus/eight_bytes.h"
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
    static constexpr auto plain = [] {
        std::array<bool, 256> table{};
        for (unsigned byte = 0x20; byte < 0x7F; ++byte) table[byte] = byte != '"' && byte != '\\';
        return table;
    }();
    return plain[static_cast<unsigned char>(c)];
}

bool eight_are_plain(const char* text) {
    const std::uint64_t bytes = eight_bytes(text);
    const std::uint64_t control = (bytes - each_byte(0x20)) & ~bytes;
    return !any_byte(bytes | control | bytes_like(bytes, '"') | bytes_like(bytes, '\\') | bytes_like(bytes, 0x7F));
}

// Without a branch, so that the compiler takes many bytes at once.
constexpr std::size_t many = 32;
bool many_are_plain(const char* text) {
    unsigned char others = 0;
    for (std::size_t i = 0; i < many; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool other = byte < 0x20 || byte > 0x7E || byte == '"' || byte == '\\';
        others |= static_cast<unsigned char>(other);
    }
    return others == 0;
}

// Where the run of bytes that stand for themselves ends.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    while (at + many <= text.size() && many_are_plain(text.data() + at)) at += many;
    while (at + 8 <= text.size() && eight_are_plain(text.data() + at)) at += 8;
    if (at + 8 > text.size() && text.size() >= 8 && eight_are_plain(text.data() + text.size() - 8)) return text.size();
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

// Short pieces put together, so that the text grows once for all of them. What finds no room goes to the text at once.
class Gathered {
public:
    explicit Gathered(std::string& out) : out_(out) {}
    ~Gathered() { out_.append(room_.data(), size_); }
    Gathered(const Gathered&) = delete;
    Gathered& operator=(const Gathered&) = delete;

    void add(char c) {
        if (size_ == room_.size()) flush();
        room_[size_++] = c;
    }
    void add(std::string_view text) {
        if (text.size() > room_.size() - size_) flush();
        if (text.size() > room_.size()) {
            out_.append(text);
            return;
        }
        std::memcpy(room_.data() + size_, text.data(), text.size());
        size_ += text.size();
    }
    void add_key(std::string_view name, bool comma) {
        if (comma) add(',');
        add('"');
        add(name);
        add("\":");
    }

private:
    void flush() {
        out_.append(room_.data(), size_);
        size_ = 0;
    }

    std::string& out_;
    std::array<char, 128> room_;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as size_
    std::size_t size_ = 0;
};

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
    Gathered(out_).add_key(name, comma_);
    comma_ = false;
}

void JsonWriter::string(std::string_view text) {
    std::size_t at = end_of_plain(text, 0);
    if (at == text.size()) return plain_string(text);
    separate();
    out_.push_back('"');
    std::size_t plain = 0;  // what needs no escape is copied in one piece
    for (; at < text.size(); at = end_of_plain(text, at)) {
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

void JsonWriter::plain_string(std::string_view text) {
    Gathered pieces(out_);
    if (comma_) pieces.add(',');
    pieces.add('"');
    pieces.add(text);
    pieces.add('"');
    comma_ = true;
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
    if (end_of_plain(text, 0) != text.size()) {
        key(name);
        return string(text);
    }
    Gathered pieces(out_);
    pieces.add_key(name, comma_);
    pieces.add('"');
    pieces.add(text);
    pieces.add('"');
    comma_ = true;
}

void JsonWriter::written(std::string_view name, std::string_view value) {
    Gathered pieces(out_);
    pieces.add_key(name, comma_);
    pieces.add(value);
    comma_ = true;
}

void JsonWriter::string_or_null(std::string_view name, std::string_view text) {
    if (text.empty()) return written(name, "null");
    string(name, text);
}

void JsonWriter::optional(std::string_view name, const std::optional<std::string>& text) {
    key(name);
    if (!text) return null();
    string(*text);
}

void JsonWriter::number(std::string_view name, std::uint64_t whole) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, whole).ptr;
    written(name, std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

void JsonWriter::boolean(std::string_view name, bool truth) { written(name, truth ? "true" : "false"); }

void JsonWriter::day(std::string_view name, const std::optional<Day>& day) {
    key(name);
    if (!day) return null();
    plain_string(format_day(*day));
}

}  // namespace crosstally
