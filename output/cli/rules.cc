#include <algorithm>

#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/load_rules.h"
#include "output/format/visible.h"
#include "rules/example.h"
#include "rules/list_file.h"

namespace crosstally {
namespace {

std::string padded(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

void list_rules(const std::vector<Rule>& rules, std::string& out) {
    for (const Rule& rule : rules) {
        out += padded(rule.kind, 14) + padded(rule.name, 32) + visible(rule.path) + ":" + std::to_string(rule.line) + "  " +
               std::to_string(rule.examples.size()) + (rule.examples.size() == 1 ? " example\n" : " examples\n");
    }
}

// The lists of places and bodies, in the order in which they were read, with their lengths.
void list_names(const NameList& names, std::string& out) {
    std::vector<std::pair<std::string_view, std::size_t>> lists;
    for (const Entity& entity : names.entities()) {
        const auto same = std::ranges::find(lists, std::string_view(entity.list), &std::pair<std::string_view, std::size_t>::first);
        if (same == lists.end()) {
            lists.emplace_back(entity.list, 1);
        } else {
            ++same->second;
        }
    }
    for (const auto& [list, length] : lists) {
        out += padded("list", 14) + padded(list, 32) + std::to_string(length) + " names\n";
    }
}

// The lists of words, with their lengths.
void list_words(const std::vector<RuleFile>& files, std::string& out) {
    Problems none;  // files in error have ended the run
    for (const RuleFile& file : files) {
        const std::string_view kind = kind_of_list(file);
        if (kind.empty() || kind == "place" || kind == "organisation") continue;
        std::size_t words = 0;
        for (const ListLine& line : read_list_file(file, none).lines) words += line.names.size();
        out += padded("words", 14) + padded(kind, 32) + visible(file.path) + "  " + std::to_string(words) + (words == 1 ? " entry\n" : " entries\n");
    }
}

}  // namespace

int run_rules(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    Problems problems;
    const auto rules = load_rules(options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, speaker);
    std::string out;
    if (options.run_examples) {
        const std::size_t count = run_examples(rules->rules, problems);
        if (!problems.empty()) return rules_in_error(problems, speaker);
        out = std::to_string(rules->rules.rules().size()) + " rules, " + std::to_string(count) + " examples hold\n";
    } else {
        list_rules(rules->rules.rules(), out);
        list_names(rules->names, out);
        list_words(rules->files, out);
        out += "digest " + rules->rules.digest() + "\n";
    }
    Sink sink("");
    sink.write(out);
    return finish(sink, options, nullptr, speaker);
}

}  // namespace crosstally
