#include <algorithm>
#include <array>
#include <numeric>

#include "extract/reconcile/copy.h"

namespace crosstally {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

}  // namespace

namespace {

// Two letters may differ in a word as long as this, else one.
bool is_variant(std::string_view a, std::string_view b, std::size_t long_word) {
    if (a.empty() || b.empty() || a == b || a[0] != b[0]) return false;
    return edit_distance(a, b) <= (std::min(a.size(), b.size()) >= long_word ? 2U : 1U);
}

}  // namespace

bool is_spelling_variant(std::string_view a, std::string_view b) { return is_variant(a, b, 7); }

namespace {

// "Voss" and "Foss", "Cray" and "Kray"
bool sound_alike_at_first(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 4> alike = {"ck", "fv", "gj", "sz"};
    if (a.size() < 4 || a.size() != b.size() || a[0] == b[0] || a.substr(1) != b.substr(1)) return false;
    return std::ranges::any_of(alike, [&](std::string_view pair) { return pair.find(a[0]) != pair.npos && pair.find(b[0]) != pair.npos; });
}

}  // namespace

bool is_variant_in_full_name(std::string_view a, std::string_view b) { return is_variant(a, b, 5) || sound_alike_at_first(a, b); }

}  // namespace crosstally
