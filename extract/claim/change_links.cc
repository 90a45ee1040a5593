#include "extract/claim/change_links.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/among.h"
#include "extract/claim/claim_clause.h"
#include "extract/claim/counted_before.h"

namespace crosstally {
namespace {

// What somebody did to something else: "and doubled the staff".
constexpr auto others_changed = std::to_array<std::string_view>({"doubled", "tripled", "trebled", "halved", "raised", "reduced", "increased", "cut"});

constexpr auto games_played = std::to_array<std::string_view>({"games", "matches", "appearances", "starts", "outings", "innings", "fixtures", "rounds", "races", "attempts", "shots"});

using Claims = std::optional<std::uint32_t>;

class ChangeLinker {
public:
    ChangeLinker(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end)
        : document_(document), words_(words), first_(first), end_(end) {}

    std::vector<ClaimLink> run() {
        for (std::uint32_t c = first_; c < end_; ++c) {
            if (is_change(document_, c)) link(c);
        }
        return std::move(links_);
    }

private:
    [[nodiscard]] bool fits(std::uint32_t change, std::uint32_t level) const {
        const Quantity& c = quantity_of(document_, change);
        const Quantity& l = quantity_of(document_, level);
        if (!is_level(document_, level)) return false;
        if (c.kind == FigureKind::points) return l.kind == FigureKind::percent;
        if (c.kind == FigureKind::percent || c.kind == FigureKind::ratio || c.kind == FigureKind::multiple) {
            return l.kind != FigureKind::ratio;
        }
        return c.kind == l.kind && c.unit == l.unit;
    }
    [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) const {
        const Quantity& x = quantity_of(document_, a);
        const Quantity& y = quantity_of(document_, b);
        return x.kind == y.kind && x.unit == y.unit;
    }

    [[nodiscard]] static bool names_before(std::string_view word) {
        return word == "from" || word == "than" || word == "on" || word == "against" || word == "compared" || word == "over";
    }
    [[nodiscard]] static bool is_base(std::string_view word) { return names_before(word) && word != "on" && word != "over"; }
    // "compared with 4,266", "compares with £15.1m": the governor is "with", the word that counts stands before it.
    [[nodiscard]] std::string_view role_word(std::uint32_t level) const {
        std::size_t i = governor_of(words_, level);
        if (i >= words_.size()) return {};
        if (const std::size_t base = before_owner(i); base != i) return compares_with(words_[base].low) ? std::string_view("than") : std::string_view();
        if (i > 0 && words_[i].low == "been" && words_[i - 1].low == "having") return "from";  // "to 47.2%, having been 48.8%"
        if (is_base_in_brackets(level, i) || is_told_behind_base(words_, i)) return "than";
        if (words_[i].low == "from" && is_won_from(level, i)) return {};
        const bool was = words_[i].low == "was" || words_[i].low == "were";
        if (was && i > 1 && words_[i - 2].low == "when" && (words_[i - 1].low == "there" || words_[i - 1].low == "it")) return "than";  // "than in 2019, when there were 68"
        if ((words_[i].low == "with" || words_[i].low == "to") && i > 0) {
            const std::string_view verb = words_[i - 1].low;
            if (verb == "compared" || (compares(verb) && is_of_a_time(level, i))) return "compared";
        }
        return words_[i].low;
    }
    // "64 points from 38 games": what so many games brought, and no fall.
    [[nodiscard]] bool is_won_from(std::uint32_t level, std::size_t from) const {
        const std::size_t games = words_.end_of_figure(level);
        return from > 1 && words_[from - 2].figure != nothing && games < words_.size() && among(games_played, words_[games].low) && words_[games].low != words_[from - 1].low;
    }
    // "0.6 points more than 2024's 6.5 per cent", "below last year's 7.7 per cent": the word before the time that owns the level.
    [[nodiscard]] std::size_t before_owner(std::size_t governor) const {
        std::size_t i = governor;
        while (i > 0 && words_[i].period != nothing) --i;
        return words_[governor].possessive ? i : governor;
    }
    [[nodiscard]] static bool compares_with(std::string_view word) { return names_before(word) || word == "below" || word == "above"; }
    // "3 per cent fewer than in 2019 (101,340)"
    [[nodiscard]] bool is_base_in_brackets(std::uint32_t level, std::size_t bracket) const {
        const std::size_t end = words_.end_of_figure(level);
        if (words_[bracket].low != "(" || end >= words_.size() || words_[end].low != ")") return false;
        std::size_t i = bracket;
        while (i > 0 && words_[i - 1].period != nothing) --i;
        if (i == bracket || i < 2) return false;
        return words_[i - 1].low == "than" || (words_[i - 1].low == "in" && words_[i - 2].low == "than");
    }
    // "compares with £15.1m in 2022, a rise of 12 per cent", but not "with £10,000 for women, a rise of 5 per cent" and not
    // "a rise of 5 per cent on last year": what is compared with stands in another time, and the change has no other base.
    [[nodiscard]] bool is_of_a_time(std::uint32_t level, std::size_t governor) const {
        const std::uint32_t change = level + 1;
        if (change >= end_ || !is_change(document_, change)) return false;
        const std::size_t after = words_.end_of_figure(change);
        if (after < words_.size() && (words_[after].low == "on" || words_[after].low == "since" || words_[after].low == "over")) return false;
        for (std::size_t i = governor; i < words_.first_of_figure(change); ++i) {
            if (words_[i].period != nothing) return true;
        }
        return false;
    }

    // "from £2.40 to £3.60: | a rise of | a third"
    [[nodiscard]] bool leads_to_change(std::size_t colon, std::uint32_t b) const {
        constexpr std::size_t longest = 5;  // words: "an", "increase", "of", "about"
        const std::size_t first = words_.first_of_figure(b);
        if (!is_change(document_, b) || first > colon + longest || colon + 1 >= first) return false;
        const std::string_view next = words_[colon + 1].low;
        return next == "a" || next == "an" || next == "up" || next == "down";
    }

    // Breaks that end what a change can reach to: another clause with a verb of its own.
    [[nodiscard]] bool reaches(std::uint32_t a, std::uint32_t b) const {
        for (std::size_t i = words_.end_of_figure(a); i < words_.first_of_figure(b); ++i) {
            const TaggedWord& word = words_[i];
            if (word.mark && (word.low == ";" || (word.low == ":" && !leads_to_change(i, b)))) return false;
            if (word.low == "while" || word.low == "but" || word.low == "whereas" || word.low == "though" || word.low == "although") return false;
            if (word.low == "that" && i > 0 && words_[i - 1].low == "and") return false;
            if (begins_second_clause(words_, i)) return false;
            if (i > 0 && words_[i - 1].low == "and" && among(others_changed, word.low)) return false;
            if (word.low == "with" && i > 0 && words_[i - 1].mark) return false;  // "more than double its score, with Hull second on 298"
            if (word.low == "and" && i > 0 && words_[i - 1].mark && words_[i - 1].low == ",") return false;
        }
        return true;
    }

    // "three times the £97m", "twice the 870 of 2020"
    [[nodiscard]] bool is_times(std::uint32_t change, std::uint32_t level) const {
        if (quantity_of(document_, change).kind != FigureKind::multiple) return false;
        return governor_of(words_, level) + 1 == words_.end_of_figure(change);
    }
    // ", three times the": a break and no verb between the level and what is said of it.
    [[nodiscard]] bool directly_follows(std::uint32_t level, std::uint32_t change) const {
        bool parted = false;
        for (std::size_t i = words_.end_of_figure(level); i < first_with_hedge(words_, change); ++i) {
            const TaggedWord& word = words_[i];
            if (word.is(auxiliary | conjunction | pronoun | speech_verb | change_verb | level_verb)) return false;
            parted = parted || is_break(word);
        }
        return parted;
    }

    [[nodiscard]] Claims next_level(std::uint32_t change, std::uint32_t after) const {
        for (std::uint32_t i = after + 1; i < end_; ++i) {
            if (quantity_of(document_, i).kind == FigureKind::duration || is_change(document_, i)) continue;
            return fits(change, i) && reaches(after, i) ? Claims(i) : std::nullopt;
        }
        return std::nullopt;
    }
    [[nodiscard]] Claims level_before(std::uint32_t change, std::uint32_t before) const {
        for (std::uint32_t i = before; i-- > first_;) {
            const bool skipped = quantity_of(document_, i).kind == FigureKind::duration || is_change(document_, i);
            if (skipped) continue;
            return fits(change, i) && reaches(i, before) ? Claims(i) : std::nullopt;
        }
        return std::nullopt;
    }

    // "3,552 turned out for the 11 home games, up 11 per cent on the 3,200": the level before one that is far off the base.
    [[nodiscard]] Claims of_size_of(std::uint32_t change, Claims base, Claims last) const {
        if (!base || !last || are_of_one_size(*last, *base)) return last;
        const Claims earlier = level_before(change, *last);
        if (earlier && alike(*earlier, *base) && are_of_one_size(*earlier, *base)) return earlier;
        return counts_others(change, *last, *base) ? std::nullopt : last;
    }
    // "The six forces' returns show a rise of 4 per cent from 81,340": who told it, and nothing that has risen.
    [[nodiscard]] bool counts_others(std::uint32_t change, std::uint32_t last, std::uint32_t base) const {
        const auto limit = multiply(quantity_of(document_, last).value, Rational(1000));
        return quantity_of(document_, change).kind == FigureKind::percent && quantity_of(document_, last).value < Rational(100) && limit && *limit < quantity_of(document_, base).value;
    }
    [[nodiscard]] bool are_of_one_size(std::uint32_t a, std::uint32_t b) const {
        const auto& [low, high] = std::minmax(quantity_of(document_, a).value, quantity_of(document_, b).value);
        const auto limit = multiply(low, Rational(10));
        return limit && high <= *limit;
    }

    void link(std::uint32_t change) {
        Claims from, to;
        if (const Claims next = next_level(change, change)) read_after(change, *next, from, to);
        Claims last = of_size_of(change, from, level_before(change, change));
        if (last && from && *last != *from && (is_base(role_word(*last)) || is_base_below(*last))) last = level_before(change, *last);  // "79.2m, up from 61.6m and 2.1% below the 80.9m"
        if (last && from && !to && alike(*last, *from) && (!is_times(change, *from) || directly_follows(*last, change))) to = last;
        if (last && !from && !to && !changes_anew(*last, change)) read_before(change, *last, from, to);
        if (!last && !from && !to && !words_.words().empty()) read_sentences_before(change, from, to);
        if (!last && from && !to && tells_of_sentence_before(change)) to = level_told_before(*from);
        if (from) links_.push_back({change, LinkRole::from, *from});
        if (to) links_.push_back({change, LinkRole::to, *to});
    }

    // "four more than they took from 46 matches": from what the others were taken.
    [[nodiscard]] bool is_inside_than(std::uint32_t change, std::uint32_t level) const {
        const std::size_t from = governor_of(words_, level);
        bool than = false;
        for (std::size_t i = words_.end_of_figure(change); i < from; ++i) than = than || words_[i].low == "than";
        const std::string_view last = words_[from - 1].low;
        return than && !words_[from - 1].mark && last != "up" && last != "down";
    }

    // "by a third, from 600 to 400", "by 41% to $4.8bn from $8.15bn", "up 34 per cent on the 1,426".
    void read_after(std::uint32_t change, std::uint32_t next, Claims& from, Claims& to) const {
        const std::string_view word = role_word(next);
        if (word == "against" && quantity_of(document_, change).kind == FigureKind::count) return;  // "cut 148 jobs, against 161": two cuts
        if (word == "from" && is_inside_than(change, next)) return;
        if (names_before(word) || is_beyond(change, next) || is_times(change, next)) from = next;
        else if (word == "to") to = next;
        else return;
        const Claims second = next_level(change, next);
        if (!second || !alike(next, *second)) return;
        const std::string_view other = role_word(*second);
        if (from && other == "to" && goes_on_to(next, *second)) to = second;
        if (to && other == "from" && !from) from = second;
    }

    // "from 2,160 to 2,290", "from 2,160 in 2022, to 2,290"; not "than the 2,160 of 2022, a request to 45 forces shows".
    [[nodiscard]] bool goes_on_to(std::uint32_t from, std::uint32_t to) const {
        for (std::size_t i = words_.end_of_figure(from); i + 1 < governor_of(words_, to); ++i) {
            if (is_break(words_[i])) return false;
        }
        return true;
    }

    // "2.1 per cent below the record 80.9m"
    [[nodiscard]] bool is_beyond(std::uint32_t change, std::uint32_t level) const {
        const std::size_t word = words_.end_of_figure(change);
        const bool says = word < words_.size() && (words_[word].low == "below" || words_[word].low == "above");
        return says && first_with_hedge(words_, level) <= word + 1;
    }

    // "6 per cent below the 2,350 of May and 410 lower than"
    [[nodiscard]] bool is_base_below(std::uint32_t level) const { return level > first_ && is_change(document_, level - 1) && is_beyond(level - 1, level); }

    // "Casualties on roads cut from 30mph to 20mph | had fallen by 28%": another change than that between the levels.
    [[nodiscard]] bool changes_anew(std::uint32_t level, std::uint32_t change) const {
        for (std::size_t i = words_.end_of_figure(level); i + 1 < words_.first_of_figure(change); ++i) {
            const std::string_view low = words_[i].low;
            if ((low == "had" || low == "has" || low == "have") && words_[i + 1].is(change_verb)) return true;
        }
        return false;
    }

    // "from 400 to 500, up 25%"; "it stood at 12 per cent and rose to 15 per cent, which is 3 points more".
    void read_before(std::uint32_t change, std::uint32_t last, Claims& from, Claims& to) const {
        const Claims earlier = level_before(change, last);
        const std::string_view word = role_word(last);
        if (earlier && alike(*earlier, last)) {
            const std::string_view first = role_word(*earlier);
            if (is_base(word)) from = last, to = earlier;
            else if (is_amount_again(*earlier, last)) to = last;
            else if ((word == "to" && first != "to") || (is_apposed(change) && became(*earlier, last))) from = earlier, to = last;
            else if (is_apposed(change)) to = last;
        } else if (!names_before(word) && is_apposed(change)) {
            to = last;
        }
    }

    [[nodiscard]] bool leads_to(std::uint32_t amount, std::uint32_t level) const {
        return governor_of(words_, level) == words_.end_of_figure(amount) && role_word(level) == "to";
    }
    // "Foods rose 4p to 98p and Mills 14p to 398p": the verb of the first is that of the second.
    [[nodiscard]] bool is_amount_again(std::uint32_t amount, std::uint32_t level) const {
        if (!leads_to(amount, level) || role_word(amount) == "from") return false;
        for (std::uint32_t i = first_; i + 1 < amount; ++i) {
            if (is_change(document_, i) && alike(i, amount) && leads_to(i, i + 1)) return true;
        }
        return false;
    }

    // "a £2 ticket became a £3 ticket"
    [[nodiscard]] bool became(std::uint32_t earlier, std::uint32_t last) const {
        for (std::size_t i = words_.end_of_figure(earlier); i < words_.first_of_figure(last); ++i) {
            if (words_[i].low == "became" || words_[i].low == "becomes") return true;
        }
        return false;
    }

    // ", up 26%", ", a rise of 58%", ", 422 fewer than": said of the level just named. Not "would double their number".
    [[nodiscard]] bool is_apposed(std::uint32_t change) const {
        const std::size_t governor = governor_of(words_, change);
        if (governor < words_.size()) {
            const std::string_view low = words_[governor].low;
            if (low == "up" || low == "down") return true;
            const std::size_t noun = governor > 0 ? governor - 1 : 0;
            const bool of_change = low == "of" && words_[noun].is(change_noun);
            if (of_change && noun > 0 && (words_[noun - 1].low == "a" || words_[noun - 1].low == "an")) return true;
        }
        std::size_t next = words_.end_of_figure(change);
        while (next < words_.size() && (words_[next].low == "or" || words_[next].figure != nothing)) ++next;
        if (next >= words_.size()) return false;
        const std::string_view low = words_[next].low;
        if (quantity_of(document_, change).kind == FigureKind::multiple) return words_[next].is(determiner) || low == "that" || low == "as";
        return low == "more" || low == "less" || low == "fewer" || low == "higher" || low == "lower" || low == "up" || low == "down" ||
               low == "above" || low == "below";
    }

    // "That is", "It was": of what the sentence before told.
    [[nodiscard]] bool tells_of_sentence_before(std::uint32_t change) const {
        return change == first_ && quantity_of(document_, change).change != Change::none && points_back(words_);
    }

    // "Crews were called out 11,204 times. That was up 15 per cent on the 9,780 call-outs of 2023": the level of the sentence before.
    [[nodiscard]] Claims level_told_before(std::uint32_t base) const {
        const std::uint32_t last = counted_before(document_, first_);
        const bool found = last < document_.claims.size() && alike(last, base) && are_of_one_size(last, base);
        return found ? Claims(last) : std::nullopt;
    }

    // "That is an increase of 487 per cent": between the two levels of the sentences before.
    void read_sentences_before(std::uint32_t change, Claims& from, Claims& to) const {
        if (!tells_of_sentence_before(change)) return;
        const std::uint32_t last = counted_before(document_, first_);
        if (last >= document_.claims.size() || !fits(change, last)) return;
        if (is_apposed(change) && words_.end_of_figure(change) < words_.size() && words_[words_.end_of_figure(change)].low == "more") {
            to = last;
            return;
        }
        if (const Claims base = held_against(last); base && fits(change, *base)) {
            from = base;
            to = last;
            return;
        }
        const std::uint32_t earlier = counted_before(document_, last);
        if (earlier >= document_.claims.size() || !fits(change, earlier) || !alike(earlier, last) || !in_paragraph_of(change, earlier)) return;
        const bool grows = quantity_of(document_, earlier).value < quantity_of(document_, last).value;
        const bool up = quantity_of(document_, change).change == Change::up;
        from = grows == up ? earlier : last;
        to = grows == up ? last : earlier;
    }

    [[nodiscard]] bool in_paragraph_of(std::uint32_t a, std::uint32_t b) const {
        const std::vector<Sentence>& sentences = document_.segmentation.sentences;
        return sentences[document_.claims[a].sentence].paragraph == sentences[document_.claims[b].sentence].paragraph;
    }

    // "It sank 249 times, against 180. That is": the level behind it in its own sentence.
    [[nodiscard]] Claims held_against(std::uint32_t level) const {
        const std::uint32_t base = level + 1;
        if (base >= first_ || document_.claims[base].sentence != document_.claims[level].sentence) return std::nullopt;
        TaggedWords words;
        words.read(document_, document_.claims[level].sentence);
        return alike(base, level) && is_earlier_level(words, base) ? Claims(base) : std::nullopt;
    }

    const Document& document_;
    const TaggedWords& words_;
    std::uint32_t first_;
    std::uint32_t end_;
    std::vector<ClaimLink> links_;
};

}  // namespace

std::vector<ClaimLink> change_links(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end) {
    return ChangeLinker(document, words, first, end).run();
}

}  // namespace crosstally
