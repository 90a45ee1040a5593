#include "rules/file_place.h"

namespace crosstally {
namespace {

// The bytes of the line that stand before a column of code points.
std::size_t bytes_before(std::string_view line, std::uint32_t column) {
    std::size_t at = 0;
    for (std::uint32_t point = 1; point < column && at < line.size(); ++point) {
        do ++at;
        while (at < line.size() && (line[at] & 0xC0) == 0x80);
    }
    return at;
}

}  // namespace

std::string_view line_of(std::string_view text, std::uint32_t line) {
    for (std::uint32_t i = 1; i < line; ++i) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

Problem problem_in(const RuleFile& file, FilePlace at, std::string message, std::string hint) {
    return {file.path, at.line, at.column, std::move(message), std::string(line_of(file.text, at.line)), std::move(hint)};
}

FilePlace inside_string(std::string_view text, FilePlace at, bool& exact) {
    const std::string_view line = line_of(text, at.line);
    const std::string_view value = line.substr(bytes_before(line, at.column));
    const std::uint32_t marks = value.starts_with("'''") ? 3 : 1;
    exact = value.starts_with('\'') && value.size() > marks;
    if (exact) at.column += marks;
    return at;
}

}  // namespace crosstally
