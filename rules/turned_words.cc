#include "rules/turned_words.h"

#include "rules/list_file.h"

namespace crosstally {

void TurnedWords::add_line(const RuleFile& file, const ListLine& line, std::map<std::string, std::string, std::less<>>& names, Problems& problems) {
    if (line.names.size() != 2) {
        problems.push_back(problem_at(file, line.id, "'" + std::string(line.id.text) + "' needs two sides", "write ['rose', 'fell']"));
        return;
    }
    std::string first_side;
    for (const std::string_view word : comma_words(line.names[0].text)) first_side += (first_side.empty() ? "" : " ") + std::string(word);
    const std::string& name = names.emplace(line.id.text, first_side).first->second;
    for (const int side : {1, -1}) {
        const ListWord& written = line.names[side == 1 ? 0 : 1];
        for (const std::string_view word : comma_words(written.text)) {
            const auto [at, fresh] = words_.try_emplace(std::string(word), TurnedWord{name, side});
            if (fresh || (at->second.pair == name && at->second.side == side)) continue;
            problems.push_back(problem_at(file, written, "'" + std::string(word) + "' already turns '" + at->second.pair + "'", "leave it in one place"));
        }
    }
}

TurnedWords TurnedWords::load(const std::vector<RuleFile>& files, Problems& problems) {
    TurnedWords turned;
    std::map<std::string, std::string, std::less<>> names;  // of pairs, by id
    for_each_line_of("turned", files, [&](const RuleFile& file, const ListLine& line) { turned.add_line(file, line, names, problems); });
    return turned;
}

const TurnedWord* TurnedWords::find(std::string_view word) const {
    const auto at = words_.find(word);
    return at == words_.end() ? nullptr : &at->second;
}

}  // namespace crosstally
