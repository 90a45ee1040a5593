#include "output/format/differing_words.h"

#include <algorithm>
#include <cstdint>

namespace crosstally {
namespace {

constexpr std::size_t most_words = 400;

std::vector<Span> words_of(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    std::vector<Span> words;
    for (std::size_t begin = text.find_first_not_of(space); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(space, begin), text.size());
        words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = text.find_first_not_of(space, end);
    }
    return words;
}

// Without the mark at its end: a sentence that goes on has the same last word as one that does not.
std::string_view bare(std::string_view word) {
    const std::size_t end = word.find_last_not_of(",.;:");
    return end == std::string_view::npos ? word : word.substr(0, end + 1);
}

}  // namespace

DifferingWords differing_words(std::string_view left, std::string_view right) {
    const std::vector<Span> a = words_of(left);
    const std::vector<Span> b = words_of(right);
    DifferingWords out;
    if (a.size() > most_words || b.size() > most_words) return out;
    const auto same = [&](std::size_t i, std::size_t j) { return bare(slice(left, a[i])) == bare(slice(right, b[j])); };
    const std::size_t width = b.size() + 1;
    std::vector<std::uint32_t> common((a.size() + 1) * width, 0);  // of the words from i and j on
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            common[i * width + j] = same(i, j) ? common[(i + 1) * width + j + 1] + 1
                                               : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (same(i, j)) {
            ++i;
            ++j;
            ++out.common;
        } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            out.left.push_back(a[i++]);
        } else {
            out.right.push_back(b[j++]);
        }
    }
    out.left.insert(out.left.end(), a.begin() + static_cast<std::ptrdiff_t>(i), a.end());
    out.right.insert(out.right.end(), b.begin() + static_cast<std::ptrdiff_t>(j), b.end());
    return out;
}

}  // namespace crosstally
