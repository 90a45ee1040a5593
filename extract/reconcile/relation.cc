#include "extract/reconcile/relation.h"

#include <algorithm>
#include <array>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/batch.h"

namespace crosstally {
namespace {

bool is_known(How how) { return how == How::stated || how == How::carried; }

constexpr std::array forms = std::to_array<std::string_view>({"the", "nhs", "foundation", "plc", "ltd", "limited"});

bool is_one_entity(const RecordScope& a, const RecordScope& b) { return !a.id.empty() && a.id == b.id; }

bool is_one_name(const RecordScope& a, const RecordScope& b) { return a.name == b.name || plain_name_of(a.name) == plain_name_of(b.name); }

// "Selby" for "Selby and Ainsty": in news of elections the town's name is short for its seat.
bool is_seat_named_after(std::uint32_t seat, std::uint32_t town, const NameList& names) {
    const Entity& entity = names.entities()[seat];
    return entity.list.starts_with("constituencies") && entity.name.starts_with(names.entities()[town].name + ' ');
}

Relation compare_areas(const std::optional<std::uint32_t>& left, const std::optional<std::uint32_t>& right, const NameList& names) {
    if (!left || !right) return Relation::disjoint;
    if (*left == *right || is_seat_named_after(*left, *right, names) || is_seat_named_after(*right, *left, names)) return Relation::same;
    if (names.within(*left, *right)) return Relation::part;
    return names.within(*right, *left) ? Relation::whole : Relation::disjoint;
}

// "Wren" may be short for "Wren Motors", or be its owner.
bool may_be_short_for(std::string_view a, std::string_view b) { return b.size() > a.size() && b.starts_with(a) && b[a.size()] == ' '; }

// Of two names that are not one.
Relation compare_others(const RecordScope& a, const RecordScope& b, const std::optional<std::uint32_t>& area_a, const std::optional<std::uint32_t>& area_b,
                        const NameList& names) {
    if (!area_a && !area_b && (may_be_short_for(a.name, b.name) || may_be_short_for(b.name, a.name))) return Relation::unknown;
    return compare_areas(area_a, area_b, names);
}

Relation compare_names(const Figure& a, const Figure& b, const NameList& names) {
    const RecordScope& left = a.record->scope;
    const RecordScope& right = b.record->scope;
    if (a.plain_place == b.plain_place || is_one_entity(left, right)) return Relation::same;
    return compare_others(left, right, a.area, b.area, names);
}

// Nothing is said where one of the two is not known.
std::optional<Relation> unless_known(const RecordScope& a, const RecordScope& b) {
    if (!is_known(a.how) && !is_known(b.how)) return Relation::both_unknown;
    if (!is_known(a.how) || !is_known(b.how)) return Relation::unknown;
    return std::nullopt;
}

bool ends_before(const std::optional<Day>& end, const std::optional<Day>& start) { return end && start && *end < *start; }

bool holds_range(const DayRange& outer, const DayRange& inner) {
    const bool from = !outer.from || (inner.from && *outer.from <= *inner.from);
    const bool to = !outer.to || (inner.to && *inner.to <= *outer.to);
    return from && to;
}

// "The 52 weeks to June 29" and "the year to June", "the past twelve months" told on two days of one week.
bool is_one_year(const DayRange& a, const DayRange& b) {
    if (!a.from || !a.to || !b.from || !b.to) return false;
    constexpr std::chrono::days week(7), year(350);
    const auto near = [&](Day x, Day y) { return std::chrono::abs(x - y) <= week; };
    return *a.to - *a.from >= year && *b.to - *b.from >= year && near(*a.from, *b.from) && near(*a.to, *b.to);
}

// "Sunday morning" and "Sunday evening" are one day and two times.
bool are_two_times(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b; }

// Of periods whose times of day are one, or not named.
Relation compare_days(const RecordPeriod& a, const RecordPeriod& b) {
    const bool known_a = is_known(a.how) && a.days.known();
    const bool known_b = is_known(b.how) && b.days.known();
    if (!known_a && !known_b) return Relation::both_unknown;
    if (!known_a || !known_b) return Relation::unknown;
    if (a.days == b.days || is_one_year(a.days, b.days)) return Relation::same;
    if (ends_before(a.days.to, b.days.from) || ends_before(b.days.to, a.days.from)) return Relation::disjoint;
    if (holds_range(b.days, a.days)) return Relation::part;
    return holds_range(a.days, b.days) ? Relation::whole : Relation::overlapping;
}

}  // namespace

Relation relation_of(const RecordScope& a, const RecordScope& b, const NameList& names) {
    if (const auto unknown = unless_known(a, b)) return *unknown;
    if (is_one_entity(a, b) || is_one_name(a, b)) return Relation::same;
    return compare_others(a, b, area_of(a, names), area_of(b, names), names);
}

Relation relation_of_places(const Figure& a, const Figure& b, const NameList& names) {
    if (const auto unknown = unless_known(a.record->scope, b.record->scope)) return *unknown;
    return compare_names(a, b, names);
}

std::string plain_name_of(std::string_view name) {
    std::string plain;
    bool of_trust = false;  // "Hull Hospitals NHS Foundation Trust" is "Hull Hospitals"
    for (const SentenceWord& word : sentence_words(name, 0)) {
        const bool form = std::find(forms.begin(), forms.end(), word.text) != forms.end() || (of_trust && word.text == "trust");
        of_trust = word.text == "nhs" || (of_trust && form);
        if (!form) plain += word.text + ' ';
    }
    return plain;
}

std::optional<std::uint32_t> area_of(const RecordScope& scope, const NameList& names) {
    auto found = scope.id.empty() ? std::nullopt : names.find_id(scope.id);
    if (!found) found = names.find_name(scope.name);
    if (!found) return std::nullopt;
    return names.entities()[*found].serves.value_or(*found);
}

std::string_view time_of_day(std::string_view period) {
    constexpr std::array<std::string_view, 7> times = {"morning", "noon", "afternoon", "evening", "midnight", "overnight", "night"};
    for (const std::string_view time : times) {
        if (period.find(time) != std::string_view::npos) return time;
    }
    return {};
}

Relation relation_of(const RecordPeriod& a, const RecordPeriod& b) {
    const Relation days = compare_days(a, b);
    return days == Relation::same && a.days == b.days && are_two_times(time_of_day(a.text), time_of_day(b.text)) ? Relation::disjoint : days;
}

Relation relation_of_periods(const Figure& a, const Figure& b) {
    const RecordPeriod &left = a.record->period, &right = b.record->period;
    const Relation days = compare_days(left, right);
    return days == Relation::same && are_two_times(a.time_of_day, b.time_of_day) && left.days == right.days ? Relation::disjoint : days;
}

bool named_apart(const Figure& a, const Figure& b, const NameList& names) {
    if (a.record->scope.how == How::unknown || b.record->scope.how == How::unknown) return false;
    return compare_names(a, b, names) == Relation::disjoint;
}

}  // namespace crosstally
