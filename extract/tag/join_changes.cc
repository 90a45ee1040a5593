#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii.h"
#include "extract/tag/figure_cues.h"
#include "extract/tag/gap_words.h"
#include "extract/value/units.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

using Cues = std::vector<FigureCue>;

constexpr std::size_t far = 8;              // words: no gap of so many joins a figure to a cue
constexpr std::uint32_t widest_tail = 64;   // bytes before a figure, to see what leads to it
constexpr std::uint32_t farthest_by = 160;  // bytes from a verb to its "by": about a line and a half of print

bool contains(const GapWords& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto stops = std::to_array<std::string_view>(
    {"of", "in", "to", "and", "from", "at", "by", "on", "for", "with", "the", "as", "after", "was", "were", "or", "but",
     ",", ";", ":", ".", "(", ")", "is", "are", "that", "who", "a", "an", "their", "its", "his", "her", "while", "when"});

bool may_change(FigureKind kind) { return kind != FigureKind::age; }

// "up" and "down" before a count are often part of a verb ("set up 30 beds").
bool bare_fits(const WordLists& lists, const FigureCue& cue, const QuantityTag& tag, std::string_view low, const GapWords& gap) {
    if (contains(gap, "by")) return true;
    std::uint32_t at = cue.span.begin;
    while (at > 0 && low[at - 1] == ' ') --at;
    const std::string_view before = last_gap_word(low, at < 12 ? 0 : at - 12, at);
    if (lists.has(WordList::phrasal_verbs, before)) return false;
    if (tag.quantity.kind != FigureKind::count) return true;
    return before.size() <= 1 || before == "was" || before == "were" || before == "is" || before == "are" || before == "also";
}

bool tells_what_they_said(std::string_view low, std::size_t end) {
    const std::string_view after = low.substr(end);
    return after.starts_with(" said") || after.starts_with(" say") || after.starts_with(" of ") || after.starts_with(" were ") || after.starts_with(" are ") || after.starts_with(" had ");
}

bool fits_before(const WordLists& lists, const FigureCue& cue, const QuantityTag& tag, std::string_view low, const GapWords& gap) {
    const auto is_filler = [&](std::string_view word) { return lists.has(WordList::change_fillers, word); };
    if (gap.size() == 1 && gap[0] == "," && tells_what_they_said(low, tag.span.end)) return false;  // "of those whose trust declined, 64% said"
    if (gap.size() > 4 || !std::all_of(gap.begin(), gap.end(), is_filler)) return false;
    switch (cue.role) {
        case CueRole::verb:
        case CueRole::noun: return true;
        case CueRole::by_verb: return contains(gap, "by");
        case CueRole::loss: return tag.quantity.kind == FigureKind::percent || tag.quantity.kind == FigureKind::points || tag.quantity.kind == FigureKind::ratio;
        case CueRole::bare: return bare_fits(lists, cue, tag, low, gap);
        default: return false;
    }
}

bool is_direction(const FigureCue& cue) {
    return cue.role == CueRole::verb || cue.role == CueRole::noun || cue.role == CueRole::by_verb || cue.role == CueRole::bare;
}

class ChangeJoiner {
public:
    ChangeJoiner(const WordLists& lists, const Cues& cues, Document& document)
        : lists_(lists), cues_(cues), document_(document), text_(document.text), low_(document.low) {}

    void run() {
        auto& quantities = document_.tags.quantities;
        for (QuantityTag& tag : quantities) {
            if (tag.quantity.change != Change::none || !may_change(tag.quantity.kind)) continue;
            if (!behind(tag)) before(tag);
        }
        QuantityTag* last = nullptr;  // but lengths of time: "by 4% in two years, or some £900"
        for (QuantityTag& tag : quantities) {
            if (tag.quantity.kind == FigureKind::duration) continue;
            if (last != nullptr) share(*last, tag);
            last = &tag;
        }
        for (std::size_t i = 2; i < quantities.size(); ++i) {
            rename_ends(quantities[i - 2], quantities[i - 1], quantities[i]);
            go_on_elsewhere(quantities[i - 2], quantities[i - 1], quantities[i]);
        }
    }

private:
    // "Growth of minus 5 per cent" is a fall of 5.
    void give(QuantityTag& tag, Change change, std::uint32_t rule) {
        Quantity& quantity = tag.quantity;
        const bool below = quantity.value.is_negative() && quantity.kind != FigureKind::measurement;
        if (below) quantity.value = negate(std::exchange(quantity.high, negate(quantity.value)));
        quantity.change = below ? Change::down : change;
        tag.change_rule = rule;
    }

    std::uint32_t sentence_begin(const QuantityTag& tag) const {
        return document_.segmentation.sentences[tag.sentence].span.begin;
    }

    void before(QuantityTag& tag) {
        const std::uint32_t begin = begin_with_hedge(cues_, text_, tag);
        if (tag.quantity.kind == FigureKind::duration && low_.substr(begin).starts_with("over ")) return;  // "fell over 12 months"
        auto it = std::partition_point(cues_.begin(), cues_.end(), [&](const FigureCue& cue) { return cue.span.end <= begin; });
        const bool by = follows_by(std::max(sentence_begin(tag), begin < widest_tail ? 0 : begin - widest_tail), begin);
        if (!by && is_level(begin)) return;
        while (it != cues_.begin()) {
            --it;
            if (it->span.begin < sentence_begin(tag)) return;
            if (it->role == CueRole::level && is_blank(text_, it->span.end, begin)) return;
            const GapWords gap(low_, it->span.end, begin, far);
            if (fits_before(lists_, *it, tag, low_, gap) || (by && fits_by(*it, begin)) || fits_of(*it, gap)) {
                return give(tag, it->change, it->rule);
            }
            if (!by && gap.size() > 6) return;
        }
    }

    // "fell below 5%", "rose above 288": where it came to, not how far.
    bool is_level(std::uint32_t begin) const {
        return text_.substr(begin).starts_with("below ") || text_.substr(begin).starts_with("above ");
    }

    // "by a further 5%", "by an average of 21 points"
    bool follows_by(std::uint32_t from, std::uint32_t begin) const {
        std::string_view word = last_gap_word(low_, from, begin);
        while (word == "a" || word == "an" || word == "another" || word == "further" || word == "between" ||
               word == "of" || word == "average" || word == "total") {
            word = last_gap_word(low_, from, static_cast<std::uint32_t>(word.data() - low_.data()));
        }
        return word == "by";
    }

    // "slipped in the south by 2% and in the north by 3%"
    static bool fits_by(const FigureCue& cue, std::uint32_t begin) {
        return is_direction(cue) && begin - cue.span.end <= farthest_by;
    }

    // "a fall in prices of 5%"
    static bool fits_of(const FigureCue& cue, const GapWords& gap) {
        return cue.role == CueRole::noun && gap.size() >= 3 && gap.size() <= 6 && gap.front() == "in" && gap.back() == "of";
    }

    bool behind(QuantityTag& tag) {
        auto it = std::partition_point(cues_.begin(), cues_.end(),
                                       [&](const FigureCue& cue) { return cue.span.begin < tag.span.end; });
        if (it == cues_.end()) return false;
        GapWords gap(low_, tag.span.end, it->span.begin, far);
        // "£7m, less than a quarter": the hedge of what follows; "141%, more than in 2010": a comparison
        // "41 per cent, down seven points": a level, and what follows is the change
        const bool next_figure = (it->role == CueRole::hedge && !goes_on_with_time(it->span.end)) || it->role == CueRole::bare;
        if (!next_figure && !gap.empty() && (gap.back() == "," || gap.back() == ")")) gap.pop_back();
        const Change change = behind_change(*it, tag, gap);
        if (change == Change::none) return false;
        give(tag, change, it->rule);
        return true;
    }

    bool goes_on_with_time(std::uint32_t at) const {
        const std::string_view after = text_.substr(at, 12);
        return after.starts_with(" in ") || after.starts_with(" at ") || after.starts_with(" during ") || after.starts_with(" last ") || after.starts_with(" before");
    }

    Change behind_change(const FigureCue& cue, const QuantityTag& tag, const GapWords& gap) const {
        const FigureKind kind = tag.quantity.kind;
        if (kind == FigureKind::duration || kind == FigureKind::measurement || kind == FigureKind::multiple) return Change::none;
        const bool rate = kind == FigureKind::money && gap.size() == 2 && gap[0] == "a";  // "£81 a year more"
        if (cue.role == CueRole::hedge) {
            return gap.empty() || rate ? comparison_of(plain_words(slice(text_, cue.span))) : Change::none;
        }
        if (cue.role == CueRole::more) {
            const bool extra = kind == FigureKind::count && cue.change == Change::up;
            return (gap.empty() && !extra) || rate ? cue.change : Change::none;
        }
        if (cue.role == CueRole::bare) return gap.empty() && kind != FigureKind::count ? cue.change : Change::none;
        if (cue.role == CueRole::taken) return taken_behind(kind, gap) ? cue.change : Change::none;
        if (cue.role == CueRole::noun) return noun_behind(gap) ? cue.change : Change::none;
        return Change::none;
    }

    // "5,377 deaths were struck off", "deaths have been taken out"
    static bool taken_behind(FigureKind kind, const GapWords& gap) {
        return kind == FigureKind::count && !gap.empty() && gap.size() <= 3 && !is_stop(gap.front());
    }

    static bool noun_behind(const GapWords& gap) { return gap.size() <= 2 && std::none_of(gap.begin(), gap.end(), is_stop); }

    static bool is_stop(std::string_view word) { return std::find(stops.begin(), stops.end(), word) != stops.end(); }

    // "10.5 per cent, or £15,247", "down by 147 (11%)": the same change said twice.
    void share(QuantityTag& first, QuantityTag& second) {
        if (first.sentence != second.sentence || !may_change(first.quantity.kind) || !may_change(second.quantity.kind)) return;
        const bool one_sided = (first.quantity.change == Change::none) != (second.quantity.change == Change::none);
        if (!one_sided || !are_apposed(first, second)) return;
        const bool backward = first.quantity.change == Change::none && first.quantity.kind == second.quantity.kind;
        if (backward && !goes_on(second.span.end)) return;
        if (first.quantity.change == Change::none && is_end(first)) return;  // "up from £980, or nearly 50 per cent more"
        if (first.quantity.change == Change::none) {
            give(first, second.quantity.change, second.change_rule);
        } else {
            give(second, first.quantity.change, first.change_rule);
        }
    }

    // "fell from 12,310 to 11,480, or 7 per cent": the change between two levels said again as a share.
    void rename_ends(const QuantityTag& first, const QuantityTag& second, QuantityTag& rate) {
        const Quantity& share = rate.quantity;
        if ((share.kind != FigureKind::percent && share.kind != FigureKind::ratio) || share.change != Change::none) return;
        if (first.sentence != rate.sentence || first.quantity.kind != second.quantity.kind || first.quantity.unit != second.quantity.unit) return;
        if (!is_end(first) || !is_end(second) || !are_apposed(second, rate) || !is_of_itself(rate.span.end)) return;
        if (const FigureCue* cue = direction_before(first)) give(rate, cue->change, cue->rule);
    }

    // "Rents fell 8.6 per cent to £2,708 and in Leeds 4.9 per cent to £1,567"
    void go_on_elsewhere(const QuantityTag& first, const QuantityTag& level, QuantityTag& rate) {
        const bool alike = first.quantity.kind == FigureKind::percent && rate.quantity.kind == FigureKind::percent && first.sentence == rate.sentence;
        if (!alike || first.quantity.change == Change::none || rate.quantity.change != Change::none || !is_end(level)) return;
        const GapWords gap(low_, level.span.end, begin_with_hedge(cues_, text_, rate), far);
        if (is_elsewhere(gap) && low_.substr(rate.span.end).starts_with(" to ")) give(rate, first.quantity.change, first.change_rule);
    }

    // "7 per cent.", "7 per cent in a year", but not "7 per cent of the crowd" and "85 per cent full".
    bool is_of_itself(std::uint32_t end) const {
        static constexpr auto going_on = std::to_array<std::string_view>(
            {"more", "less", "fewer", "higher", "lower", "up", "down", "in", "over", "since", "within", "year", "year-on-year", "a", "and", "while", "after", "during"});
        const GapWords words(low_, end, static_cast<std::uint32_t>(low_.size()), 1);
        if (words.empty()) return true;
        const char first = words.front().front();
        const bool mark = (first < 'a' || first > 'z') && static_cast<unsigned char>(first) < 0x80;
        return mark || std::find(going_on.begin(), going_on.end(), words.front()) != going_on.end();
    }

    // "from 12,310", "to 11,480"
    bool is_end(const QuantityTag& tag) const {
        const std::uint32_t begin = begin_with_hedge(cues_, text_, tag);
        const std::string_view word = last_gap_word(low_, std::max(sentence_begin(tag), begin < widest_tail ? 0 : begin - widest_tail), begin);
        return word == "from" || word == "to";
    }

    // "fell sharply from 12,310"
    const FigureCue* direction_before(const QuantityTag& tag) const {
        auto it = std::partition_point(cues_.begin(), cues_.end(), [&](const FigureCue& cue) { return cue.span.end <= tag.span.begin; });
        while (it != cues_.begin() && (--it)->span.begin >= sentence_begin(tag)) {
            if (is_direction(*it)) return GapWords(low_, it->span.end, tag.span.begin, far).size() <= 3 ? &*it : nullptr;
        }
        return nullptr;
    }

    // "3%, 4% and 5% rises", but not "£8.85, 45p dearer", "£8.85, 45p less than": a level, and how much it changed.
    bool goes_on(std::uint32_t end) const {
        const std::string_view after = low_.substr(end, 24);
        const std::string_view word = after.substr(0, after.find_first_of(",.;:!?"));
        if (word.find(" than") != word.npos) return false;
        return after.starts_with(",") || after.starts_with(" and ") || word.ends_with('s') || word.find("s ") != word.npos;
    }

    bool are_apposed(const QuantityTag& first, const QuantityTag& second) const {
        const GapWords gap(low_, first.span.end, begin_with_hedge(cues_, text_, second), far);
        const bool same = first.quantity.kind == second.quantity.kind;
        const bool listed = gap.size() == 1 && (gap[0] == "," || gap[0] == "and");
        const bool in_time = gap.size() <= 6 && gap.size() > 2 && gap[gap.size() - 2] == "," && gap.front() == "in";
        const bool rate = gap.size() <= 4 && gap.size() > 2 && (gap.front() == "a" || gap.front() == "an");  // "£11.70 an hour, or"
        const bool noun = gap.size() == 3 && gap[1] == ",";  // "lost 77,763 residents, or 0.9%"
        const bool renamed = !gap.empty() && (gap.size() <= 2 || in_time || rate || noun) && (gap.back() == "or" || gap.back() == "(");
        if (!same) return renamed;
        if (listed || first.quantity.change == Change::none) return listed;
        if (second.quantity.kind == FigureKind::percent && is_held_beside(gap)) return true;
        return is_elsewhere(gap) || is_elided(gap, second) || (renamed && is_rate(second));
    }

    // "grew 14 per cent, against 9 per cent in Kent and 8 per cent in Essex", "grew 2.3%, slowing from 3.3%": the same of other
    // places and times.
    bool is_held_beside(const GapWords& gap) const {
        if (gap.size() < 2) return false;
        const std::string_view last = gap.back();
        const std::string_view before = gap[gap.size() - 2];
        if (last == "from") return lists_.has(WordList::slowing, before);
        if (gap.size() > 4) return false;
        if (last == "against" || last == "versus") return before == ",";
        if (last == "with") return before == "compared" && gap.front() == ",";
        return last == "and" && gap.front() == "in" && gap.size() == 3;
    }

    // "an extra £111, or £9.25 a month": the same sum by the month.
    bool is_rate(const QuantityTag& tag) const {
        const std::string_view after = low_.substr(tag.span.end, 8);
        return tag.quantity.kind == FigureKind::money && (after.starts_with(" a ") || after.starts_with(" an ") || after.starts_with(" per "));
    }

    // "Factories lost 2,400 and builders 900, while": the verb goes for both.
    bool is_elided(const GapWords& gap, const QuantityTag& second) const {
        const char behind = second.span.end < text_.size() ? text_[second.span.end] : '.';
        const bool ends = behind == ',' || behind == '.' || behind == ';' || low_.substr(second.span.end).starts_with(" and ") || is_rate(second);
        if (!ends || second.quantity.kind == FigureKind::duration || gap.size() > 5) return false;
        std::size_t joint = gap.size();
        while (joint > 0 && gap[joint - 1] != "," && gap[joint - 1] != "and") --joint;
        const auto is_name = [&](std::string_view word) {
            const bool verb = word.ends_with("ed") || lists_.has(WordList::empty_verbs, word);
            return !verb && !is_stop(word) && !lists_.has(WordList::no_subjects, word) && is_small(word.front());
        };
        const std::size_t name = joint + (joint < gap.size() && gap[joint] == "the" ? 1 : 0);
        if (joint > 0 && gap[joint - 1] == "," && second.quantity.kind != FigureKind::count) return false;  // "rose 5 per cent, market share 12 per cent"
        return joint > 0 && joint <= 2 && name < gap.size() && gap.size() - name <= 3 && std::all_of(gap.begin() + name, gap.end(), is_name) &&
               (joint == 1 || is_name(gap[0]));
    }

    // "12.6% higher, in Hexham 10.8%", "and in Corbridge 9%": the same said of another place.
    bool is_elsewhere(const GapWords& gap) const {
        std::size_t in = 0;
        while (in < gap.size() && gap[in] != "in") ++in;
        if (in == 0 || in > 2 || in + 1 >= gap.size() || gap.size() - in > 4) return false;
        const char begin = text_[static_cast<std::size_t>(gap[in + 1].data() - low_.data())];
        return (gap[in - 1] == "," || gap[in - 1] == "and") && is_capital(begin);
    }

    const WordLists& lists_;
    const Cues& cues_;
    Document& document_;
    std::string_view text_;
    std::string_view low_;
};

}  // namespace

void join_changes(const WordLists& lists, const Cues& cues, Document& document) { ChangeJoiner(lists, cues, document).run(); }

}  // namespace crosstally
