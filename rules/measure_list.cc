#include "rules/measure_list.h"

#include "rules/list_file.h"

namespace crosstally {

MeasureList MeasureList::load(const std::vector<RuleFile>& files, Problems& problems) {
    MeasureList list;
    for (const RuleFile& file : files) {
        if (kind_of_list(file) != "measure") continue;
        Problems reported;  // what cannot be read at all is named by NameList::load, once
        const ListFile read = read_list_file(file, reported);
        if (read.kind.text != "measure") continue;
        for (const ListLine& line : read.lines) {
            for (const ListWord& word : line.names) {
                const auto [at, fresh] = list.senses_.emplace(word.text, line.id.text);
                if (fresh || at->second == line.id.text) continue;
                problems.push_back(problem_at(file, word, "'" + std::string(word.text) + "' already stands for '" + at->second + "'",
                                              "leave it in one line"));
            }
        }
    }
    return list;
}

}  // namespace crosstally
