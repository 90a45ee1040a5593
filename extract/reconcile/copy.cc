#include "extract/reconcile/copy.h"

#include <algorithm>
#include <array>
#include <span>

#include "extract/reconcile/count_common.h"

namespace crosstally {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// What two words gain that stand together. Numbers match any number, but rather the same; words of meaning weigh more
// than the small ones.
struct WordToMatch {
    explicit WordToMatch(const Word& word) : id(word.id), printed(word.printed_id), gain(word.is_masked() ? 5 : word.stem == 0 ? 2 : 4) {}
    [[nodiscard]] unsigned with(const WordToMatch& other) const { return id != other.id ? 0 : printed != other.printed ? 3 : gain; }

    std::uint32_t id, printed;
    unsigned gain;
};

bool is_same(const Word& a, const Word& b) { return a.id == b.id && a.printed_id == b.printed_id; }

// Word by word.
Copy of_itself(std::span<const Word> words) {
    Copy copy;
    copy.likeness = likeness_of(words.size(), words.size(), words.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (words[i].is_masked()) copy.numbers.push_back({i, i, words.size() > 1});
    }
    return copy;
}

// Words alike with which both begin are a match that no other beats; the rest is found by its best rests.
Pairs longest_common(std::span<const Word> words_a, std::span<const Word> words_b) {
    const auto [first_a, first_b] = std::mismatch(words_a.begin(), words_a.end(), words_b.begin(), words_b.end(), is_same);
    thread_local std::vector<WordToMatch> a, b;  // kept from call to call, as `best` is
    thread_local std::vector<unsigned> best;
    a.clear();
    b.clear();
    for (auto word = first_a; word != words_a.end(); ++word) a.emplace_back(*word);
    for (auto word = first_b; word != words_b.end(); ++word) b.emplace_back(*word);
    const auto before = static_cast<std::uint32_t>(first_a - words_a.begin());
    Pairs pairs;
    pairs.reserve(std::min(words_a.size(), words_b.size()) + 1);
    for (std::uint32_t i = 0; i < before; ++i) pairs.emplace_back(i, i);
    const std::size_t width = b.size() + 1;
    best.resize((a.size() + 1) * width);
    std::fill_n(best.begin() + static_cast<std::ptrdiff_t>(a.size() * width), width, 0U);
    for (std::size_t i = a.size(); i-- > 0;) {
        unsigned* const row = &best[i * width];
        const unsigned* const below = row + width;
        const WordToMatch word = a[i];
        row[b.size()] = 0;
        for (std::size_t j = b.size(); j-- > 0;) row[j] = std::max({row[j + 1], below[j], below[j + 1] + word.with(b[j])});
    }
    for (std::uint32_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const unsigned gain = a[i].with(b[j]);
        if (gain > 0 && best[i * width + j] == best[(i + 1) * width + j + 1] + gain) {
            pairs.emplace_back(before + i++, before + j++);
        } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

using Gap = std::span<const Word>;  // words left over between two matched pairs

bool has_meaning(Gap words) {
    return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.stem != 0; });
}

// Words with a capital. That of a sentence's first word says nothing.
struct Names {
    std::vector<const Word*> inner, all;

    void collect(Gap words, const Word* first) {
        for (const Word& word : words) {
            if (!word.capital || word.is_function_word()) continue;
            all.push_back(&word);
            if (&word != first) inner.push_back(&word);
        }
    }
};

bool all_variants(const std::vector<const Word*>& a, const std::vector<const Word*>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!is_spelling_variant(a[i]->text, b[i]->text)) return false;
    }
    return true;
}

// The same names in the same order are not others: "Ann Lee, the chief executive, said" for "The chief executive, Ann Lee, said".
bool differ(const Names& a, const Names& b) {
    if (a.inner.empty() || b.inner.empty()) return false;
    const auto same = [](const Word* x, const Word* y) { return x->id == y->id; };
    return !all_variants(a.inner, b.inner) && !std::equal(a.all.begin(), a.all.end(), b.all.begin(), b.all.end(), same);
}

// The length of time that a gap names; empty where it names none or several.
std::string_view span_in(Gap words) {
    constexpr std::array spans = std::to_array<std::string_view>({"century", "day", "decade", "fortnight", "half", "hour", "month", "quarter", "season", "term", "week",
                                                                 "weekend", "year"});
    std::string_view found;
    for (const Word& word : words) {
        std::string_view text = word.text;
        if (text.ends_with('s')) text.remove_suffix(1);
        if (!std::binary_search(spans.begin(), spans.end(), text)) continue;
        if (!found.empty()) return {};
        found = text;
    }
    return found;
}

bool spans_differ(Gap a, Gap b) {
    if (a.empty() || b.empty()) return false;
    const std::string_view left = span_in(a);
    const std::string_view right = left.empty() ? left : span_in(b);
    return !right.empty() && left != right;
}

bool anchored(const Pairs& pairs, std::size_t at) {
    const auto adjoins = [&](std::size_t x, std::size_t y) {
        return pairs[y].first - pairs[x].first == 1 && pairs[y].second - pairs[x].second == 1;
    };
    return (at > 0 && adjoins(at - 1, at)) || (at + 1 < pairs.size() && adjoins(at, at + 1));
}

}  // namespace

unsigned likeness_of(std::size_t common, std::size_t words_a, std::size_t words_b) {
    return static_cast<unsigned>(2000 * common / (words_a + words_b));
}

bool may_be_copies(const SentenceView& a, const SentenceView& b) {
    return is_common_of_copy(count_common(a.reading->ids, b.reading->ids), a.words.size(), b.words.size());
}

Copy align(const SentenceView& a, const SentenceView& b) {
    Copy copy;
    if (a.words.empty() || b.words.empty()) return copy;
    if (std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), is_same)) return of_itself(a.words);
    Pairs pairs = longest_common(a.words, b.words);
    copy.likeness = likeness_of(pairs.size(), a.words.size(), b.words.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Word& left = a.words[pairs[i].first];
        const Word& right = b.words[pairs[i].second];
        if (!left.is_masked()) continue;
        copy.numbers.push_back({pairs[i].first, pairs[i].second, anchored(pairs, i)});
        copy.dates_differ |= left.figure < 0 && right.figure < 0 && left.printed != right.printed;
    }
    pairs.emplace_back(static_cast<std::uint32_t>(a.words.size()), static_cast<std::uint32_t>(b.words.size()));
    std::pair<std::uint32_t, std::uint32_t> from{0, 0};
    Names names_a, names_b;
    for (const auto& pair : pairs) {
        if (from != pair) {
            const Gap gap_a = a.words.subspan(from.first, pair.first - from.first);
            const Gap gap_b = b.words.subspan(from.second, pair.second - from.second);
            copy.spans_differ |= spans_differ(gap_a, gap_b);
            copy.substitutions += has_meaning(gap_a) && has_meaning(gap_b);
            names_a.collect(gap_a, a.words.data());
            names_b.collect(gap_b, b.words.data());
        }
        from = {pair.first + 1, pair.second + 1};
    }
    copy.names_differ = differ(names_a, names_b);
    return copy;
}

}  // namespace crosstally
