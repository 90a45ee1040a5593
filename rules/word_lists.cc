#include "rules/word_lists.h"

#include <algorithm>
#include <string>

#include "corpus/nearest.h"
#include "rules/list_file.h"

namespace crosstally {
namespace {

constexpr auto names = std::to_array<std::string_view>({
    "amount-nouns", "amounts-of", "analysts", "areas", "beginnings", "branches", "built", "capitals", "change-fillers", "change-kinds", "charges", "company-nouns",
    "contests", "disasters", "done-to", "empty-adjectives", "empty-verbs", "event-verbs", "falls", "finding-verbs", "founding-verbs", "groups", "inquiries", "languages",
    "lone-heads", "made", "manners", "men", "move-hedges", "moved", "movers", "name-openings", "name-particles", "namesakes", "newborn",
    "no-subjects", "no-superlatives", "no-surnames", "noun-hedges", "opening-words", "others-doing", "pair-heads", "parents", "phrasal-verbs",
    "place-nouns", "plain-adjectives", "report-verbs", "reports", "reputed", "results", "results-verbs", "rises", "samples",
    "seated", "seeing", "slowing", "speakers", "speech-nouns", "spoken", "sums", "superlatives", "telling-verbs", "titles", "travellers", "turned-scales",
    "turns", "wishes", "women", "works",
});

Problem unknown_list(const RuleFile& file, const ListWord& id) {
    return problem_at(file, id, "no list of words is called '" + std::string(id.text) + "'", did_you_mean(id.text, {names.begin(), names.end()}));
}

}  // namespace

void WordLists::add_line(const RuleFile& file, const ListLine& line, Problems& problems) {
    static_assert(names.size() == number_of(WordList::works) + 1, "a name for each list, in the same order");
    static_assert(names.size() <= lists_of_table * std::tuple_size_v<decltype(tables_)>, "one table more is needed");
    const auto at = std::find(names.begin(), names.end(), line.id.text);
    if (at == names.end()) return problems.push_back(unknown_list(file, line.id));
    const auto list = static_cast<WordList>(at - names.begin());
    for (const ListWord& word : line.names) {
        const bool fits = word.text.size() <= WordBytes::most && word.text.find(' ') == std::string_view::npos;
        if (fits) tables_[number_of(list) / lists_of_table].add(word.text, bit_of(list));
        else problems.push_back(problem_at(file, word, "'" + std::string(word.text) + "' is no single word of at most 16 bytes", ""));
    }
}

WordLists WordLists::load(const std::vector<RuleFile>& files, Problems& problems) {
    WordLists lists;
    for_each_line_of("words", files, [&](const RuleFile& file, const ListLine& line) { lists.add_line(file, line, problems); });
    return lists;
}

}  // namespace crosstally
