#include "output/cli/check_with_ledger.h"

#include <filesystem>

#include "output/cli/batch.h"
#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/open_ledger.h"
#include "output/ledger/batch_update.h"
#include "output/ledger/ledger_log.h"

namespace crosstally {
namespace {

struct ReadBatch {
    std::vector<NewArticle> articles;
    std::uint64_t skipped = 0;
};

ReadBatch read_batch(const Options& options, const LoadedRules& rules, Speaker& speaker) {
    ReadBatch batch;
    BatchWork work;
    work.treat = [](BatchItem& item, const Extractor&) {
        if (item.article) item.made = make_new_article(std::move(*item.article), item.records);
        item.records.clear();
    };
    work.take = [&batch](BatchItem& item) {
        batch.skipped += item.skipped.size();
        if (item.made) batch.articles.push_back(std::move(*item.made));
        return true;
    };
    run_batch(options, rules.knowledge(), work, speaker);
    return batch;
}

// Nothing was read and there is no ledger yet: none is made.
int without_ledger(const Options& options, const ReadBatch& batch, Sink& sink, Speaker& speaker) {
    Log log;
    log.summary.skipped = batch.skipped;
    log.summary.agreements.reset();
    write_log(options, log, {}, {}, sink);
    if (!options.quiet) speaker.say("no article was read; no ledger was made");
    return finish(sink, options, &log.summary, speaker);
}

std::string told(const BatchOutcome& outcome) {
    std::string out = "ledger: " + std::to_string(outcome.added) + " added";
    const auto add = [&out](std::uint64_t number, const char* what) {
        if (number != 0) out += ", " + std::to_string(number) + " " + what;
    };
    add(outcome.superseded, "of them new versions");
    add(outcome.outdated, "older than the version that stands");
    add(outcome.known, "known before");
    return out;
}

}  // namespace

int check_with_ledger(const Options& options, const LoadedRules& rules, const Decisions& decisions, Sink& sink, Speaker& speaker) {
    const ReadBatch batch = read_batch(options, rules, speaker);
    if (batch.articles.empty() && decisions.empty() && !std::filesystem::exists(options.ledger)) return without_ledger(options, batch, sink, speaker);
    return with_ledger(options, Database::Mode::create, speaker, [&](Database& database) {
        const BatchInput input{batch.articles, rules.rules.digest(), {rules.names, rules.measures}, decisions};
        BatchOutcome outcome = add_batch(database, input, [&speaker](std::uint64_t done, std::uint64_t of) { speaker.progress(done, of, "articles compared"); });
        if (options.all) {
            outcome.log.discrepancies = open_findings(database, outcome.log.discrepancies);
            count_articles(database, outcome.log.summary);
        }
        count_findings(outcome.log);
        outcome.log.summary.skipped = batch.skipped;
        outcome.log.summary.open_before = open_from_before(database, outcome.log.discrepancies);
        const bool with_articles = options.format->make({})->shows_articles();
        write_log(options, outcome.log, with_articles ? article_texts(database, outcome.log) : std::vector<ArticleText>{}, {}, sink);
        if (!options.quiet) speaker.say(told(outcome));
        return finish(sink, options, &outcome.log.summary, speaker);
    });
}

}  // namespace crosstally
