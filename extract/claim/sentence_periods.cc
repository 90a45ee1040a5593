#include "extract/claim/sentence_periods.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/claim/period_use.h"
#include "extract/tag/period_sense.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_noun = 24;  // bytes: " migrants and refugees "

// "The year to 30 June", "the six months ended in March".
bool is_stretch(const Document& document, const PeriodTag& period) {
    constexpr std::array stretches = std::to_array<std::string_view>({"year to ", "year ended ", "year ending ", "months to ", "months ended ", "months ending ",
                                                                      "weeks to ", "weeks ended ", "weeks ending ", "quarter to ", "quarter ended ", "half to ", "half ended "});
    const std::string_view text = slice(document.text, period.span);
    return std::any_of(stretches.begin(), stretches.end(), [&](std::string_view stretch) { return text.find(stretch) != text.npos; });
}

// "In 2022 it was six and last year 16": the second period is of the figure right behind it.
bool begins_next(const Document& document, const Claim& claim, const PeriodTag& after) {
    const std::string_view text = document.text;
    const std::string_view joint = slice(text, {claim.span.end, after.span.begin});
    if (joint != " and " && joint != " and in " && joint != ", " && joint != ", and ") return false;
    const auto next = std::partition_point(document.claims.begin(), document.claims.end(), [&](const Claim& other) { return other.span.begin < after.span.end; });
    return next != document.claims.end() && slice(text, {after.span.end, next->span.begin}) == " ";
}

// "358 came on 17 January and 276 in five boats on Sunday": the "and" ends what the first day tells of.
bool parted_by_and(const Document& document, const Claim& claim, const PeriodTag& before, const PeriodTag& after) {
    return slice(document.text, {before.span.end, claim.span.begin}).find(" and ") != std::string_view::npos &&
           slice(document.text, {claim.span.end, after.span.begin}).find(" and ") == std::string_view::npos;
}

bool figure_between(const Document& document, const Claim& claim, const PeriodTag& period) {
    const auto next = std::partition_point(document.claims.begin(), document.claims.end(),
                                           [&](const Claim& other) { return other.span.begin < claim.span.end; });
    return next != document.claims.end() && next->span.end <= period.span.begin;
}

// "In 2022 (after £3m the year before) it made £5m": what brackets say stays in them.
bool is_bracketed_off(const Document& document, const Claim& claim, const PeriodTag& period) {
    if (period.span.end > claim.span.begin) return false;
    const std::string_view between = slice(document.text, {period.span.end, claim.span.begin});
    const std::size_t closes = between.find(')');
    return closes != between.npos && between.substr(0, closes).find('(') == between.npos;
}

// A clause of its own stands between: "it rose to 379 and it has overtaken Kent over the past month", "(2023: 6,250)".
bool turns_before(const Document& document, const Claim& claim, const PeriodTag& period) {
    constexpr std::array joints = std::to_array<std::string_view>(
        {"; ", " while ", " whereas ", " although ", " though ", " but ", " and it ", " and they ", " and he ", " and she ", " and plans ", " and will "});
    const std::string_view between = slice(document.text, {claim.span.end, period.span.begin});
    const bool in_brackets = between.rfind('(') != between.npos && between.find(')', between.rfind('(')) == between.npos;
    const auto joins_at = [&](std::size_t at) {
        return std::any_of(joints.begin(), joints.end(), [&](std::string_view joint) { return between.substr(at, joint.size()) == joint; });
    };
    bool joined = false;
    for (std::size_t i = 0; i + 1 < between.size() && !joined; ++i) {
        joined = (between[i] == ' ' || between[i] == ';') && joins_at(i);
    }
    return in_brackets || joined;
}

// "Eight stabbings, five of them on Monday": the day is of those five.
bool is_of_some_of_them(const Document& document, const Claim& claim, const PeriodTag& period) {
    const std::string_view between = slice(document.text, {claim.span.end, std::max(claim.span.end, period.span.begin)});
    return between.find(" of them ") != between.npos || between.find(" of whom ") != between.npos || between.find(" of which ") != between.npos;
}

// "it has dropped by half since 2019 and that nine in ten bank by phone": the first clause keeps its stretch.
bool is_since_in_clause_before(const Document& document, const Claim& claim, const PeriodTag& period) {
    if (slice(document.text, {period.span.end, claim.span.begin}).find(" now ") != std::string_view::npos) return true;  // "in 2019 it was 17; now it is 49"
    if (!period.days.from || period.days.to) return false;
    return slice(document.text, {period.span.end, claim.span.begin}).find(" and that ") != std::string_view::npos;
}

// "4.8 of them, a fall of 52% since 1979": the stretch is that of the fall.
bool is_stretch_of_change(const Document& document, const Claim& claim, const PeriodTag& period) {
    if (!period.days.from || period.days.to) return false;
    const auto next = std::partition_point(document.claims.begin(), document.claims.end(), [&](const Claim& other) { return other.span.begin < period.span.begin; });
    return next != document.claims.begin() && (next - 1)->span.begin > claim.span.begin && is_rise_or_fall(document, *(next - 1));
}

// "last year's 262,000"
bool owns(const Document& document, const PeriodTag& period, const Claim& claim) {
    const std::string_view words = slice(document.text, period.span);
    return (words.ends_with("'s") || words.ends_with("\u2019s")) && claim.span.begin == period.span.end + 1;
}

bool is_level_part(PartRole role) { return role == PartRole::from || role == PartRole::comparison; }

// A change over an open stretch ("a third since 2010") is no figure of that stretch.
bool may_take(const Document& document, const Claim& claim, const PeriodTag& period) {
    return !is_rise_or_fall(document, claim) || (period.days.from && period.days.to && !period.relative);
}

// "players from 17 countries": a noun follows and no "to 20" behind it. That is no level.
bool counts_its_own(const Document& document, const Claim& claim) {
    const std::string_view text = document.text;
    const std::string_view after = text.substr(claim.span.end, 40);
    if (after.size() < 2 || after[0] != ' ' || after[1] < 'a' || after[1] > 'z' || after.find(" to ") != after.npos) return false;
    const std::string_view word = after.substr(1, after.find_first_of(" ,.;", 1) - 1);
    return word.size() > 4 && word.ends_with('s') && document.tags.quantities[claim.quantity].quantity.kind == FigureKind::count;
}

}  // namespace

bool is_rise_or_fall(const Document& document, const Claim& claim) {
    return document.tags.quantities[claim.quantity].quantity.change != Change::none;
}

void assign(const Document& document, Claim& claim, const PeriodTag& period, How how) {
    claim.period = {period.days, std::string(slice(document.text, period.span)), how, period.span};
    if (opens_a_stretch(document, period)) claim.period.days.to.reset();
}

void assign_point(const Document& document, Claim& claim, const PeriodTag& period, How how) {
    assign(document, claim, period, how);
    claim.period.days = period.named;
}

void SentencePeriods::read(std::uint32_t sentence, bool has_claims) {
    periods_.clear();
    marks_.clear();
    unresolved_.clear();
    while (next_period_ < document_.tags.periods.size() && document_.tags.periods[next_period_].sentence <= sentence) {
        const PeriodTag& period = document_.tags.periods[next_period_++];
        if (period.sentence == sentence && !period.days.known()) unresolved_.push_back(&period);
        if (period.sentence != sentence || !period.days.known() || is_told_along(document_, period) || is_origin_in_passing(document_, period)) continue;
        (marks_record(document_, period) ? marks_ : periods_).push_back(&period);
    }
    if (has_claims || !periods_.empty()) read_clause_parts(document_, sentence, parts_);
}

PartRole SentencePeriods::role_of(const Claim& claim) const {
    const PartRole role = role_at(claim.span);
    return role == PartRole::from && counts_its_own(document_, claim) ? PartRole::plain : role;
}

// "To £48.6m from £43.2m in the year to June": the stretch is that of the whole rise, and so of the later level. Not
// where the text was about a later stretch before: then it is that of the earlier level.
bool SentencePeriods::spans_the_rise(const PeriodTag& period, const PeriodTag* in_hand) const {
    const std::size_t part = part_at(parts_, period.span.begin);
    if (parts_[part].role != PartRole::from || !is_stretch(document_, period)) return false;
    if (in_hand != nullptr && in_hand->days.to && period.days.to && *in_hand->days.to > *period.days.to) return false;
    const auto earlier = std::partition_point(document_.claims.begin(), document_.claims.end(),
                                              [&](const Claim& claim) { return claim.span.begin < parts_[part].begin; });
    if (earlier == document_.claims.begin() || earlier == document_.claims.end() || earlier->span.begin >= period.span.begin) return false;
    const Claim& later = *(earlier - 1);
    const bool of_its_own = std::any_of(periods_.begin(), periods_.end(), [&](const PeriodTag* other) { return other->span.end <= later.span.begin; });
    const std::string_view text = document_.text;
    return !of_its_own && later.sentence == earlier->sentence && text.substr(0, later.span.begin).ends_with(" to ") &&
           slice(text, {later.span.end, earlier->span.begin}) == " from ";
}

bool SentencePeriods::is_of_other_level(const PeriodTag& period, const PeriodTag* in_hand) const {
    return is_level_part(spans_the_rise(period, in_hand) ? PartRole::plain : role_at(period.span));
}

// "1,703 between April and September last year", of an article without a day.
bool SentencePeriods::is_of_unresolved(const Claim& claim) const {
    const std::size_t part = part_at(parts_, claim.span.begin);
    return std::ranges::any_of(unresolved_, [&](const PeriodTag* period) {
        return slice(document_.text, {claim.span.end, std::max(claim.span.end, period->span.begin)}) == " " && part_at(parts_, period->span.begin) == part;
    });
}

void SentencePeriods::state(Claim& claim, const PeriodTag* in_hand) const {
    if (is_of_unresolved(claim)) return;
    if (const PeriodTag* before = before_brackets(claim)) return assign(document_, claim, *before, How::stated);
    const PeriodTag* period = in_own_part(claim, in_hand);
    if (period == nullptr && !is_rise_or_fall(document_, claim)) period = of_which(claim);
    if (period == nullptr && !is_rise_or_fall(document_, claim)) period = in_clause_on_it(claim);
    if (period == nullptr) {
        if (const PeriodTag* point = of_when(claim)) return assign_point(document_, claim, *point, How::stated);
    }
    const bool is_age = document_.tags.quantities[claim.quantity].quantity.kind == FigureKind::age;
    if (period == nullptr && !is_age && !is_level_part(role_of(claim))) period = in_other_part(claim, in_hand);
    if (period != nullptr) assign(document_, claim, *period, How::stated);
}

// "3 per cent more than in October 2024 (584,190)", "than by this time last year – 2,953 –": right before the brackets or dashes
// that the figure stands in alone.
const PeriodTag* SentencePeriods::before_brackets(const Claim& claim) const {
    constexpr auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>({{" (", ")"}, {" \u2013 ", " \u2013 "}, {" \u2014 ", " \u2014 "}, {" - ", " - "}});
    const std::string_view text = document_.text;
    for (const auto& [opens, closes] : pairs) {
        if (!text.substr(0, claim.span.begin).ends_with(opens) || !text.substr(claim.span.end).starts_with(closes)) continue;
        const std::size_t end = claim.span.begin - opens.size();
        const auto before = std::find_if(periods_.begin(), periods_.end(), [&](const PeriodTag* period) { return period->span.end == end; });
        return before == periods_.end() ? nullptr : *before;
    }
    return nullptr;
}

// "The quake of 1999, which killed 17,000": told of what the year names.
const PeriodTag* SentencePeriods::of_which(const Claim& claim) const {
    const std::size_t part = part_at(parts_, claim.span.begin);
    const std::string_view opening = std::string_view(document_.text).substr(parts_[part].begin, 6);
    if (!opening.starts_with("which ") && !opening.starts_with("who ")) return nullptr;
    for (const PeriodTag* period : periods_) {
        if (period->span.end <= parts_[part].begin && slice(document_.text, {period->span.end, parts_[part].begin}) == ", ") return period;
    }
    return nullptr;
}

// "The 18,400 who died in 2011": the clause says which of them.
const PeriodTag* SentencePeriods::in_clause_on_it(const Claim& claim) const {
    const std::size_t next = part_at(parts_, claim.span.begin) + 1;
    if (next >= parts_.size()) return nullptr;
    const std::string_view text = document_.text;
    const std::string_view noun = slice(text, {claim.span.end, parts_[next].begin});
    if (!text.substr(parts_[next].begin).starts_with("who ") || noun.size() > longest_noun || noun.find_first_of(",;:(") != noun.npos) return nullptr;
    for (const PeriodTag* period : periods_) {
        if (part_at(parts_, period->span.begin) == next) return period;
    }
    return nullptr;
}

const PeriodTag* SentencePeriods::in_own_part(const Claim& claim, const PeriodTag* in_hand) const {
    const std::size_t part = part_at(parts_, claim.span.begin);
    const PeriodTag* before = nullptr;
    const PeriodTag* after = nullptr;
    for (const PeriodTag* period : periods_) {
        if (part_at(parts_, period->span.begin) != part || !may_take(document_, claim, *period) || spans_the_rise(*period, in_hand)) continue;
        if (period->span.end <= claim.span.begin && !is_since_in_clause_before(document_, claim, *period)) before = period;
        if (period->span.begin >= claim.span.end && after == nullptr && !turns_before(document_, claim, *period) && !is_stretch_of_change(document_, claim, *period)) after = period;
    }
    if (before != nullptr && after != nullptr && (begins_next(document_, claim, *after) || owns(document_, *before, claim))) return before;
    const bool of_another = after != nullptr && figure_between(document_, claim, *after) && !(before != nullptr && parted_by_and(document_, claim, *before, *after));
    if (before != nullptr && after != nullptr) return of_another ? before : after;
    const bool is_multiple = document_.tags.quantities[claim.quantity].quantity.kind == FigureKind::multiple;
    if (is_multiple && of_another) return nullptr;  // "62 times the 941 of 2022"
    return after != nullptr ? after : before;
}

// The last governing period before the claim, else the first after it.
const PeriodTag* SentencePeriods::in_other_part(const Claim& claim, const PeriodTag* in_hand) const {
    if (is_rise_or_fall(document_, claim)) return nullptr;
    const PeriodTag* before = nullptr;
    for (const PeriodTag* period : periods_) {
        if (is_of_other_level(*period, in_hand) || is_bracketed_off(document_, claim, *period)) continue;
        if (period->span.begin > claim.span.begin) {
            if (before != nullptr) return before;
            const bool of_others = is_of_some_of_them(document_, claim, *period) || is_past_relative_clause(claim, *period) || is_stretch_of_change(document_, claim, *period) ||
                                   is_of_figure_in_relative_clause(claim, *period);
            return of_others || turns_before(document_, claim, *period) ? nullptr : period;
        }
        if (!is_since_in_clause_before(document_, claim, *period) && !is_in_relative_clause_before(claim, *period)) before = period;
    }
    return before;
}

// "The school, which has 1,104 pupils, was shut in May"
bool SentencePeriods::is_past_relative_clause(const Claim& claim, const PeriodTag& period) const {
    const std::size_t part = part_at(parts_, claim.span.begin);
    const std::string_view opening = std::string_view(document_.text).substr(parts_[part].begin, 6);
    return (opening.starts_with("which ") || opening.starts_with("who ")) && part_at(parts_, period.span.begin) > part;
}

// "Ann Hale, who bought the club in 2019, has put in another £5m": of the person, and not what the text goes on about.
bool SentencePeriods::tells_of_person(const PeriodTag& period) const {
    const std::size_t part = part_at(parts_, period.span.begin);
    return part + 1 < parts_.size() && std::string_view(document_.text).substr(parts_[part].begin).starts_with("who ") && std::string_view(document_.text).substr(period.span.end).starts_with(",");
}

// "723 deaths, which includes the 96 of a crash in 1989"
bool SentencePeriods::is_of_figure_in_relative_clause(const Claim& claim, const PeriodTag& period) const {
    const std::size_t part = part_at(parts_, period.span.begin);
    const std::string_view opening = std::string_view(document_.text).substr(parts_[part].begin, 6);
    if ((!opening.starts_with("which ") && !opening.starts_with("who ")) || claim.span.begin >= parts_[part].begin) return false;
    const auto inside = std::partition_point(document_.claims.begin(), document_.claims.end(), [&](const Claim& other) { return other.span.begin < parts_[part].begin; });
    return inside != document_.claims.end() && inside->span.end <= period.span.begin;
}

// "The shares, which were 39p in 2020, closed at 203p"
bool SentencePeriods::is_in_relative_clause_before(const Claim& claim, const PeriodTag& period) const {
    const std::size_t part = part_at(parts_, period.span.begin);
    const std::string_view opening = std::string_view(document_.text).substr(parts_[part].begin, 6);
    if ((!opening.starts_with("which ") && !opening.starts_with("who ")) || part + 1 >= parts_.size() || claim.span.begin < parts_[part + 1].begin) return false;
    const auto inside = std::partition_point(document_.claims.begin(), document_.claims.end(), [&](const Claim& other) { return other.span.begin < parts_[part].begin; });
    const bool has_figure = inside != document_.claims.end() && inside->span.end <= period.span.begin;
    return has_figure && std::string_view(document_.text).substr(period.span.end).starts_with(",");
}

// "since 1999, when 285 died": the point itself.
const PeriodTag* SentencePeriods::of_when(const Claim& claim) const {
    std::size_t part = part_at(parts_, claim.span.begin);
    const bool in_brackets = part > 0 && parts_[part].begin + 1 == claim.span.begin && document_.text[parts_[part].begin] == '(';
    if (in_brackets) --part;  // "since 2019, when it recorded the fewest (2,148)"
    if (parts_[part].role != PartRole::when) return nullptr;
    const PeriodTag* last = nullptr;
    for (const auto* periods : {&periods_, &marks_}) {
        for (const PeriodTag* period : *periods) {
            const bool later = last == nullptr || period->span.begin > last->span.begin;
            if (period->span.end <= parts_[part].begin && later) last = period;
        }
    }
    return last;
}

const PeriodTag* SentencePeriods::opening_stretch() const {
    for (const PeriodTag* period : periods_) {
        if (period->days.from && !period->days.to) return period;
    }
    return nullptr;
}

}  // namespace crosstally
