#include "rules/measure_list.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace crosstally {
namespace {

Problem problem_at(const RuleFile& file, const toml::source_position& at, std::string message, std::string hint) {
    return {file.path, at.line, at.column, std::move(message), "", std::move(hint)};
}

void read_sense(const RuleFile& file, std::string_view sense, const toml::node& words,
                std::map<std::string, std::string, std::less<>>& senses, Problems& problems) {
    const toml::array* array = words.as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::string)) {
        problems.push_back(problem_at(file, words.source().begin, "expected a list of words",
                                      "offence = ['offences', 'crimes']"));
        return;
    }
    for (const toml::node& node : *array) {
        const std::string word = **node.as_string();
        const auto [at, fresh] = senses.emplace(word, sense);
        if (fresh || at->second == sense) continue;
        problems.push_back(problem_at(file, node.source().begin, "'" + word + "' already stands for '" + at->second + "'",
                                      "leave it in one line"));
    }
}

}  // namespace

MeasureList MeasureList::load(const std::vector<RuleFile>& files, Problems& problems) {
    MeasureList list;
    for (const RuleFile& file : files) {
        if (file.text.find("measure") == std::string::npos) continue;
        const toml::parse_result parsed = toml::parse(file.text, file.path);
        if (!parsed || parsed.table()["list"].value_or(std::string_view()) != "measure") continue;
        for (const auto& [key, value] : parsed.table()) {
            if (key.str() != "list") read_sense(file, key.str(), value, list.senses_, problems);
        }
    }
    return list;
}

}  // namespace crosstally
