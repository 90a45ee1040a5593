#include "output/cli/load_rules.h"

#include <vector>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>

#include "rules/built_in.h"

namespace crosstally {
namespace {

namespace fs = std::filesystem;

void add_folder(const std::string& folder, std::vector<RuleFile>& files, Problems& problems) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::recursive_directory_iterator entries(folder, error), end; !error && entries != end; entries.increment(error)) {
        if (entries->path().extension() == ".toml") paths.push_back(entries->path().string());
    }
    if (error) problems.push_back({.path = folder, .message = "the rule folder cannot be read: " + error.message()});
    if (!error && paths.empty()) problems.push_back({.path = folder, .message = "no rule files (*.toml) in this folder"});
    std::ranges::sort(paths);
    for (const std::string& path : paths) {
        std::ifstream in(path, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        if (!in) problems.push_back({.path = path, .message = "the rule file cannot be read"});
        files.push_back({path, std::move(text)});
    }
}

}  // namespace

const LoadedRules* load_rules(const std::vector<std::string>& folders, Problems& problems) {
    std::vector<RuleFile> files = built_in_rule_files();
    for (const std::string& folder : folders) add_folder(folder, files, problems);
    const Patterns patterns = folders.empty() ? Patterns::known_to_be_right : Patterns::checked;
    Problems of_lists;  // read beside the rules; where no thread is to be had, after them
    auto lists = std::async(std::launch::async | std::launch::deferred, [&] {
        NameList names = NameList::load(files, of_lists);
        return std::pair(std::move(names), MeasureList::load(files, of_lists));
    });
    RuleSet rules = RuleSet::load(files, problems, patterns);
    auto [names, measures] = lists.get();
    problems.insert(problems.end(), std::make_move_iterator(of_lists.begin()), std::make_move_iterator(of_lists.end()));
    const bool wrong = std::ranges::any_of(problems, [](const Problem& problem) { return !problem.notice; });
    if (wrong) return nullptr;
    static auto& kept = *new std::vector<const LoadedRules*>;
    kept.push_back(new LoadedRules{std::move(rules), std::move(names), std::move(measures), std::move(files)});
    return kept.back();
}

}  // namespace crosstally
