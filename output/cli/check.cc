#include "extract/reconcile/reconcile.h"
#include "output/cli/batch.h"
#include "output/cli/check_with_ledger.h"
#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/load_rules.h"
#include "output/format/counted.h"
#include "output/ledger/decision_lines.h"

namespace crosstally {

int run_check(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    Problems problems;
    const auto rules = load_rules(options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, speaker);
    Sink sink(options.output);
    if (sink.failed()) return finish(sink, options, nullptr, speaker);
    const Decisions decisions = options.decisions.empty() ? Decisions{} : read_decisions(options.decisions, problems);
    speaker.problems(problems);
    if (!options.ledger.empty()) return check_with_ledger(options, *rules, decisions, sink, speaker);

    const auto format = options.format->make(format_options(options));
    std::string written;
    if (options.records) format->begin_records(written);
    Reconciler reconciler(rules->names, rules->measures, reconcile_options(options, speaker));
    std::uint64_t skipped = 0;
    std::vector<ArticleText> texts;
    BatchWork work;
    if (format->shows_articles()) {
        work.treat = [](BatchItem& item, const Extractor&) {
            if (item.article) item.shown = article_text(*item.article, item.records);
        };
    }
    if (options.records) {
        work.treat = [&format](BatchItem& item, const Extractor&) {
            for (const Record& record : item.records) format->record(record, item.written);
        };
    }
    work.take = [&](BatchItem& item) {
        skipped += item.skipped.size();
        if (item.shown) texts.push_back(std::move(*item.shown));
        if (options.records) {
            for (const SkippedArticle& article : item.skipped) format->skipped(article, written);
            sink.write(written + item.written);
            written.clear();
        }
        reconciler.add(std::move(item.records));
        return !sink.failed();
    };
    run_batch(options, rules->knowledge(), work, speaker);
    const StandingDecisions standing_decisions = standing(decisions);
    LogStore& log = reconciler.reconcile([&](Discrepancy& finding) { apply_decision(standing_decisions, finding); });
    log.summary.skipped = skipped;
    write_log(options, log, texts, std::move(written), sink);
    if (options.verbose) speaker.say(counted(log.summary.articles, "article") + ", rules " + rules->rules.digest());
    return finish(sink, options, &log.summary, speaker);
}

}  // namespace crosstally
