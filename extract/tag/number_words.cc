#include "extract/tag/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crosstally {
namespace {

using Entry = std::pair<std::string_view, std::int64_t>;

constexpr auto small_numbers = std::to_array<Entry>({
    {"zero", 0},     {"nought", 0},     {"naught", 0},    {"nil", 0},        {"one", 1},        {"two", 2},
    {"three", 3},    {"four", 4},       {"five", 5},      {"six", 6},        {"seven", 7},      {"eight", 8},
    {"nine", 9},     {"ten", 10},       {"eleven", 11},   {"twelve", 12},    {"thirteen", 13},  {"fourteen", 14},
    {"fifteen", 15}, {"sixteen", 16},   {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},  {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},     {"seventy", 70},   {"eighty", 80},
    {"ninety", 90},
});

constexpr auto scales = std::to_array<Entry>({
    {"hundred", 100},
    {"thousand", 1'000},
    {"k", 1'000},
    {"million", 1'000'000},
    {"m", 1'000'000},
    {"mn", 1'000'000},
    {"mln", 1'000'000},
    {"mil", 1'000'000},
    {"mm", 1'000'000},
    {"billion", 1'000'000'000},
    {"bn", 1'000'000'000},
    {"bln", 1'000'000'000},
    {"b", 1'000'000'000},
    {"trillion", 1'000'000'000'000},
    {"tn", 1'000'000'000'000},
    {"trn", 1'000'000'000'000},
    {"tln", 1'000'000'000'000},
    {"t", 1'000'000'000'000},
    {"lakh", 100'000},
    {"lac", 100'000},
    {"cr", 10'000'000},
    {"crore", 10'000'000},
    {"dozen", 12},
    {"doz", 12},
    {"dz", 12},
    {"score", 20},
    {"grand", 1'000},
});

constexpr auto fractions = std::to_array<Entry>({
    {"half", 2},        {"halves", 2},      {"third", 3},        {"quarter", 4},     {"fourth", 4},
    {"fifth", 5},       {"sixth", 6},       {"seventh", 7},      {"eighth", 8},      {"ninth", 9},
    {"tenth", 10},      {"eleventh", 11},   {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14},
    {"fifteenth", 15},  {"sixteenth", 16},  {"twentieth", 20},   {"thirtieth", 30},  {"fortieth", 40},
    {"fiftieth", 50},   {"hundredth", 100}, {"thousandth", 1'000}, {"millionth", 1'000'000},
    {"billionth", 1'000'000'000}, {"trillionth", 1'000'000'000'000},
});

constexpr auto vague_numbers = std::to_array<Entry>({
    {"tens", 10},           {"dozens", 12},         {"scores", 20},
    {"hundreds", 100},      {"thousands", 1'000},   {"millions", 1'000'000},
    {"billions", 1'000'000'000}, {"trillions", 1'000'000'000'000}, {"lakhs", 100'000},
    {"crores", 10'000'000}, {"handful", 5},         {"couple", 2},
});

template <std::size_t size>
std::optional<std::int64_t> find(const std::array<Entry, size>& table, std::string_view word) {
    const auto it = std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return entry.first == word; });
    if (it == table.end()) return std::nullopt;
    return it->second;
}

template <std::size_t size>
std::optional<std::int64_t> find_singular(const std::array<Entry, size>& table, std::string_view word) {
    const auto found = find(table, word);
    if (found || word.size() < 3 || word.back() != 's') return found;
    return find(table, word.substr(0, word.size() - 1));
}

}  // namespace

std::optional<std::int64_t> small_number(std::string_view word) { return find(small_numbers, word); }
std::optional<std::int64_t> scale_of(std::string_view word) { return find_singular(scales, word); }
std::optional<std::int64_t> fraction_part(std::string_view word) { return find_singular(fractions, word); }
std::optional<std::int64_t> vague_number(std::string_view word) { return find(vague_numbers, word); }

}  // namespace crosstally
