#include "extract/reconcile/copy.h"

#include <algorithm>
#include <array>

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

// The very same sentence: each word has its fellow.
bool is_same(const std::vector<Word>& a, const std::vector<Word>& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const Word& x, const Word& y) { return x.id == y.id && x.printed_id == y.printed_id; });
}

Pairs word_by_word(std::size_t count) {
    Pairs pairs;
    for (std::uint32_t i = 0; i < count; ++i) pairs.emplace_back(i, i);
    return pairs;
}

Pairs longest_common(const std::vector<Word>& words_a, const std::vector<Word>& words_b) {
    if (is_same(words_a, words_b)) return word_by_word(words_a.size());
    const std::vector<WordToMatch> a(words_a.begin(), words_a.end()), b(words_b.begin(), words_b.end());
    const std::size_t width = b.size() + 1;
    std::vector<unsigned> best((a.size() + 1) * width, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
        unsigned* const row = &best[i * width];
        const unsigned* const below = row + width;
        const WordToMatch word = a[i];
        for (std::size_t j = b.size(); j-- > 0;) row[j] = std::max({row[j + 1], below[j], below[j + 1] + word.with(b[j])});
    }
    Pairs pairs;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const unsigned gain = a[i].with(b[j]);
        if (gain > 0 && best[i * width + j] == best[(i + 1) * width + j + 1] + gain) {
            pairs.emplace_back(static_cast<std::uint32_t>(i++), static_cast<std::uint32_t>(j++));
        } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

struct Gap {
    std::vector<const Word*> a, b;
};

// The words left over between two matched pairs.
Gap gap_between(const std::vector<Word>& a, const std::vector<Word>& b, std::pair<std::uint32_t, std::uint32_t> from,
                std::pair<std::uint32_t, std::uint32_t> to) {
    Gap gap;
    for (std::uint32_t i = from.first; i < to.first; ++i) gap.a.push_back(&a[i]);
    for (std::uint32_t j = from.second; j < to.second; ++j) gap.b.push_back(&b[j]);
    return gap;
}

bool has_meaning(const std::vector<const Word*>& words) {
    return std::any_of(words.begin(), words.end(), [](const Word* word) { return word->stem != 0; });
}

// Words with a capital. That of a sentence's first word says nothing.
struct Names {
    std::vector<const Word*> inner, all;

    void collect(const std::vector<const Word*>& words, const Word* first) {
        for (const Word* word : words) {
            if (!word->capital || word->is_function_word()) continue;
            all.push_back(word);
            if (word != first) inner.push_back(word);
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
std::string span_in(const std::vector<const Word*>& words) {
    constexpr std::array spans = std::to_array<std::string_view>({"century", "day", "decade", "fortnight", "half", "hour", "month", "quarter", "season", "term", "week",
                                                                 "weekend", "year"});
    std::string found;
    for (const Word* word : words) {
        std::string_view text = word->text;
        if (text.ends_with('s')) text.remove_suffix(1);
        if (!std::binary_search(spans.begin(), spans.end(), text)) continue;
        if (!found.empty()) return {};
        found = text;
    }
    return found;
}

bool spans_differ(const std::vector<const Word*>& a, const std::vector<const Word*>& b) {
    const std::string left = span_in(a);
    const std::string right = span_in(b);
    return !left.empty() && !right.empty() && left != right;
}

bool anchored(const Pairs& pairs, std::size_t at) {
    const auto adjoins = [&](std::size_t x, std::size_t y) {
        return pairs[y].first - pairs[x].first == 1 && pairs[y].second - pairs[x].second == 1;
    };
    return (at > 0 && adjoins(at - 1, at)) || (at + 1 < pairs.size() && adjoins(at, at + 1));
}

constexpr unsigned copy_likeness = 600;  // of 1000

}  // namespace

// Short sentences ("East Midlands: 2.4%") are copies only where every word is the same.
bool is_likeness_of_copy(unsigned likeness, std::size_t words_a, std::size_t words_b) {
    return likeness >= (std::min(words_a, words_b) < 6 ? 1000U : copy_likeness);
}

unsigned likeness_of(std::size_t common, std::size_t words_a, std::size_t words_b) {
    return static_cast<unsigned>(2000 * common / (words_a + words_b));
}

bool may_be_copies(const SentenceView& a, const SentenceView& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.ids.size() && j < b.ids.size();) {
        const std::uint32_t left = a.ids[i], right = b.ids[j];
        common += left == right;
        i += left <= right;
        j += right <= left;
    }
    return common > 0 && is_likeness_of_copy(likeness_of(common, a.ids.size(), b.ids.size()), a.ids.size(), b.ids.size());
}

Copy align(const SentenceView& a, const SentenceView& b) {
    Copy copy;
    if (a.words.empty() || b.words.empty()) return copy;
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
            const Gap gap = gap_between(a.words, b.words, from, pair);
            copy.spans_differ |= spans_differ(gap.a, gap.b);
            copy.substitutions += has_meaning(gap.a) && has_meaning(gap.b);
            names_a.collect(gap.a, a.words.data());
            names_b.collect(gap.b, b.words.data());
        }
        from = {pair.first + 1, pair.second + 1};
    }
    copy.names_differ = differ(names_a, names_b);
    return copy;
}

}  // namespace crosstally
