#include "output/format/json_writer.h"

#include <charconv>

#include "corpus/eight_bytes.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

bool is_plain(char c) {
    static constexpr auto plain = [] {
        std::array<bool, 256> table{};
        for (unsigned byte = 0x20; byte < 0x7F; ++byte) table[byte] = byte != '"' && byte != '\\';
        return table;
    }();
    return plain[static_cast<unsigned char>(c)];
}

// Each of the five sums has the highest bit of a byte set where it is of one sort: beyond ASCII, DEL (which stands before
// it), below the space, a quotation mark, a backslash; and else only where it is beyond ASCII.
bool eight_are_plain(const char* text) {
    const std::uint64_t bytes = eight_bytes(text);
    const std::uint64_t quotation_marks = (bytes ^ each_byte('"')) - each_byte(1);
    const std::uint64_t backslashes = (bytes ^ each_byte('\\')) - each_byte(1);
    return !any_byte(bytes | (bytes + each_byte(1)) | (bytes - each_byte(0x20)) | quotation_marks | backslashes);
}

// Where the run of bytes that stand for themselves ends.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    while (at + 8 <= text.size() && eight_are_plain(text.data() + at)) at += 8;
    if (at + 8 > text.size() && text.size() >= 8 && eight_are_plain(text.data() + text.size() - 8)) return text.size();
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

}  // namespace

void JsonWriter::string(std::string_view text) {
    separate();
    put('"');
    std::size_t plain = 0;  // what needs no escape is copied in one piece
    for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at)) {
        const char c = text[at];
        const HiddenMark hidden = hidden_mark(text, at);
        if (hidden.size == 0 && c != '"' && c != '\\') {
            ++at;
            continue;
        }
        put(text.substr(plain, at - plain));
        put_escape(hidden.size == 0 ? static_cast<char32_t>(c) : hidden.value);
        at += hidden.size == 0 ? 1 : hidden.size;
        plain = at;
    }
    put(text.substr(plain));
    put('"');
}

void JsonWriter::number(std::uint64_t whole) {
    constexpr std::size_t most_digits = 20;
    separate();
    if (room_.size() - size_ < most_digits) flush();
    size_ = static_cast<std::size_t>(std::to_chars(room_.data() + size_, room_.data() + room_.size(), whole).ptr - room_.data());
}

void JsonWriter::day(std::string_view name, const std::optional<Day>& day) {
    key(name);
    day ? plain_string(format_day(*day)) : null();
}

void JsonWriter::put_escape(char32_t code_point) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (code_point) {
        case '"': return put("\\\"");
        case '\\': return put("\\\\");
        case '\n': return put("\\n");
        case '\r': return put("\\r");
        case '\t': return put("\\t");
        default: put("\\u");
    }
    for (unsigned shift = 16; shift > 0; shift -= 4) put(digits[(code_point >> (shift - 4)) & 15U]);
}

void JsonWriter::put_large(std::string_view text) {
    flush();
    out_.append(text);
}

void JsonWriter::flush() {
    out_.append(room_.data(), size_);
    size_ = 0;
}

}  // namespace crosstally
