#include "rules/rule_set.h"

#include <re2/re2.h>

#include "rules/built_in.h"
#include "rules/compiled_rules.h"
#include "rules/list_file.h"
#include "rules/rule_loader.h"
#include "rules/sha256.h"

namespace crosstally {
namespace {

// Over the names and contents of the files, not over the folders in which they happen to lie.
std::string digest_of(const std::vector<RuleFile>& files) {
    std::string all;
    for (const RuleFile& file : files) {
        all += file.path.substr(file.path.rfind('/') + 1) + '\n' + std::to_string(file.text.size()) + '\n' + file.text;
    }
    return sha256(all);
}

std::uint64_t marks_of(const std::vector<std::string>& groups) {
    std::uint64_t marks = 0;
    for (const std::string& group : groups) marks |= group_mark(group);
    return marks;
}

}  // namespace

RuleSet::RuleSet() : compiled_(std::make_unique<Compiled>()) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

RuleSet RuleSet::load(const std::vector<RuleFile>& files, Problems& problems, Patterns patterns) {
    RuleSet set;
    set.compiled_->digest = patterns == Patterns::known_to_be_right ? std::string(built_in_digest()) : digest_of(files);
    set.compiled_->holidays = HolidayList::load(files, problems);
    set.compiled_->body_words = BodyWords::load(files, problems);
    set.compiled_->dollars = DollarList::load(files, problems);
    set.compiled_->word_lists = WordLists::load(files, problems);
    RuleLoader loader(*set.compiled_, problems, patterns);
    loader.add_fragment("named_day", set.compiled_->holidays.pattern(false), files);
    loader.add_fragment("feast", set.compiled_->holidays.pattern(true), files);
    for (const auto& [name, pattern] : set.compiled_->body_words.patterns()) loader.add_fragment(name, pattern, files);
    for (const RuleFile& file : files) {
        if (!is_list_file(file)) loader.add(file);
    }
    loader.finish();
    for (const Rule& rule : set.compiled_->rules) set.group_marks_.push_back(marks_of(rule.groups));
    return set;
}

int RuleSet::program_size(std::uint32_t rule) const { return compiled_->compiled[rule].regex->get().ProgramSize(); }
const std::vector<Rule>& RuleSet::rules() const { return compiled_->rules; }
const HolidayList& RuleSet::holidays() const { return compiled_->holidays; }
const BodyWords& RuleSet::body_words() const { return compiled_->body_words; }
const DollarList& RuleSet::dollars() const { return compiled_->dollars; }
const WordLists& RuleSet::word_lists() const { return compiled_->word_lists; }
const std::vector<std::string>& RuleSet::year_starts() const { return compiled_->year_starts; }
const std::string& RuleSet::digest() const { return compiled_->digest; }

Span RuleSet::find_group(const RuleMatch& match, std::string_view name) const {
    const auto& names = compiled_->rules[match.rule].groups;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return match.groups[i];
    }
    return {};
}

}  // namespace crosstally
