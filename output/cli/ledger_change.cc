#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/ledger_actions.h"
#include "output/cli/load_rules.h"
#include "output/ledger/decision_lines.h"
#include "output/ledger/decision_store.h"
#include "output/ledger/forget.h"

namespace crosstally {
namespace {

int ended(const LedgerCall& call) { return call.speaker.had_problem() ? status_bad_input : status_ok; }

}  // namespace

int import_decisions(const LedgerCall& call) {
    Problems problems;
    Decisions decisions;
    for (const std::string& path : call.arguments) {
        const Decisions more = read_decisions(path, problems);
        decisions.insert(decisions.end(), more.begin(), more.end());
    }
    call.speaker.problems(problems);
    Transaction transaction(call.database);
    const std::uint64_t added = DecisionStore(call.database).import(decisions);
    transaction.commit();
    if (!call.options.quiet) call.speaker.say("decisions taken over: " + std::to_string(added) + ", held before: " + std::to_string(decisions.size() - added));
    return ended(call);
}

int forget_articles(const LedgerCall& call) {
    Problems problems;
    const auto rules = load_rules(call.options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, call.speaker);
    const Forgotten forgotten = forget(call.database, call.arguments, {rules->names, rules->measures});
    for (const std::string& name : forgotten.unknown) call.speaker.say("the ledger holds no article " + name + "; nothing was forgotten");
    if (!forgotten.unknown.empty()) return status_wrong_use;
    if (!call.options.quiet) {
        call.speaker.say("versions forgotten: " + std::to_string(forgotten.versions) + ", findings that went with them, with what was decided of them: " + std::to_string(forgotten.findings));
    }
    return ended(call);
}

int compact_ledger(const LedgerCall& call) {
    compact(call.database);
    return ended(call);
}

}  // namespace crosstally
