// What two lists of words can have in common is never said to be less than it is, and mostly said well.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "extract/reconcile/copy.h"
#include "extract/reconcile/word_bits.h"

using namespace crosstally;

namespace {

using Words = std::vector<std::string>;

Words random_words(std::mt19937& random, std::size_t most, std::size_t vocabulary) {
    Words words(random() % most);
    for (std::string& word : words) word = "w" + std::to_string(random() % vocabulary);
    return words;
}

std::size_t common(const Words& a, const Words& b) {
    std::map<std::string, std::ptrdiff_t> left;
    for (const std::string& word : a) ++left[word];
    std::size_t count = 0;
    for (const std::string& word : b) count += left[word]-- > 0;
    return count;
}

WordBits bits_of(const Words& words) {
    WordBits bits;
    for (const std::string& word : words) bits.add(word);
    return bits;
}

}  // namespace

TEST_CASE("the bound on common words holds, whatever the words") {
    std::mt19937 random(5);
    std::size_t told = 0, most = 0;
    for (int i = 0; i < 5'000; ++i) {
        const std::size_t vocabulary = i % 2 == 0 ? 40 : 10'000;
        const Words a = random_words(random, 60, vocabulary);
        const Words b = random_words(random, 60, vocabulary);
        const std::size_t bound = bits_of(a).most_common(bits_of(b));
        REQUIRE(bound >= common(a, b));
        REQUIRE(bound == bits_of(b).most_common(bits_of(a)));
        if (vocabulary > 40) {
            told += bound;
            most += std::min(a.size(), b.size());
        }
    }
    CHECK(told * 2 < most);  // lists with nothing in common are told apart
}

TEST_CASE("very many words are not counted") {
    CHECK(bits_of(Words(254, "a")).counted());
    CHECK_FALSE(bits_of(Words(255, "a")).counted());
    CHECK(bits_of(Words(400, "a")).packed() == bits_of(Words(500, "a")).packed());
}

TEST_CASE("a copy among very long sentences is never told to be none") {
    std::mt19937 random(6);
    std::size_t copies = 0;
    for (int i = 0; i < 2'000; ++i) {
        Words a = random_words(random, 700, i % 2 == 0 ? 30 : 10'000), b = a;
        b.resize(std::min<std::size_t>(b.size(), 100 + random() % 300));
        if (i % 3 == 0) a.swap(b);
        if (a.empty() || !is_likeness_of_copy(likeness_of(common(a, b), a.size(), b.size()), a.size(), b.size())) continue;
        ++copies;
        const WordBits left = bits_of(a), right = bits_of(b);
        REQUIRE(is_likeness_of_copy(likeness_of(left.most_common(right), left.words(), right.words()), left.words(), right.words()));
    }
    CHECK(copies > 500);
}

TEST_CASE("initials and the mark stand beside the words") {
    WordBits a = bits_of({"council", "counted"}), b = a;
    CHECK_FALSE(a.has_initials());
    a.add_initial("leeds");
    b.add_initial("york");
    b.mark();
    CHECK(a.name_others(b));
    CHECK_FALSE(a.share_initial(b));
    b.add_initial("leeds");
    CHECK_FALSE(a.name_others(b));
    CHECK(a.share_initial(b));
    CHECK(b.marked());
    CHECK_FALSE(a.marked());
    CHECK(a.most_common(b) == 2);
    CHECK(WordBits(b.packed()).words() == 2);
}

TEST_CASE("two edits make another spelling") {
    const SpellingBits trust("suzy lamplugh trust");
    CHECK(SpellingBits("suzi lamplugh trust").is_near(trust));
    CHECK(SpellingBits("suzy lamplough trust").is_near(trust));
    CHECK(trust.is_near(SpellingBits("suzy lampluhg trust")));
    CHECK_FALSE(trust.is_near(SpellingBits("suzy lamplugh trust")));
    CHECK_FALSE(trust.is_near(SpellingBits("margaret lamplugh trust")));
}

TEST_CASE("the word that a key leaves out tells of most names that they are no spellings of one") {
    const auto variants = [](std::string_view a, std::string_view b) {
        const SpellingBits left = SpellingBits("").without(a), right = SpellingBits("").without(b);
        CHECK(left.may_be_variant_of(right) == right.may_be_variant_of(left));
        return left.may_be_variant_of(right);
    };
    CHECK(variants("suzy", "suzi"));
    CHECK(variants("suzy", "suzzy"));
    CHECK_FALSE(variants("suzy", "lucy"));
    CHECK_FALSE(variants("suzy", "suzannah"));
    CHECK(variants("penhallow", "penhollaw"));
    CHECK_FALSE(variants("penhallow", "penborough"));
    CHECK_FALSE(variants("al", "ali"));
    CHECK_FALSE(variants("", "ali"));
    const SpellingBits unknown("suzy lamplugh trust");  // what cannot be told may be
    CHECK(unknown.may_be_variant_of(SpellingBits("lamplugh trust").without("lamplugh")));
}
