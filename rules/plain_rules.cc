#include "rules/plain_rules.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

bool is_key_byte(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

// Valid UTF-8 with no control characters but tabs and line ends.
bool is_plain_text(std::string_view text) {
    const auto fits = [](char c) { return static_cast<unsigned char>(c) >= ' ' ? c != 0x7F : c == '\t' || c == '\n'; };
    return std::all_of(text.begin(), text.end(), fits) && !find_invalid_utf8(text);
}

// Each function that takes something returns false, or an empty view, where it does not stand there.
class PlainReader {
public:
    explicit PlainReader(std::string_view text) : text_(text) {}

    std::optional<PlainRuleFile> read() {
        enum class Part { none, fragments, rule } part = Part::none;
        for (skip_lines(); at_ < text_.size(); skip_lines()) {
            if (take("[fragment]")) {
                if (had_fragments_) return std::nullopt;
                had_fragments_ = true;
                part = Part::fragments;
            } else if (take("[[rule]]")) {
                part = Part::rule;
                file_.rules.emplace_back();
            } else if (part == Part::none || !(part == Part::rule ? rule_line() : fragment_line())) {
                return std::nullopt;
            }
            if (!end_of_line()) return std::nullopt;
        }
        if (!std::ranges::all_of(file_.rules, is_whole) || has_name_twice()) return std::nullopt;
        return std::move(file_);
    }

private:
    static bool is_whole(const PlainRule& rule) {
        return rule.name.text.data() != nullptr && rule.kind.text.data() != nullptr && rule.match.text.data() != nullptr;
    }

    [[nodiscard]] bool has_name_twice() const {
        std::vector<std::string_view> names;
        for (const PlainFragment& fragment : file_.fragments) names.push_back(fragment.name.text);
        std::ranges::sort(names);
        return std::ranges::adjacent_find(names) != names.end();
    }

    bool fragment_line() {
        PlainFragment fragment;
        fragment.name = key();
        if (fragment.name.text.empty() || !take_equals() || !string(fragment.pattern)) return false;
        file_.fragments.push_back(fragment);
        return true;
    }

    bool rule_line() {
        PlainRule& rule = file_.rules.back();
        const std::string_view word = key().text;
        if (!take_equals()) return false;
        if (word == "examples") return rule.examples.empty() && list(rule.examples);
        PlainString* value = word == "name" ? &rule.name : word == "kind" ? &rule.kind : word == "match" ? &rule.match : nullptr;
        return value != nullptr && value->text.data() == nullptr && string(*value);
    }

    bool list(std::vector<PlainString>& out) {
        if (!take("[")) return false;
        for (skip_lines(); !take("]"); skip_lines()) {
            if (!(is('"') ? quoted(out.emplace_back()) : string(out.emplace_back()))) return false;
            skip_lines();
            if (!take(",") && !is(']')) return false;
        }
        return !out.empty();  // an empty one might be written twice
    }

    PlainString key() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_key_byte(text_[at_])) ++at_;
        return {text_.substr(begin, at_ - begin), place(begin), place(begin)};
    }

    bool string(PlainString& out) {
        const std::size_t begin = at_;
        const std::string_view marks = take("'''") ? "'''" : take("'") ? "'" : "";
        if (marks.empty()) return false;
        const std::size_t inside = at_;
        const std::size_t end = text_.find(marks, inside);
        if (end == std::string_view::npos) return false;
        out = {text_.substr(inside, end - inside), place(begin), place(inside)};
        at_ = end + marks.size();
        return !is('\'') && out.text.find('\n') == std::string_view::npos;
    }

    // "In double quotes", with no backslash: as good as a literal, but that a pattern's places are not told in it.
    bool quoted(PlainString& out) {
        const std::size_t end = text_.find_first_of("\"\\\n", at_ + 1);
        if (end == std::string_view::npos || text_[end] != '"' || end == at_ + 1) return false;
        out = {text_.substr(at_ + 1, end - at_ - 1), place(at_), place(at_ + 1)};
        at_ = end + 1;
        return true;
    }

    bool take_equals() {
        skip_blanks();
        if (!take("=")) return false;
        skip_blanks();
        return true;
    }

    bool end_of_line() {
        skip_blanks();
        if (is('#')) at_ = std::min(text_.find('\n', at_), text_.size());
        return at_ == text_.size() || is('\n');
    }

    // To the next sign that is no blank, line end or comment.
    void skip_lines() {
        while (end_of_line() && at_ < text_.size()) {
            line_begin_ = ++at_;
            ++line_;
        }
    }

    void skip_blanks() {
        while (is(' ') || is('\t')) ++at_;
    }

    [[nodiscard]] bool is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    bool take(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    [[nodiscard]] FilePlace place(std::size_t at) const {
        const std::size_t column = count_code_points(text_.substr(line_begin_, at - line_begin_)) + 1;
        return {line_, static_cast<std::uint32_t>(column)};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    std::uint32_t line_ = 1;
    bool had_fragments_ = false;
    PlainRuleFile file_;
};

}  // namespace

std::optional<PlainRuleFile> read_plain_rules(std::string_view text) {
    if (!is_plain_text(text)) return std::nullopt;
    return PlainReader(text).read();
}

}  // namespace crosstally
