#include "rules/word_lists.h"

#include <algorithm>
#include <string>

#include "corpus/nearest.h"
#include "rules/list_file.h"

namespace crosstally {
namespace {

constexpr auto names = std::to_array<std::string_view>({
    "amount-nouns", "analysts", "areas", "built", "change-fillers", "charges", "company-nouns", "contests", "empty-adjectives",
    "empty-verbs", "founding-verbs", "groups", "languages", "lone-heads", "made", "move-hedges", "moved", "movers", "newborn", "noun-hedges", "pair-heads",
    "parents", "phrasal-verbs", "place-nouns", "report-verbs", "reports", "reputed", "results", "results-verbs", "samples", "seated", "speakers", "spoken", "superlatives",
    "telling-verbs", "travellers", "wishes", "works",
});

Problem unknown_list(const RuleFile& file, const ListWord& id) {
    return problem_at(file, id, "no list of words is called '" + std::string(id.text) + "'", did_you_mean(id.text, {names.begin(), names.end()}));
}

}  // namespace

void WordLists::add_line(const RuleFile& file, const ListLine& line, Problems& problems) {
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
