#include "extract/tag/carry_units.h"

#include <algorithm>
#include <array>
#include <span>

#include "corpus/among.h"
#include "extract/tag/gap_words.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::uint32_t lead = 16;      // bytes before a figure, to see the word that leads to it
constexpr std::size_t longest_gap = 11;  // words from a figure to the number that takes its unit

constexpr auto small_words = std::to_array<std::string_view>({"the", "a", "an", "just", "only", "about", "some", "around", "roughly", "nearly", "almost", "from", "of", "target", "average"});
constexpr auto time_words = std::to_array<std::string_view>({"in", "over", "for", "within", "after", "every", "per", "last", "past", "next", "the"});
constexpr auto level_words = std::to_array<std::string_view>({"to", "at", "was", "were", "is", "are", "averaged", "reached"});
constexpr auto words_behind = std::to_array<std::string_view>({"in", "at", "last", "on", "the", "for", "before", "earlier", "when", "during", "while", "a", "an", "this", "among",
                                                                    "and", "or", "but", "with", "compared", "against", "up", "down", "after", "since"});
constexpr auto ways = std::to_array<std::string_view>({" up", " down", " higher", " lower", " more than", " fewer than", " less than", " above", " below", " ahead", " behind", " off ", " short of "});
constexpr auto scale_words = std::to_array<std::string_view>({"million", "billion", "trillion", "m", "bn", "tn", "mn"});

bool has_unit(FigureKind kind) {
    return kind == FigureKind::duration || kind == FigureKind::percent || kind == FigureKind::money ||
           kind == FigureKind::measurement || kind == FigureKind::points;
}

bool is_plain_count(const QuantityTag& tag) {
    return tag.quantity.kind == FigureKind::count && tag.quantity.approx != Approx::vague && tag.quantity.value > Rational(0);
}

// "two." and "two”" end there; "two shops" count shops.
bool stands_alone(std::string_view text, const QuantityTag& tag) {
    return tag.span.end >= text.size() || std::string_view(".,;:)").find(text[tag.span.end]) != std::string_view::npos;
}

// "22 in May", "22 a year earlier": no noun follows.
bool counts_nothing(const Document& document, const QuantityTag& tag) {
    if (stands_alone(document.text, tag)) return true;
    const GapWords behind(document.low, tag.span.end, std::min<std::uint32_t>(tag.span.end + 24, static_cast<std::uint32_t>(document.low.size())), 2);
    if (behind.empty() || !among(words_behind, behind[0])) return false;
    return (behind[0] != "a" && behind[0] != "an") || (behind.size() > 1 && among(std::to_array<std::string_view>({"year", "month", "week", "day", "decade"}), behind[1]));
}

// "the 19,614 lost in May"
bool is_of_what_was_done(const Document& document, const QuantityTag& tag) {
    const GapWords behind(document.low, tag.span.end, static_cast<std::uint32_t>(document.low.size()), 1);
    return !behind.empty() && (document.lists->has(WordList::done_to, behind[0]) || behind[0].ends_with("ed"));
}

std::string_view word_before(const Document& document, const QuantityTag& tag) {
    const std::uint32_t begin = tag.span.begin;
    return last_gap_word(document.low, begin < lead ? 0 : begin - lead, begin);
}

bool is_from_to(const Document& document, const QuantityTag& first, const QuantityTag& second) {
    const GapWords between(document.low, first.span.end, second.span.begin, 2);
    return word_before(document, first) == "from" && between.size() == 1 && between[0] == "to";
}

void take_unit(QuantityTag& tag, const QuantityTag& other) {
    tag.quantity.kind = other.quantity.kind;
    tag.quantity.unit = other.quantity.unit;
}

void become_points(QuantityTag& tag) {
    tag.quantity.kind = FigureKind::points;
    tag.quantity.unit = "percentage point";
    tag.span.end += static_cast<std::uint32_t>(std::string_view(" points").size());
}

// "a gap of 10 points"
bool ends_in_gap(const Document& document, const QuantityTag& tag) {
    const std::string_view before = std::string_view(document.low).substr(0, tag.span.begin);
    constexpr std::array ways_to_say = std::to_array<std::string_view>({"gap of ", "difference of ", "swing of ", "swing of almost ", "swing was "});
    return std::ranges::any_of(ways_to_say, [&](std::string_view way) { return before.ends_with(way); });
}

// "86.2% of its seats, up 7.1 points", "at 65%. They are five points off it": beside a percentage, points are its points.
void take_points(const WordLists& lists, Document& document, QuantityTag& tag, const QuantityTag& beside) {
    const bool near = tag.sentence == beside.sentence || tag.sentence == beside.sentence + 1;
    const bool again = beside.quantity.kind == FigureKind::points;  // "a gap of 20.1 percentage points. It was 12.8 points"
    if (!near || (beside.quantity.kind != FigureKind::percent && !again) || tag.quantity.value > Rational(100)) return;
    if (!std::string_view(document.text).substr(tag.span.end).starts_with(" points")) return;
    if (again) return become_points(tag);
    const std::string_view behind = std::string_view(document.text).substr(tag.span.end + std::string_view(" points").size());
    const bool compares = std::any_of(ways.begin(), ways.end(), [&](std::string_view way) { return behind.starts_with(way); });
    const bool moved = tag.sentence == beside.sentence && lists.has(WordList::moved, word_before(document, tag));
    if (moved || compares || ends_in_gap(document, tag)) become_points(tag);
}

// "6.2 points to 37.1 per cent", but not "60 points, or 1 per cent" of an index.
bool leads_to(const Document& document, const QuantityTag& first, const QuantityTag& second) {
    const GapWords gap(document.low, first.span.end, second.span.begin, 4);
    return gap.size() > 1 && (gap[1] == "to" || gap[1] == "from");
}

bool is_times_apart(const QuantityTag& a, const QuantityTag& b, std::int64_t times) {
    const auto& [low, high] = std::minmax(a.quantity.value, b.quantity.value);
    const auto limit = multiply(low, Rational(times));
    return !limit || high > *limit;
}

bool is_scaled(const Document& document, const QuantityTag& tag) {
    std::string_view words = slice(document.low, tag.span);
    const bool named = words.ends_with(" pounds") || words.ends_with(" dollars") || words.ends_with(" euros");
    if (named || tag.quantity.kind == FigureKind::measurement) words = words.substr(0, words.rfind(' '));
    const std::size_t begin = words.find_last_not_of("abcdefghijklmnopqrstuvwxyz");
    return among(scale_words, words.substr(begin == std::string_view::npos ? 0 : begin + 1));
}

bool is_decimal(const QuantityTag& tag) { return tag.quantity.place < Rational(1); }
bool same_place(const QuantityTag& a, const QuantityTag& b) { return a.quantity.place == b.quantity.place; }

// "15.2 per cent, down from 17", "to 2 per cent from 3", "45 per cent against 27": two levels held against each other.
bool is_held_against(const Document& document, const QuantityTag& first, GapWords gap) {
    bool of = false;
    while (!gap.empty() && among(small_words, gap.back()) && gap.back() != "from") {
        of = of || gap.back() == "of";
        gap.pop_back();
    }
    if (gap.empty()) return false;
    const std::string_view word = gap.back();
    const std::string_view earlier = gap.size() > 1 ? gap[gap.size() - 2] : std::string_view();
    if (word == "against" || word == "versus" || (word == "out" && of)) return true;
    if (word == "with") return earlier == "compared" || earlier == "compares";
    if (word != "from") return false;
    return earlier == "up" || earlier == "down" || among(level_words, word_before(document, first));
}

// "fell by 42,000 minutes to 310,000", "won by 71 per cent to 29".
bool is_led_to(const WordLists& lists, const Document& document, const QuantityTag& first, const QuantityTag& second) {
    const GapWords gap(document.low, first.span.end, second.span.begin, 2);
    if (first.sentence != second.sentence || gap.size() != 1 || gap[0] != "to" || !stands_alone(document.text, second)) return false;
    const FigureKind kind = first.quantity.kind;
    if (kind == FigureKind::measurement || kind == FigureKind::duration) return lists.has(WordList::moved, word_before(document, first));
    return kind == FigureKind::percent && add(first.quantity.value, second.quantity.value) == Rational(100);
}

bool is_in_brackets_behind(const Document& document, const QuantityTag& first, const QuantityTag& second) {
    return slice(document.text, {first.span.end, second.span.begin}) == " (" && std::string_view(document.text).substr(second.span.end).starts_with(")");
}

// "5.3 metres. It had been 4.9m at dawn", "40ft (12m)": beside a length in metres so many m are no millions.
void read_metres(const Document& document, QuantityTag& tag, const QuantityTag& before) {
    const std::string_view words = slice(document.low, tag.span);
    const std::size_t digits = words.find_first_not_of("0123456789.");
    const bool letter = digits != 0 && digits + 1 == words.size() && words[digits] == 'm';
    const bool told = words.find('.') != std::string_view::npos || is_in_brackets_behind(document, before, tag);
    const bool length = before.quantity.kind == FigureKind::measurement && among(std::to_array<std::string_view>({"m", "cm", "ft", "inch", "yard"}), before.quantity.unit);
    if (!letter || !told || !length || tag.sentence - before.sentence > 1) return;
    if (!counts_nothing(document, tag) && !is_of_what_was_done(document, tag)) return;
    const Rational million(1'000'000);
    Quantity& quantity = tag.quantity;
    for (Rational* part : {&quantity.value, &quantity.high, &quantity.place, &quantity.loose_place}) *part = divide(*part, million).value_or(*part);
    quantity.kind = FigureKind::measurement;
    quantity.unit = "m";
}

// The second, a bare number, is said in the unit of the first.
bool goes_on(const Document& document, const QuantityTag& first, const QuantityTag& second) {
    if (first.sentence != second.sentence || !counts_nothing(document, second)) return false;
    const GapWords gap(document.low, first.span.end, second.span.begin);
    if (gap.size() > longest_gap || gap.empty()) return false;
    if (first.quantity.kind == FigureKind::money) return is_scaled(document, first) && is_scaled(document, second);
    if (is_scaled(document, first) != is_scaled(document, second)) {  // "663,000 tonnes from 1.5m"
        return first.quantity.kind == FigureKind::measurement && !is_times_apart(first, second, 5) && is_held_against(document, first, gap);
    }
    const bool many = first.quantity.value >= Rational(100) && second.quantity.value >= Rational(100);
    const bool compared = many && gap.size() == 3 && gap[0] == "," && gap[1] == "compared" && gap[2] == "with";  // "for 25,470 hours, compared with 41,080"
    if (first.quantity.kind == FigureKind::duration && among(time_words, word_before(document, first)) && !compared) return false;
    if (is_decimal(first) && same_place(first, second) && !is_times_apart(first, second, 20)) return gap.back() != "to" && gap[0] != "(";
    return !is_decimal(second) && !is_times_apart(first, second, 5) && is_held_against(document, first, gap);
}

// "1.12 billion pounds ($1.48 billion), compared with 1.20 billion": what the brackets say again in other money goes no further.
bool is_said_again(const Document& document, const QuantityTag& sum, const QuantityTag& again) {
    if (sum.quantity.kind != FigureKind::money || again.quantity.kind != FigureKind::money) return false;
    return is_in_brackets_behind(document, sum, again);
}

// "Income grew 3% to | 3.62 billion", "analysts had forecast | 78 million": the words before it, back to a mark that parts
// clauses, tell of a sum.
bool is_told_as_sum(const WordLists& lists, const Document& document, const QuantityTag& tag) {
    constexpr std::uint32_t reach = 60;  // bytes
    const std::uint32_t sentence = document.segmentation.sentences[tag.sentence].span.begin;
    const GapWords before(document.low, std::max(sentence, tag.span.begin - std::min(tag.span.begin, reach)), tag.span.begin);
    for (std::size_t i = before.size(); i-- > 0;) {
        if (lists.has_padded(WordList::sums, before[i])) return true;
        if (before[i] == "," || before[i] == ";" || before[i] == "(" || before[i] == "and" || before[i] == "while") return false;
    }
    return false;
}

// The last sum before the figure, in its sentence or the one before; null where there is none.
const QuantityTag* sum_before(const Document& document, std::size_t figure) {
    constexpr std::size_t farthest = 6;  // figures
    const auto& quantities = document.tags.quantities;
    for (std::size_t i = figure; i-- > 0 && figure - i <= farthest && quantities[i].sentence + 1 >= quantities[figure].sentence;) {
        if (quantities[i].quantity.kind != FigureKind::money || !is_scaled(document, quantities[i])) continue;
        return i > 0 && is_said_again(document, quantities[i - 1], quantities[i]) ? &quantities[i - 1] : &quantities[i];
    }
    return nullptr;
}

void take_unit_of_sum(const WordLists& lists, Document& document, std::size_t figure) {
    QuantityTag& tag = document.tags.quantities[figure];
    if (!is_scaled(document, tag) || !counts_nothing(document, tag)) return;
    const QuantityTag* sum = sum_before(document, figure);
    if (sum != nullptr && is_told_as_sum(lists, document, tag)) take_unit(tag, *sum);
}

// "663,000 tonnes, down 55 percent from 1.48 million", "7,905 hours, a third of the 23,478 lost": a number that a share
// holds against the amount before it.
bool goes_on_behind_share(const WordLists& lists, const Document& document, const QuantityTag& amount, const QuantityTag& share, const QuantityTag& number) {
    const FigureKind kind = amount.quantity.kind;
    const bool one = amount.sentence == share.sentence && share.sentence == number.sentence;
    if (!one || (kind != FigureKind::measurement && kind != FigureKind::duration) || !is_plain_count(number)) return false;
    if (share.quantity.kind != FigureKind::percent && share.quantity.kind != FigureKind::ratio) return false;
    if (slice(document.text, amount.span).find('-') != std::string_view::npos) return false;  // "the 15-minute count"
    if (!counts_nothing(document, number) && !is_of_what_was_done(document, number)) return false;
    if (is_times_apart(amount, number, 5)) return false;
    GapWords gap(document.low, share.span.end, number.span.begin, 5);
    const bool of_it = gap.size() == 2 && gap[0] == "of" && gap[1] == "the";
    while (!gap.empty() && among(small_words, gap.back()) && gap.back() != "from") gap.pop_back();
    if (gap.size() == 1 && gap[0] == "from") return lists.has(WordList::moved, word_before(document, share));
    return of_it || (gap.size() == 2 && gap[1] == "than");
}

// "74.4, 70.1 and 58.8 per cent": the numbers of a list take the unit of its last.
void take_unit_of_list(Document& document, std::size_t last) {
    auto& quantities = document.tags.quantities;
    const QuantityTag& unit = quantities[last];
    for (std::size_t i = last; i-- > 0;) {
        QuantityTag& tag = quantities[i];
        const GapWords gap(document.low, tag.span.end, quantities[i + 1].span.begin, 3);
        const bool joined = gap.size() == 1 && (i + 1 == last ? gap[0] == "and" : gap[0] == ",");
        if (!joined || tag.sentence != unit.sentence || !is_plain_count(tag) || is_scaled(document, tag) != is_scaled(document, unit)) return;
        if (is_decimal(unit) ? !same_place(tag, unit) : is_decimal(tag) || is_times_apart(tag, unit, 5)) return;
        take_unit(tag, unit);
    }
}

// "a gap of 10.4 points": of percentages, as nothing else is counted in tenths of a point.
void read_gap_in_points(Document& document, QuantityTag& tag) {
    if (!is_decimal(tag) || !std::string_view(document.text).substr(tag.span.end).starts_with(" points")) return;
    if (ends_in_gap(document, tag)) become_points(tag);
}

// "the pass percentage stood at 90.3"
bool is_told_as_percentage(const Document& document, const QuantityTag& tag) {
    if (!is_decimal(tag) || tag.quantity.value > Rational(100) || !counts_nothing(document, tag)) return false;
    const std::string_view before = std::string_view(document.low).substr(0, tag.span.begin);
    constexpr std::array ways_to_say = std::to_array<std::string_view>({"percentage of ", "percentage was ", "percentage is ", "percentage stood at ", "percentage stands at "});
    return std::ranges::any_of(ways_to_say, [&](std::string_view way) { return before.ends_with(way); });
}

// "Labour's lead widens to 16 points", in a text of many percentages: a league's table has none.
bool leads_by_points(const Document& document, const QuantityTag& tag) {
    if (tag.quantity.value > Rational(100) || !std::string_view(document.text).substr(tag.span.end).starts_with(" points")) return false;
    const std::string_view sentence = slice(document.low, document.segmentation.sentences[tag.sentence].span);
    constexpr std::array leads = std::to_array<std::string_view>({" lead ", " lead,", " gap ", " ahead ", " behind ", " trail", " clear of "});
    return std::ranges::any_of(leads, [&](std::string_view word) { return sentence.find(word) != std::string_view::npos; });
}

bool has_many_percentages(const Document& document) {
    constexpr std::ptrdiff_t many = 4;
    constexpr std::size_t beginning = 400;  // figures; so many that a long text stays cheap
    const std::span figures(document.tags.quantities);
    return std::ranges::count(figures.first(std::min(beginning, figures.size())), FigureKind::percent, [](const QuantityTag& tag) { return tag.quantity.kind; }) >= many;
}

}  // namespace

void carry_units(const WordLists& lists, Document& document) {
    auto& quantities = document.tags.quantities;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        QuantityTag& second = quantities[i];
        const bool second_counts = is_plain_count(second);
        if (second_counts) read_gap_in_points(document, second);
        if (is_plain_count(second) && is_told_as_percentage(document, second)) second.quantity.kind = FigureKind::percent;
        if (is_plain_count(second) && leads_by_points(document, second) && has_many_percentages(document)) become_points(second);
        if (i == 0) continue;
        QuantityTag& first = quantities[i - 1];
        if (is_plain_count(second)) take_points(lists, document, second, first);
        if (is_plain_count(first) && first.sentence == second.sentence && leads_to(document, first, second)) take_points(lists, document, first, second);
        const bool ends_list = second.quantity.kind == FigureKind::percent || second.quantity.kind == FigureKind::measurement || second.quantity.kind == FigureKind::duration;
        if (is_plain_count(first) && has_unit(second.quantity.kind) && is_from_to(document, first, second)) take_unit(first, second);
        else if (ends_list && is_plain_count(first)) take_unit_of_list(document, i);
        if (is_plain_count(second)) take_unit_of_sum(lists, document, i);
        if (i > 1 && goes_on_behind_share(lists, document, quantities[i - 2], first, second)) take_unit(second, quantities[i - 2]);
        if (!is_plain_count(second) || !has_unit(first.quantity.kind)) continue;
        read_metres(document, second, first);
        if (!is_plain_count(second)) continue;
        const bool ends = is_from_to(document, first, second) && stands_alone(document.text, second);
        const bool behind_points = first.quantity.kind == FigureKind::points && i > 1 && quantities[i - 2].quantity.kind == FigureKind::percent;
        const bool said_again = i > 1 && is_said_again(document, quantities[i - 2], first);
        const QuantityTag& unit = behind_points || said_again ? quantities[i - 2] : first;
        if (ends || is_led_to(lists, document, first, second) || goes_on(document, said_again ? first : unit, second)) take_unit(second, ends ? first : unit);
    }
}

}  // namespace crosstally
