// What `crosstally ledger ACTION` does. Each returns the program's exit status.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/cli/options.h"
#include "output/cli/say.h"
#include "output/ledger/database.h"

namespace crosstally {

struct LedgerCall {
    Database& database;
    const Options& options;
    std::vector<std::string> arguments;  // behind the action
    Speaker& speaker;
};

struct LedgerAction {
    std::string_view name;
    std::string_view usage;    // its arguments
    std::string_view meaning;  // one line
    std::string_view options;  // that it heeds, names with a space between them
    Database::Mode mode;
    std::size_t least_arguments, most_arguments;
    int (*run)(const LedgerCall& call);
};

[[nodiscard]] const std::vector<LedgerAction>& ledger_actions();

int show_ledger(const LedgerCall& call);
int show_findings(const LedgerCall& call);
int export_records(const LedgerCall& call);
int export_decisions(const LedgerCall& call);
int import_decisions(const LedgerCall& call);
int decide(const LedgerCall& call);
int forget_articles(const LedgerCall& call);
int compact_ledger(const LedgerCall& call);

}  // namespace crosstally
