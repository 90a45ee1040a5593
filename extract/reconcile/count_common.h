// How many members two sorted lists of numbers have in common; one that stands twice in both is common twice.
#pragma once

#include <cstddef>
#include <ranges>

namespace crosstally {

template <std::ranges::random_access_range Numbers>
[[nodiscard]] std::size_t count_common(const Numbers& a, const Numbers& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto left = a[i], right = b[j];
        common += left == right;
        i += left <= right;
        j += right <= left;
    }
    return common;
}

}  // namespace crosstally
