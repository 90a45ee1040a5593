#include "rules/expand.h"

namespace crosstally {
namespace {

constexpr int deepest_fragment = 12;
constexpr std::string_view white_space = R"(\s\x{A0}\x{2009}\x{202F})";

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool expand_into(std::string_view pattern, const FindFragment& find, int depth, std::string& out,
                 std::string& mistake, std::size_t& offset) {
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            out += pattern.substr(i++, 2);
        } else if (c == '{' && !in_class && i + 1 < pattern.size() && is_name_start(pattern[i + 1]) &&
                   !(i > 0 && pattern[i - 1] == 'x')) {
            const std::size_t close = pattern.find('}', i);
            const std::string_view name = pattern.substr(i + 1, close == std::string_view::npos ? close : close - i - 1);
            const std::string* fragment = find(name);
            if (fragment == nullptr || close == std::string_view::npos || depth >= deepest_fragment) {
                mistake = fragment == nullptr ? "no fragment is called '" + std::string(name) + "'"
                                              : "fragment '" + std::string(name) + "' holds itself";
                offset = i;
                return false;
            }
            out += "(?:";
            std::size_t inner = 0;
            if (!expand_into(*fragment, find, depth + 1, out, mistake, inner)) {
                offset = i;
                return false;
            }
            out += ")";
            i = close;
        } else if (c == ' ') {
            out += in_class ? std::string(white_space) : "(?:[" + std::string(white_space) + "]+)";
        } else if (c == '\'') {
            out += in_class ? "'’" : "['’]";
        } else {
            if (c == '[') in_class = true;
            if (c == ']') in_class = false;
            out += c;
        }
    }
    return true;
}

}  // namespace

std::optional<std::string> expand(std::string_view pattern, const FindFragment& find, std::string& mistake,
                                  std::size_t& offset) {
    std::string out;
    if (!expand_into(pattern, find, 0, out, mistake, offset)) return std::nullopt;
    return out;
}

}  // namespace crosstally
