// The command line, read into what it means. Boost.Program_options stays in options.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/read_text.h"
#include "extract/reconcile/finding.h"
#include "output/format/format.h"

namespace crosstally {

struct Options {
    std::string command;              // "check", "extract", "reconcile", "explain", "rules"; empty for the program itself
    bool help = false;
    bool version = false;
    std::vector<std::string> paths;
    std::string root;
    ReadOptions read;
    std::vector<std::string> rule_folders;
    const FormatEntry* format = nullptr;
    std::string output;               // empty: standard output
    std::string ledger;               // empty: none
    std::string decisions;            // a file of them; empty: none
    std::string who, reason;          // of a decision
    std::string address = "127.0.0.1";   // review
    int port = 0;
    std::vector<std::string> reviewers;
    bool all = false;                 // with a ledger: every open finding
    std::optional<Severity> fail_on;
    bool agreements = false;
    bool notes = false;
    bool records = false;
    bool unexplained = false;
    bool run_examples = false;
    unsigned threads = 1;
    std::size_t memory = std::size_t{512} << 20U;  // of the reconciler
    std::string spill_folder;         // empty: TMPDIR, or /tmp
    unsigned shard = 1, shards = 1;   // extract: this one of so many
    bool byte_order_mark = false;
    std::string keyed;                // reconcile: "blocks", "compare", "log"; empty: all in one
    bool quiet = false;
    bool verbose = false;
};

struct UsageError {
    std::string message;
    std::string hint;
};

// nullopt: `error` says what is wrong.
[[nodiscard]] std::optional<Options> parse_options(const std::vector<std::string>& arguments, UsageError& error);

// The help of a command; of the program where command is empty. Of an action of `ledger`, where one is named.
[[nodiscard]] std::string help_text(const std::string& command, const std::string& action = {});

}  // namespace crosstally
