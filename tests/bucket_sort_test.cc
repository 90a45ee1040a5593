#include "extract/reconcile/bucket_sort.h"

#include <doctest/doctest.h>

#include <compare>
#include <vector>

using namespace crosstally;

namespace {

struct Pair {
    std::uint64_t first = 0;
    std::uint32_t second = 0;
    [[nodiscard]] std::uint64_t leading() const { return first; }
    friend auto operator<=>(const Pair&, const Pair&) = default;
};

struct Triple {
    Pair pair;
    std::uint32_t third = 0;
    [[nodiscard]] std::uint64_t leading() const { return pair.first; }
    [[nodiscard]] std::uint64_t following() const { return pair.second; }
    friend auto operator<=>(const Triple&, const Triple&) = default;
};

// The same numbers in every run.
std::vector<Pair> pairs(std::size_t count, std::uint64_t different) {
    std::vector<Pair> out;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t mixed = (i + 1) * 0x9E3779B97F4A7C15U;
        out.push_back({mixed % different * 0x100000001U, static_cast<std::uint32_t>(mixed >> 40U)});
    }
    return out;
}

}  // namespace

TEST_CASE("values sorted in buckets stand as std::sort puts them") {
    for (const std::size_t count : {0U, 1U, 511U, 512U, 30000U}) {
        for (const std::uint64_t different : {1U, 3U, 700U, 4000000000U}) {
            std::vector<Pair> sorted = pairs(count, different);
            std::vector<Pair> in_buckets = sorted;
            std::sort(sorted.begin(), sorted.end());
            bucket_sort(std::span(in_buckets));
            CHECK(in_buckets == sorted);
        }
    }
}

TEST_CASE("values of one leading number are sorted by the one that follows it") {
    for (const std::uint64_t different : {1U, 3U}) {
        std::vector<Triple> sorted;
        for (const Pair& pair : pairs(30000, different)) {
            sorted.push_back({{pair.first, pair.second % 900U}, pair.second});
        }
        std::vector<Triple> in_buckets = sorted;
        std::sort(sorted.begin(), sorted.end());
        bucket_sort(std::span(in_buckets));
        CHECK(in_buckets == sorted);
    }
}
