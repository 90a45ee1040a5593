// The ends of commands: the log written, the exit status.
#pragma once

#include "extract/reconcile/reconcile.h"
#include "output/cli/options.h"
#include "output/cli/say.h"
#include "output/cli/sink.h"

namespace crosstally {

[[nodiscard]] FormatOptions format_options(const Options& options);

[[nodiscard]] ReconcileOptions reconcile_options(const Options& options, Speaker& speaker);

// Writes the log in the form that was asked for, piece by piece, behind what is `written` already.
void write_log(const Options& options, const LogSource& log, const std::vector<ArticleText>& articles, std::string written, Sink& sink);

// Writes what is left and says what could not be written. 2 stands before 3, and 3 before 1.
[[nodiscard]] int finish(Sink& sink, const Options& options, const Summary* summary, Speaker& speaker);

// Where the rules are in error: says every mistake and returns the status.
[[nodiscard]] int rules_in_error(const Problems& problems, Speaker& speaker);

}  // namespace crosstally
