#include "rules/rule_loader.h"

#include <re2/re2.h>

#include <algorithm>

#include "corpus/nearest.h"
#include "rules/kinds.h"

namespace crosstally {
namespace {

std::uint32_t points_of(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The names of the groups of a pattern that is known to be right, in their order.
std::vector<std::string> group_names(std::string_view pattern) {
    constexpr std::string_view opening = "(?P<";
    std::vector<std::string> names;
    for (std::size_t at = pattern.find(opening); at != std::string_view::npos; at = pattern.find(opening, at)) {
        at += opening.size();
        names.emplace_back(pattern.substr(at, pattern.find('>', at) - at));
    }
    return names;
}

constexpr std::string_view possessive = "(?:['\u2019]s)?";  // as expand() writes it

// The byte behind the bracket that closes the one that opens the pattern.
std::size_t end_of_first_group(std::string_view pattern) {
    int depth = 0;
    bool in_class = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\') ++at;
        if (c == '[') in_class = true;
        if (c == ']') in_class = false;
        if (in_class) continue;
        if (c == '(') ++depth;
        if (c == ')' && --depth == 0) return at + 1;
    }
    return pattern.size();
}

// '(?P<value>...)', with or without a possessive behind it: such a rule's groups need no second search.
bool is_one_group(std::string_view pattern, std::size_t groups) {
    if (groups != 1 || !pattern.starts_with("(?P<")) return false;
    const std::string_view rest = pattern.substr(end_of_first_group(pattern));
    return rest.empty() || rest == possessive;
}

std::string_view name_at(std::string_view pattern, std::size_t brace) {
    const std::string_view rest = pattern.substr(brace + 1);
    return rest.substr(0, rest.find('}'));
}

}  // namespace

void RuleLoader::add(const RuleFile& file) {
    ParsedRuleFile parsed = parse_rule_file(file, problems_);
    for (Fragment& fragment : parsed.fragments) fragments_[fragment.name] = std::move(fragment);
    for (ParsedRule& rule : parsed.rules) {
        const auto [at, added] = places_.try_emplace(rule.rule.name, rules_.size());
        if (added) {
            rules_.push_back(std::move(rule));
        } else {
            rules_[at->second] = std::move(rule);
        }
    }
}

void RuleLoader::add_fragment(const std::string& name, std::string pattern, const std::vector<RuleFile>& from) {
    if (pattern.empty()) return;
    fragments_[name] = Fragment{name, {&from.front(), std::move(pattern), {}, false}, {}};
    used_.insert(name);  // the files that use it may be left out
}

void RuleLoader::finish() {
    for (ParsedRule& rule : rules_) compile(rule);
    out_.graph.finish();
    if (out_.rules.size() == rules_.size()) report_unused_fragments();
}

void RuleLoader::complain(const WrittenPattern& at, std::size_t offset, std::string message, std::string hint) {
    FilePlace place = at.begin;
    if (at.exact) place.column += points_of(std::string_view(at.pattern).substr(0, offset));
    problems_.push_back(problem_in(*at.file, place, std::move(message), std::move(hint)));
}

std::optional<std::string> RuleLoader::expanded(const WrittenPattern& written) {
    std::string mistake;
    std::size_t offset = 0;
    auto pattern = expander_.expand(written.pattern, mistake, offset);
    if (pattern) return pattern;
    const std::string_view name = name_at(written.pattern, offset);
    const auto fragment = fragments_.find(name);
    if (fragment == fragments_.end()) {
        std::vector<std::string_view> names;
        for (const auto& [known, unused] : fragments_) names.emplace_back(known);
        complain(written, offset, mistake, did_you_mean(name, names));
    } else if (open_.contains(name)) {
        complain(written, offset, "fragment '" + std::string(name) + "' holds itself");
    } else if (reported_.insert(std::string(name)).second) {
        open_.insert(std::string(name));
        (void)expanded(fragment->second.written);
        open_.erase(std::string(name));
    }
    return std::nullopt;
}

const std::string* RuleLoader::find(std::string_view name) {
    const auto it = fragments_.find(name);
    if (it == fragments_.end()) return nullptr;
    used_.emplace(name);
    in_hand_.emplace(name);
    return &it->second.written.pattern;
}

void RuleLoader::report_regex_error(const WrittenPattern& written, const re2::RE2& regex) {
    const std::size_t at = written.pattern.find(regex.error_arg());
    const bool found = at != std::string::npos;  // else RE2 names a piece that fragments were put into
    complain(written, found ? at : 0,
             "not a regular expression: " + regex.error().substr(0, found ? std::string::npos : regex.error().find(": ")));
}

// A mistake in a fragment shows in every rule that uses it; it is reported once, where it is.
bool RuleLoader::report_broken_fragments(const ParsedRule& parsed) {
    bool found = false;
    in_hand_.clear();
    expander_.forget();
    (void)expanded(parsed.written);
    const auto names = in_hand_;
    for (const std::string& name : names) {
        const WrittenPattern& written = fragments_.find(name)->second.written;
        const auto pattern = expanded(written);
        if (!pattern) continue;
        const LazyRegex regex(*pattern, parsed.rule.layer);
        if (regex.get().ok()) continue;
        found = true;
        if (reported_.insert(name).second) report_regex_error(written, regex.get());
    }
    return found;
}

void RuleLoader::report_unused_fragments() {
    for (const auto& [name, fragment] : fragments_) {
        if (used_.contains(name)) continue;
        problems_.push_back(problem_in(*fragment.written.file, fragment.at, "no rule uses the fragment '" + name + "'"));
        problems_.back().notice = true;
    }
}

void RuleLoader::compile(ParsedRule& parsed) {
    Rule& rule = parsed.rule;
    const Kind* kind = find_kind(rule.kind);
    if (kind == nullptr) {
        std::vector<std::string_view> names;
        for (const Kind& known : kinds()) names.push_back(known.name);
        problems_.push_back(problem_in(*parsed.written.file, parsed.kind, "no kind is called '" + rule.kind + "'",
                                       did_you_mean(rule.kind, names)));
    }
    auto pattern = expanded(parsed.written);
    if (kind == nullptr || !pattern) return;
    rule.layer = kind->layer;
    rule.pattern = std::move(*pattern);
    auto regex = std::make_unique<LazyRegex>(rule.pattern, rule.layer);
    if (patterns_ == Patterns::known_to_be_right) {
        rule.groups = group_names(rule.pattern);
    } else if (!is_right(parsed, regex->get())) {
        return;
    }
    const NodeId node = out_.graph.read(rule.pattern, rule.layer);
    const bool may_be_empty = node == RuleGraph::unreadable ? RE2::FullMatch("", regex->get()) : out_.graph.nodes()[node].may_be_empty;
    if (may_be_empty) {
        return complain(parsed.written, 0, "the pattern of rule '" + rule.name + "' matches the empty text");
    }
    if (!check_examples(parsed)) return;
    const auto tag = std::find(rule.groups.begin(), rule.groups.end(), "tag");
    if (node == RuleGraph::unreadable) out_.unreadable.push_back(static_cast<std::uint32_t>(out_.rules.size()));
    out_.graph.add(node, {rule.layer, rule.kind == "guard"});
    for (const std::string& group : rule.groups) {
        constexpr std::string_view year_start = "year_from_";
        if (rule.kind == "period" && group.starts_with(year_start)) out_.year_starts.push_back(group.substr(year_start.size()));
    }
    out_.compiled.push_back({std::move(regex), rule.kind == "guard",
                             tag == rule.groups.end() ? -1 : static_cast<int>(tag - rule.groups.begin()),
                             is_one_group(rule.pattern, rule.groups.size())});
    out_.rules.push_back(std::move(rule));
}

bool RuleLoader::is_right(ParsedRule& parsed, const re2::RE2& regex) {
    if (regex.ok()) return take_groups(parsed, regex);
    if (!report_broken_fragments(parsed)) report_regex_error(parsed.written, regex);
    return false;
}

bool RuleLoader::take_groups(ParsedRule& parsed, const re2::RE2& regex) {
    const auto& names = regex.CapturingGroupNames();
    const int count = regex.NumberOfCapturingGroups();
    for (int i = 1; i <= count; ++i) {
        const auto name = names.find(i);
        if (name == names.end()) {
            complain(parsed.written, 0, "a group of rule '" + parsed.rule.name + "' has no name",
                     "write (?P<name>...), or (?:...) where no name is needed");
            return false;
        }
        parsed.rule.groups.push_back(name->second);
    }
    if (parsed.rule.groups.size() <= max_groups) return true;
    complain(parsed.written, 0, "rule '" + parsed.rule.name + "' has " + std::to_string(count) +
                                    " groups; there may be " + std::to_string(max_groups));
    return false;
}

bool RuleLoader::check_examples(const ParsedRule& parsed) {
    bool good = true;
    const std::vector<std::string>& groups = parsed.rule.groups;
    for (const RuleExample& example : parsed.rule.examples) {
        for (const auto& [name, words] : example.groups) {
            if (std::find(groups.begin(), groups.end(), name) != groups.end()) continue;
            problems_.push_back(problem_in(*parsed.written.file, {example.line, example.column},
                                           "rule '" + parsed.rule.name + "' has no group '" + name + "'",
                                           did_you_mean(name, {groups.begin(), groups.end()})));
            good = false;
        }
    }
    return good;
}

}  // namespace crosstally
