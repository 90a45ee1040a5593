#include "rules/rule_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "rules/expand.h"
#include "rules/list_file.h"
#include "rules/parse_rule_file.h"
#include "rules/sha256.h"

namespace crosstally {
namespace {

// A rule sees no further than this many bytes past its first token: it bounds the cost on endless sentences.
constexpr std::uint32_t widest_match = 400;

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

}  // namespace

struct RuleSet::Compiled {
    std::vector<Rule> rules;
    std::vector<std::unique_ptr<RE2>> patterns;
    std::array<std::vector<std::uint32_t>, layer_count> by_layer;
    std::string digest;
};

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
        set.compiled_->by_layer[static_cast<std::size_t>(rule.layer)].push_back(
            static_cast<std::uint32_t>(set.compiled_->rules.size()));
        set.compiled_->patterns.push_back(std::move(regex));
        set.compiled_->rules.push_back(std::move(rule));
    }
    return set;
}

const std::vector<Rule>& RuleSet::rules() const { return compiled_->rules; }
const std::string& RuleSet::digest() const { return compiled_->digest; }

void RuleSet::match(std::string_view text, const Segmentation& segmentation, Layer layer,
                    std::vector<RuleMatch>& out) const {
    const auto& candidates = compiled_->by_layer[static_cast<std::size_t>(layer)];
    std::array<re2::StringPiece, max_groups + 1> parts;
    std::uint32_t next_free = 0;
    for (std::size_t i = 0; i < segmentation.tokens.size(); ++i) {
        const Token& token = segmentation.tokens[i];
        if (token.span.begin < next_free) continue;
        const Sentence& sentence = segmentation.sentences[token.sentence];
        const std::uint32_t limit = std::min(sentence.span.end, token.span.begin + widest_match);
        const auto ends_token = [&](std::uint32_t end) {
            for (std::size_t k = i; k < sentence.end_token; ++k) {
                if (segmentation.tokens[k].span.end >= end) return segmentation.tokens[k].span.end == end;
            }
            return false;
        };
        RuleMatch best;
        bool found = false;
        for (const std::uint32_t r : candidates) {
            const Rule& rule = compiled_->rules[r];
            const int groups = static_cast<int>(rule.groups.size()) + 1;
            if (!compiled_->patterns[r]->Match(text, token.span.begin, limit, RE2::ANCHOR_START, parts.data(), groups)) {
                continue;
            }
            const auto span_of = [&](const re2::StringPiece& part) {
                if (part.data() == nullptr) return Span{};
                const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
                return Span{begin, begin + static_cast<std::uint32_t>(part.size())};
            };
            RuleMatch match;
            match.rule = r;
            match.whole = span_of(parts[0]);
            match.span = match.whole;
            for (std::size_t g = 0; g < rule.groups.size(); ++g) {
                match.groups[g] = span_of(parts[g + 1]);
                if (rule.groups[g] == "tag" && !match.groups[g].empty()) match.span = match.groups[g];
            }
            if (match.whole.empty() || !ends_token(match.whole.end)) continue;
            const bool longer = match.whole.size() > best.whole.size();
            const bool guards = match.whole.size() == best.whole.size() && rule.kind == "guard" &&
                                compiled_->rules[best.rule].kind != "guard";
            if (!found || longer || guards) {
                best = match;
                found = true;
            }
        }
        if (!found) continue;
        next_free = best.span.end;
        out.push_back(best);
    }
}

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
