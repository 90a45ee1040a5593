// Sorts values that are in the order of a number first, their leading(), and where they have one of another, their
// following(): dealt out by its leading bits, in place, and then bucket by bucket. The result is that of std::sort. Cost: of
// many values about half of its time.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace crosstally {

struct ByLeading {
    template <class T>
    std::uint64_t operator()(const T& value) const { return value.leading(); }
};

struct ByFollowing {
    template <class T>
    std::uint64_t operator()(const T& value) const { return value.following(); }
};

template <class T, class Number = ByLeading>
void bucket_sort(std::span<T> values, const Number& number = {}) {
    constexpr std::size_t few = 64;
    constexpr unsigned most_bits = 10;
    constexpr bool others_follow = std::is_same_v<Number, ByLeading> && requires(const T& value) { value.following(); };
    if (values.size() < few) return std::sort(values.begin(), values.end());
    const auto [first, last] = std::ranges::minmax_element(values, {}, number);
    const std::uint64_t least = number(*first);
    const auto width = static_cast<unsigned>(std::bit_width(number(*last) - least));
    if (width == 0) {
        if constexpr (others_follow) return bucket_sort(values, ByFollowing{});
        else return std::sort(values.begin(), values.end());
    }
    const unsigned bits = std::min({width, most_bits, static_cast<unsigned>(std::bit_width(values.size())) - 2});  // some values a bucket
    const unsigned shift = width - bits;
    const std::size_t buckets = std::size_t{1} << bits;
    const auto bucket_of = [&](const T& value) { return static_cast<std::size_t>((number(value) - least) >> shift); };
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
        bucket_sort(values.subspan(ends[bucket], ends[bucket + 1] - ends[bucket]), number);
    }
}

}  // namespace crosstally
