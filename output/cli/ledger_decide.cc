#include <algorithm>

#include "corpus/nearest.h"
#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/ledger_actions.h"
#include "output/cli/sink.h"
#include "output/format/visible.h"
#include "output/ledger/decide.h"
#include "output/ledger/finding_store.h"
#include "output/ledger/stored_finding.h"

namespace crosstally {
namespace {

constexpr std::size_t least_digits = 6;
constexpr std::size_t most_candidates = 8;

bool may_begin_id(const std::string& given) {
    return given.size() >= least_digits && given.size() <= 32 && given.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string described(FindingStore& store, const std::string& id) {
    const Discrepancy finding = read_stored_form(store.find(id).log);
    return id + " " + std::string(to_string(finding.verdict)) + ": " + finding.summary;
}

// The whole id; empty where it is not one finding's, which was said.
std::string find_id(const LedgerCall& call, const std::string& given) {
    if (!may_begin_id(given)) {
        call.speaker.say("\"" + given + "\" is no finding; give its id, or 6 or more of its first digits (0-9, a-f)");
        return {};
    }
    FindingStore store(call.database);
    const std::vector<std::string> ids = store.beginning_with(given, most_candidates + 1);
    if (ids.size() == 1) return ids.front();
    if (ids.empty()) {
        call.speaker.say("the ledger " + call.database.file() + " has no finding " + given + "; crosstally ledger findings lists them");
        return {};
    }
    call.speaker.say("more than one finding begins with " + given + "; give more of its digits:");
    for (std::size_t i = 0; i < std::min(ids.size(), most_candidates); ++i) call.speaker.say("  " + described(store, ids[i]));
    if (ids.size() > most_candidates) call.speaker.say("  and more");
    return {};
}

int no_decision(const LedgerCall& call, const std::string& given) {
    const std::string close = nearest(given, {"confirmed", "dismissed", "corrected", "open"});
    call.speaker.say("\"" + given + "\" is no decision; " +
                     (close.empty() ? "the decisions are confirmed, dismissed, corrected, open" : "did you mean " + close + "?"));
    return status_wrong_use;
}

std::string told(const Decision& decision, const std::optional<Decision>& replaced) {
    std::string out = std::string(to_string(decision.status)) + ": " + decision.finding + " " + decision.verdict + ": " + visible(decision.summary) + "\n";
    if (!decision.who.empty()) out += "  by " + visible(decision.who) + "\n";
    if (!decision.reason.empty()) out += "  reason: " + visible(decision.reason) + "\n";
    if (!replaced) return out;
    out += "  replaces: " + std::string(to_string(replaced->status)) + (replaced->who.empty() ? ", by nobody named" : " by " + visible(replaced->who));
    return out + (replaced->reason.empty() ? "" : ", reason: " + visible(replaced->reason)) + " (kept; crosstally ledger decisions lists both)\n";
}

}  // namespace

int decide(const LedgerCall& call) {
    const auto status = decided_status(call.arguments[1]);
    if (!status) return no_decision(call, call.arguments[1]);
    const std::string id = find_id(call, call.arguments[0]);
    if (id.empty()) return status_wrong_use;
    Decision decision{id, "", *status, call.options.reason, call.options.who, ""};
    const auto recorded = record_decision(call.database, decision);
    if (!recorded) {
        call.speaker.say("the ledger " + call.database.file() + " has no finding " + id);  // forgotten meanwhile
        return status_wrong_use;
    }
    Sink sink("");
    if (!call.options.quiet) sink.write(told(decision, recorded->replaced));
    return finish(sink, call.options, nullptr, call.speaker);
}

}  // namespace crosstally
