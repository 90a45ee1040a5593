#include "output/cli/commands.h"

#include <algorithm>

namespace crosstally {

const std::vector<Command>& commands() {
    static const std::vector<Command> list = {
        {"check", "crosstally check PATHS...", "read articles, cross-check their figures and quotations, print the log",
         "PATHS: text files, JSON Lines (.jsonl), web pages (.html), feeds and news items (.xml, .json), folders of them,\n"
         "or - for standard input (one text, or JSON Lines).\n\n"
         "Examples:\n"
         "  crosstally check corpus/samples\n"
         "  crosstally check --notes --agreements morning/ wire.jsonl\n"
         "  crosstally check --format jsonl --output log.jsonl --fail-on error morning/\n"
         "  crosstally check --ledger desk.db morning/     against all that came before; logs what that changed\n",
         run_check},
        {"extract", "crosstally extract PATHS...", "print a record for each article, figure, period, quotation and name",
         "The records are JSON Lines (output/FORMAT.md) unless --format says otherwise.\n\n"
         "Examples:\n"
         "  crosstally extract morning/ > records.jsonl\n"
         "  crosstally extract --format csv --output figures.csv morning/\n"
         "  crosstally extract --unexplained morning/     numbers that no rule explains\n",
         run_extract},
        {"reconcile", "crosstally reconcile [RECORDS...]", "cross-check records that extract wrote, print the log",
         "RECORDS: files of records; standard input where none is given, or -.\n"
         "All records must have been made with the same rule files.\n\n"
         "Examples:\n"
         "  crosstally extract morning/ | crosstally reconcile\n"
         "  crosstally reconcile monday.jsonl tuesday.jsonl --format jsonl\n\n"
         "On many machines (extract/reconcile/README.md), each step JSON Lines in and out:\n"
         "  crosstally reconcile --keyed blocks RECORDS... > blocks     lines of work, each by itself\n"
         "  crosstally reconcile --keyed compare < some-blocks > found  anywhere, in any order\n"
         "  crosstally reconcile --keyed log RECORDS... FOUND...        the log of one check\n",
         run_reconcile},
        {"explain", "crosstally explain PATH[:LINE[:COLUMN]] [PATHS...]", "say how each figure was read, what it was compared with, and why nothing is told",
         "Each tag with its rule, each claim with the words that gave it, what it was compared with, and what was found.\n"
         "LINE: that line of the article only; COLUMN: the figure that stands there is compared alone. PATHS: further articles to compare it with.\n\n"
         "Examples:\n"
         "  crosstally explain morning/a.txt:9\n"
         "  crosstally explain morning/a.txt:9:14 morning/    compared with the rest of the batch\n"
         "  crosstally explain -:9 < a.txt\n",
         run_explain},
        {"ledger", "crosstally ledger [ACTION] --ledger FILE", "look into a ledger, decide, forget",
         "Actions:\n"
         "  show                       how much it holds; for each verdict how many findings were confirmed and dismissed\n"
         "  findings                   the open findings, in any --format (--all: the resolved ones too)\n"
         "  export                     the records of its articles, as extract writes them\n"
         "  decisions                  the decisions, as JSON Lines\n"
         "  import FILE...             take over decisions from such files\n"
         "  decide FINDING STATUS      STATUS: confirmed, dismissed, corrected, or open (--who, --reason)\n"
         "  forget ARTICLE...          take articles out, in all their versions, with what rests on them\n"
         "  compact                    give unused space back\n\n"
         "Examples:\n"
         "  crosstally check --ledger desk.db morning/\n"
         "  crosstally ledger findings --ledger desk.db --format html --output desk.html\n"
         "  crosstally ledger decide 0123456789abcdef0123456789abcdef dismissed --reason 'two hours of one day' --who Ann --ledger desk.db\n",
         run_ledger},
        {"review", "crosstally review --ledger FILE", "serve the findings of a ledger as a page on which people decide",
         "Prints a link for each reviewer, to be opened once in a browser on this machine; ends with Ctrl-C.\n\n"
         "Examples:\n"
         "  crosstally review --ledger desk.db\n"
         "  crosstally review --ledger desk.db --reviewer Ann --reviewer Bo --port 8017\n",
         run_review},
        {"rules", "crosstally rules [--check]", "list the rules and name lists; check them and run their examples",
         "Examples:\n"
         "  crosstally rules\n"
         "  crosstally rules --check --rules my-rules/\n",
         run_rules},
    };
    return list;
}

const Command* find_command(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

}  // namespace crosstally
