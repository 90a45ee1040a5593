// The commands, one file each. Each returns the program's exit status.
#pragma once

#include <string_view>
#include <vector>

#include "output/cli/options.h"

namespace crosstally {

inline constexpr int status_ok = 0;
inline constexpr int status_found = 1;       // what --fail-on names
inline constexpr int status_wrong_use = 2;   // also: a rule file in error, an output that cannot be written
inline constexpr int status_bad_input = 3;   // some input could not be read; the rest is done

struct Command {
    std::string_view name;
    std::string_view usage;
    std::string_view meaning;   // one line
    std::string_view more;      // paragraphs and examples for its --help
    int (*run)(const Options& options);
};

[[nodiscard]] const std::vector<Command>& commands();
[[nodiscard]] const Command* find_command(std::string_view name);  // nullptr where there is none

int run_check(const Options& options);
int run_extract(const Options& options);
int run_reconcile(const Options& options);
int run_explain(const Options& options);
int run_ledger(const Options& options);
int run_review(const Options& options);
int run_rules(const Options& options);

// The whole program.
int run_program(const std::vector<std::string>& arguments);

}  // namespace crosstally
