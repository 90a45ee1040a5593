// An article of a megabyte costs about what its twentieth costs twenty times, whatever stands in it: nothing looks back to the
// beginning for each figure, name or quotation. Processor time against itself, with room for a busy machine; what looks
// back takes hundreds of times as long at this size.
#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <string_view>

#include "extract/pipeline.h"
#include "rules/built_in.h"

using namespace crosstally;

namespace {

constexpr std::size_t long_size = 1'000'000;  // bytes
constexpr std::size_t pieces = 20;

std::string repeated(std::string_view words, std::size_t size) {
    std::string text;
    while (text.size() < size) text += words;
    return text;
}

// People who are all called something else.
std::string many_names(std::size_t size) {
    std::string text;
    for (unsigned i = 0; text.size() < size; ++i) {
        std::string name = "Ann Bo";
        for (unsigned rest = i; rest > 0; rest /= 26) name += static_cast<char>('a' + rest % 26);
        text += name + ", the keeper of the mill, said 12 people came to the charity. She said it was 13.\n";
    }
    return text;
}

double seconds_of(const Knowledge& knowledge, const std::string& text, std::size_t times) {
    Extractor extractor(knowledge);
    Article article;
    article.text = text;
    std::vector<Record> records;
    const std::clock_t before = std::clock();
    for (std::size_t i = 0; i < times; ++i) {
        records.clear();
        extractor.extract(article, records);
    }
    CHECK(records.size() > 0);
    return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

void check_linear(const Knowledge& knowledge, const std::string& piece, const std::string& whole) {
    CAPTURE(whole.substr(0, 40));
    const double in_pieces = seconds_of(knowledge, piece, pieces);
    const double at_once = seconds_of(knowledge, whole, 1);
    CHECK(at_once < 4 * in_pieces + 0.5);
}

}  // namespace

TEST_CASE("a long article takes no longer than its pieces") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const Knowledge knowledge{rules, names};
    for (const std::string_view words : {"Leeds 12\n", "A. Smith said 12. ", "\u201C12\u201D\n", "\u201C", "'x ", "\u00A312\n", "Daventry: 264\n",
                                         "It may be 12 and could be 13.\n", "Of those, 12 were red, of them 13 blue. ", "In May 2020, 12. "}) {
        check_linear(knowledge, repeated(words, long_size / pieces), repeated(words, long_size));
    }
    check_linear(knowledge, many_names(long_size / pieces), many_names(long_size));
}
