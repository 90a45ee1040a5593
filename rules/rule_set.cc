#include "rules/rule_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "rules/compiled_rules.h"
#include "rules/expand.h"
#include "rules/list_file.h"
#include "rules/parse_rule_file.h"
#include "rules/sha256.h"

namespace crosstally {
namespace {

std::unique_ptr<RE2> compile(const Rule& rule) {
    RE2::Options options;
    options.set_longest_match(true);
    options.set_log_errors(false);
    options.set_case_sensitive(rule.layer == Layer::name);
    return std::make_unique<RE2>(rule.pattern, options);
}

// Over the names and contents of the files, not over the folders in which they happen to lie.
std::string digest_of(const std::vector<RuleFile>& files) {
    std::string all;
    for (const RuleFile& file : files) {
        all += file.path.substr(file.path.rfind('/') + 1) + '\n' + std::to_string(file.text.size()) + '\n' + file.text;
    }
    return sha256(all);
}

RuleStart start_of(const Rule& rule) {
    const auto tree = parse_pattern(rule.pattern, rule.layer != Layer::name);
    if (tree) return find_start(*tree);
    RuleStart anywhere;
    anywhere.known = false;
    return anywhere;
}

}  // namespace

RuleSet::RuleSet() : compiled_(std::make_unique<Compiled>()) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

RuleSet RuleSet::load(const std::vector<RuleFile>& files, Problems& problems) {
    RuleSet set;
    set.compiled_->digest = digest_of(files);
    std::map<std::string, Fragment, std::less<>> fragments;
    std::vector<Rule> rules;
    for (const RuleFile& file : files) {
        if (is_list_file(file)) continue;
        ParsedRuleFile parsed = parse_rule_file(file, problems);
        for (Fragment& fragment : parsed.fragments) fragments[fragment.name] = std::move(fragment);
        for (Rule& rule : parsed.rules) {
            const auto same = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.name == rule.name; });
            if (same == rules.end()) {
                rules.push_back(std::move(rule));
            } else {
                *same = std::move(rule);
            }
        }
    }
    const FindFragment find = [&](std::string_view name) -> const std::string* {
        const auto it = fragments.find(name);
        return it == fragments.end() ? nullptr : &it->second.pattern;
    };
    for (Rule& rule : rules) {
        const auto complain = [&](std::string message) {
            problems.push_back({rule.path, rule.line, 0, "rule '" + rule.name + "': " + message, rule.match, {}});
        };
        const Kind* kind = find_kind(rule.kind);
        if (kind == nullptr) {
            complain("no kind is called '" + rule.kind + "'");
            continue;
        }
        rule.layer = kind->layer;
        std::string mistake;
        std::size_t offset = 0;
        const auto pattern = expand(rule.match, find, mistake, offset);
        if (!pattern) {
            complain(mistake);
            continue;
        }
        rule.pattern = *pattern;
        auto regex = compile(rule);
        if (!regex->ok()) {
            complain(regex->error());
            continue;
        }
        const auto& names = regex->CapturingGroupNames();
        for (int i = 1; i <= regex->NumberOfCapturingGroups(); ++i) {
            const auto it = names.find(i);
            rule.groups.push_back(it == names.end() ? "" : it->second);
        }
        if (rule.groups.size() > max_groups) {
            complain("more groups than " + std::to_string(max_groups) + "; write (?:...) where no name is needed");
            continue;
        }
        const auto tag = std::find(rule.groups.begin(), rule.groups.end(), "tag");
        const int tag_group = tag == rule.groups.end() ? -1 : static_cast<int>(tag - rule.groups.begin());
        LayerRules& layer = set.compiled_->layers[static_cast<std::size_t>(rule.layer)];
        layer.rules.push_back(static_cast<std::uint32_t>(set.compiled_->rules.size()));
        layer.starts.push_back(start_of(rule));
        set.compiled_->compiled.push_back({std::move(regex), rule.kind == "guard", tag_group});
        set.compiled_->rules.push_back(std::move(rule));
    }
    for (LayerRules& layer : set.compiled_->layers) layer.triggers.emplace(layer.starts);
    return set;
}

const std::vector<Rule>& RuleSet::rules() const { return compiled_->rules; }
const std::string& RuleSet::digest() const { return compiled_->digest; }

Span RuleSet::group_span(const RuleMatch& match, std::string_view name) const {
    const auto& names = compiled_->rules[match.rule].groups;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return match.groups[i];
    }
    return {};
}

std::string_view RuleSet::group(const RuleMatch& match, std::string_view name, std::string_view text) const {
    return slice(text, group_span(match, name));
}

}  // namespace crosstally
