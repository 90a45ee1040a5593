#include "output/cli/finish.h"

#include <unistd.h>

#include "output/cli/commands.h"

namespace crosstally {
namespace {

constexpr std::size_t most_at_once = std::size_t{1} << 20U;  // bytes of the log

bool found_what_fails(const Options& options, const Summary& summary) {
    if (!options.fail_on) return false;
    std::uint64_t found = summary.errors;
    if (*options.fail_on != Severity::error) found += summary.warnings;
    if (*options.fail_on == Severity::note) found += summary.notes;
    return found != 0;
}

}  // namespace

FormatOptions format_options(const Options& options) {
    FormatOptions out;
    out.colour = options.output.empty() && ::isatty(STDOUT_FILENO) == 1;
    out.notes = options.notes;
    out.agreements = options.agreements;
    out.records = options.records;
    out.standing = !options.ledger.empty() || !options.decisions.empty();
    out.byte_order_mark = options.byte_order_mark;
    return out;
}

ReconcileOptions reconcile_options(const Options& options, Speaker& speaker) {
    ReconcileOptions out{.memory = options.memory, .spill_folder = options.spill_folder, .agreements = options.agreements};
    out.progress = [&speaker](std::uint64_t done, std::uint64_t of) { speaker.progress(done, of, "links compared"); };
    return out;
}

void write_log(const Options& options, const LogSource& log, const std::vector<ArticleText>& articles, std::string written, Sink& sink) {
    options.format->make(format_options(options))->log(log, articles, written, [&sink](std::string& out) {
        if (out.size() < most_at_once) return;
        sink.write(out);
        out.clear();
    });
    sink.write(written);
}

int finish(Sink& sink, const Options& options, const Summary* summary, Speaker& speaker) {
    if (!sink.failed()) sink.finish();
    if (sink.failed() && !sink.closed()) {
        speaker.say(sink.error());
        return status_wrong_use;
    }
    if (speaker.had_problem()) return status_bad_input;
    return summary && found_what_fails(options, *summary) ? status_found : status_ok;
}

int rules_in_error(const Problems& problems, Speaker& speaker) {
    speaker.problems(problems);
    speaker.say("the rules are in error; nothing was done");
    return status_wrong_use;
}

}  // namespace crosstally
