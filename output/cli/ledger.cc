#include <algorithm>

#include "corpus/nearest.h"
#include "output/cli/commands.h"
#include "output/cli/ledger_actions.h"
#include "output/cli/open_ledger.h"

namespace crosstally {

const std::vector<LedgerAction>& ledger_actions() {
    using enum Database::Mode;
    constexpr std::size_t any = 1'000'000;
    static const std::vector<LedgerAction> list = {
        {"show", "", "how much it holds, and for each verdict how many findings were confirmed and dismissed", "ledger", read_only, 0, 0, show_ledger},
        {"findings", "", "the open findings, in any --format (--all: the resolved ones too)", "ledger all format bom output notes fail-on", read_only, 0, 0, show_findings},
        {"export", "", "the records of its articles, as extract writes them", "ledger output", read_only, 0, 0, export_records},
        {"decisions", "", "the decisions, as JSON Lines for `import` and `check --decisions`", "ledger output", read_only, 0, 0, export_decisions},
        {"import", "FILE...", "take over decisions from such files", "ledger", read_write, 1, any, import_decisions},
        {"decide", "FINDING confirmed|dismissed|corrected|open", "record a decision (--who, --reason)", "ledger who reason", read_write, 2, 2, decide},
        {"forget", "ARTICLE...", "take articles out, with all their versions and what rests on them", "ledger rules", read_write, 1, any, forget_articles},
        {"compact", "", "give unused space back", "ledger", read_write, 0, 0, compact_ledger},
    };
    return list;
}

namespace {

int unknown_action(const std::string& name, Speaker& speaker) {
    std::vector<std::string_view> names;
    for (const LedgerAction& action : ledger_actions()) names.push_back(action.name);
    const std::string close = nearest(name, names);
    speaker.say("ledger has no action \"" + name + "\"; " + (close.empty() ? "crosstally ledger --help lists them" : "did you mean " + close + "?"));
    return status_wrong_use;
}

}  // namespace

int run_ledger(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    const std::string name = options.paths.empty() ? "show" : options.paths.front();
    const auto action = std::ranges::find(ledger_actions(), name, &LedgerAction::name);
    if (action == ledger_actions().end()) return unknown_action(name, speaker);
    const std::vector<std::string> arguments(options.paths.empty() ? options.paths.end() : options.paths.begin() + 1, options.paths.end());
    if (arguments.size() < action->least_arguments || arguments.size() > action->most_arguments) {
        speaker.say("write crosstally ledger " + std::string(action->name) + (action->usage.empty() ? "" : " ") + std::string(action->usage) +
                    " --ledger FILE");
        return status_wrong_use;
    }
    return with_ledger(options, action->mode, speaker, [&](Database& database) { return action->run({database, options, arguments, speaker}); });
}

}  // namespace crosstally
