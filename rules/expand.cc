#include "rules/expand.h"

#include "corpus/ascii.h"

namespace crosstally {
namespace {

constexpr int deepest_fragment = 12;
constexpr std::string_view white_space = R"(\s\x{A0}\x{2009}\x{202F})";
constexpr std::string_view some_white_space = R"((?:[\s\x{A0}\x{2009}\x{202F}]+))";

bool is_name_start(char c) { return is_letter(c) || c == '_'; }

}  // namespace

bool Expander::expand_into(std::string_view pattern, int depth, std::string& out, std::string& mistake,
                           std::size_t& offset) {
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            out += pattern.substr(i++, 2);
        } else if (c == '{' && !in_class && i + 1 < pattern.size() && is_name_start(pattern[i + 1]) &&
                   !(i > 0 && pattern[i - 1] == 'x')) {
            const std::size_t close = pattern.find('}', i);
            const bool closed = close != std::string_view::npos;
            const std::string_view name = pattern.substr(i + 1, closed ? close - i - 1 : close);
            if (!add_fragment(name, closed ? depth : deepest_fragment, out, mistake)) {
                offset = i;
                return false;
            }
            i = close;
        } else if (c == ' ') {
            out += in_class ? white_space : some_white_space;
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

bool Expander::add_fragment(std::string_view name, int depth, std::string& out, std::string& mistake) {
    const std::string* fragment = find_(name);
    if (fragment == nullptr || depth >= deepest_fragment) {
        mistake = fragment == nullptr ? "no fragment is called '" + std::string(name) + "'"
                                      : "fragment '" + std::string(name) + "' holds itself";
        return false;
    }
    auto known = known_.find(name);
    if (known == known_.end()) {
        std::string expanded = "(?:";
        std::size_t inner = 0;
        if (!expand_into(*fragment, depth + 1, expanded, mistake, inner)) return false;
        known = known_.emplace(name, std::move(expanded) + ')').first;
    }
    out += known->second;
    return true;
}

std::optional<std::string> Expander::expand(std::string_view pattern, std::string& mistake, std::size_t& offset) {
    std::string out;
    if (!expand_into(pattern, 0, out, mistake, offset)) return std::nullopt;
    return out;
}

}  // namespace crosstally
