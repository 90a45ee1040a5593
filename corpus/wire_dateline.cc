#include "corpus/wire_dateline.h"

#include <algorithm>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

constexpr std::size_t longest = 90;        // bytes
constexpr std::size_t shortest_place = 3;  // bytes: "UK – " is none
constexpr std::size_t seen_behind = 40;    // bytes behind the dash, among which a small letter stands

bool is_dash(std::string_view word) { return word == "-" || word == "--" || word == "\u2013" || word == "\u2014"; }

// Word for word, up to the dash.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::size_t end() {
        while (at_ < std::min(text_.size(), longest)) {
            const std::string_view word = next_word();
            if (is_dash(word)) return place_ >= shortest_place && goes_on_in_small_letters() ? at_ : 0;
            if (!take(word)) return 0;
            if (word.back() == ':') return place_ > shortest_place && begins_sentence() ? at_ : 0;
        }
        return 0;
    }

private:
    std::string_view next_word() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        const std::size_t begin = at_;
        while (at_ < text_.size() && !is_space(text_[at_])) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    bool take(std::string_view word) {
        if (word.empty()) return false;
        if (word.front() == '(') return skip_brackets(at_ - word.size());
        if (!in_place_) return is_capital(word.front()) || is_digit(word.front()) || word.front() == '/' || word == "of";
        const bool shouted = is_capital(word.front()) && std::ranges::none_of(word, is_small);
        const bool day = place_ > 0 && (is_digit(word.front()) || is_month(word));
        if (!shouted && !day) return false;
        if (shouted) place_ += word.size();
        in_place_ = !day && word.back() != ',';
        return true;
    }

    // "Nov", "Nov.", "June": in front of a number.
    [[nodiscard]] bool is_month(std::string_view word) const {
        return is_capital(word.front()) && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
    }

    bool skip_brackets(std::size_t open) {
        const std::size_t close = text_.substr(0, longest).find(')', open);
        if (close == std::string_view::npos) return false;
        at_ = close + 1;
        in_place_ = false;
        return true;
    }

    // "PUNE: As many as", not "WALES: 40 of" and not "PUNE: HOW".
    [[nodiscard]] bool begins_sentence() const {
        if (at_ + 1 >= text_.size() || !is_capital(text_[at_ + 1])) return false;
        const std::string_view rest = text_.substr(at_ + 2);
        return !rest.empty() && (is_small(rest.front()) || rest.front() == ' ') && goes_on_in_small_letters();
    }

    [[nodiscard]] bool goes_on_in_small_letters() const { return std::ranges::any_of(text_.substr(at_, seen_behind), is_small); }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t place_ = 0;  // bytes of it so far
    bool in_place_ = true;
};

}  // namespace

std::size_t end_of_wire_dateline(std::string_view text) {
    if (text.size() < shortest_place || !is_capital(text[0]) || is_small(text[1])) return 0;
    return Reader(text).end();
}

}  // namespace crosstally
