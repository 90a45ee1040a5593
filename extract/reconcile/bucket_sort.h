// Sorts values that are in the order of a number first, their leading(): dealt out by its leading bits, in place, and then
// bucket by bucket. The result is that of std::sort. Cost: of many values about half of its time.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>

namespace crosstally {

template <class T>
void bucket_sort(std::span<T> values) {
    constexpr std::size_t few = 64;
    constexpr unsigned most_bits = 10;
    const auto by_leading = [](const T& a, const T& b) { return a.leading() < b.leading(); };
    if (values.size() < few) return std::sort(values.begin(), values.end());
    const auto [first, last] = std::minmax_element(values.begin(), values.end(), by_leading);
    const std::uint64_t least = first->leading();
    const auto width = static_cast<unsigned>(std::bit_width(last->leading() - least));
    if (width == 0) return std::sort(values.begin(), values.end());
    const unsigned bits = std::min({width, most_bits, static_cast<unsigned>(std::bit_width(values.size())) - 2});  // some values a bucket
    const unsigned shift = width - bits;
    const std::size_t buckets = std::size_t{1} << bits;
    const auto bucket_of = [&](const T& value) { return static_cast<std::size_t>((value.leading() - least) >> shift); };
    std::array<std::size_t, (std::size_t{1} << most_bits) + 1> ends, next;  // of the bucket before; where it is to go on
    std::fill_n(ends.begin(), buckets + 1, 0);
    for (const T& value : values) ++ends[bucket_of(value) + 1];
    for (std::size_t i = 1; i <= buckets; ++i) ends[i] += ends[i - 1];
    std::copy_n(ends.begin(), buckets, next.begin());
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        while (next[bucket] < ends[bucket + 1]) {
            T& value = values[next[bucket]];
            const std::size_t own = bucket_of(value);
            if (own != bucket) std::swap(value, values[next[own]]);
            ++next[own];
        }
        bucket_sort(values.subspan(ends[bucket], ends[bucket + 1] - ends[bucket]));
    }
}

}  // namespace crosstally
