#include "extract/claim/content_words.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "rules/word_table.h"

namespace crosstally {
namespace {

WordTable make_function_words() {
    WordTable table;
    table.add("a about according after again all almost also although among an and another are around as at be been "
              "before being both but by came compared could did do during each every for from further had has have he "
              "her his how however if in into is it its just last least less many may might more most much nearly new "
              "number of on only or other others our out over own roughly said she since so some than that the their "
              "them then there these they this those through to told total under until up was we were what when where "
              "which while who whose will with would year years "
              "i'm i've i'll i'd you're you've you'll we're we've we'll they're they've they'll",
              1);
    return table;
}

bool drop_suffix(std::string& word, std::string_view suffix, std::size_t least) {
    if (word.size() < suffix.size() + least || word.back() != suffix.back() || !word.ends_with(suffix)) return false;
    word.resize(word.size() - suffix.size());
    return true;
}

}  // namespace

bool is_function_word(std::string_view lower_case) {
    static const WordTable function_words = make_function_words();
    return function_words.bits_of(lower_case) != 0;
}

std::string stem(std::string_view lower_case) {
    std::string word(lower_case);
    if (drop_suffix(word, "ies", 2)) return word + "y";
    if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) drop_suffix(word, "s", 3);
    if (drop_suffix(word, "ing", 3) || drop_suffix(word, "ed", 3)) {
        const std::size_t size = word.size();
        const bool doubled = size > 3 && word[size - 1] == word[size - 2] && word[size - 1] != 'l' && word[size - 1] != 's';
        if (doubled) word.pop_back();
    }
    drop_suffix(word, "e", 3);
    return word;
}

std::vector<std::string> content_words(std::string_view phrase) {
    constexpr std::size_t usual_words = 8;  // at most
    std::vector<std::string> stems;
    stems.reserve(usual_words);
    SentenceWordReader reader(phrase, 0);
    for (PrintedWord word; reader.next(word);) {
        if (word.number) continue;
        const std::string lower = in_lower_case(word);
        if (lower.size() > 1 && !is_function_word(lower)) stems.push_back(stem(lower));
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

bool share_content_word(std::string_view a, std::string_view b) {
    const auto in_a = content_words(a);
    const auto in_b = content_words(b);
    return std::any_of(in_a.begin(), in_a.end(), [&](const auto& word) { return std::find(in_b.begin(), in_b.end(), word) != in_b.end(); });
}

}  // namespace crosstally
