#include "extract/reconcile/reconcile.h"

#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/load_rules.h"
#include "output/cli/read_records.h"
#include "output/cli/reconcile_keyed.h"
#include "output/format/counted.h"

namespace crosstally {

int run_reconcile(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    Problems problems;
    const auto rules = load_rules(options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, speaker);
    Sink sink(options.output);
    if (sink.failed()) return finish(sink, options, nullptr, speaker);

    if (options.keyed == "compare") return compare_blocks(options, *rules, sink, speaker);
    Reconciler reconciler(rules->names, rules->measures, reconcile_options(options, speaker));
    RecordReader reader([&reconciler](Record record) { reconciler.add(std::move(record)); }, speaker);
    if (options.keyed == "log") reader.take_findings([&reconciler](const JsonValue& line, std::string& mistake) { return add_finding(line, reconciler, mistake); });
    const std::vector<std::string> standard_input = {"-"};
    reader.expect(options.paths);
    for (const std::string& path : options.paths.empty() ? standard_input : options.paths) reader.read(path);
    if (!reader.has_read() && !options.quiet && !speaker.had_problem()) speaker.say("there is no record in the input");
    if (!reader.refusal().empty()) {
        speaker.say(reader.refusal());
        return status_wrong_use;
    }
    if (!reader.digest().empty() && reader.digest() != rules->rules.digest() && !options.quiet) {
        speaker.say("the records were made with rules " + reader.digest() + ", the names and measures here are of " +
                    rules->rules.digest() + "; give the same --rules to both");
    }
    if (options.keyed == "blocks") return cut_into_blocks(options, reconciler, sink, speaker);
    std::string why;
    LogStore* log = options.keyed == "log" ? reconciler.put_together(why) : &reconciler.reconcile();
    if (log == nullptr) {
        speaker.say(why);
        return status_wrong_use;
    }
    log->summary.skipped = reader.skipped();
    write_log(options, *log, {}, {}, sink);
    if (options.verbose) {
        speaker.say(counted(log->summary.articles, "article") + ", rules " + reader.digest() + "; " +
                    std::to_string(reconciler.spilled() / 1'000'000) + " MB put aside");
    }
    return finish(sink, options, &log->summary, speaker);
}

}  // namespace crosstally
