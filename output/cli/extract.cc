#include "output/cli/batch.h"
#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/load_rules.h"
#include "output/cli/unexplained.h"
#include "output/format/counted.h"

namespace crosstally {
namespace {

// The lines of an article of more records are made as they are written: each repeats its sentence, and all together may
// be a thousand times as long as the article.
constexpr std::size_t most_records_at_once = 10'000;
constexpr std::size_t written_at_once = std::size_t{1} << 20U;  // bytes

void write_records(const Format& format, const std::vector<Record>& records, Sink& sink) {
    std::string lines;
    for (const Record& record : records) {
        format.record(record, lines);
        if (lines.size() < written_at_once) continue;
        sink.write(lines);
        lines.clear();
    }
    sink.write(lines);
}

}  // namespace

int run_extract(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    Problems problems;
    const auto rules = load_rules(options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, speaker);
    Sink sink(options.output);
    if (sink.failed()) return finish(sink, options, nullptr, speaker);

    const auto format = options.format->make(format_options(options));
    std::string written;
    if (!options.unexplained) format->begin_records(written);
    std::uint64_t articles = 0;
    BatchWork work;
    work.treat = [&](BatchItem& item, const Extractor& extractor) {
        if (options.unexplained) return append_unexplained(extractor.last(), item.written);
        if (item.records.size() > most_records_at_once) return;
        for (const Record& record : item.records) format->record(record, item.written);
        // freed where they were made: in another thread that is slower, and holds both up
        std::erase_if(item.records, [](const Record& record) { return !std::holds_alternative<ArticleRecord>(record); });
    };
    work.take = [&](BatchItem& item) {
        articles += item.article ? 1 : 0;
        if (!options.unexplained) {
            for (const SkippedArticle& article : item.skipped) format->skipped(article, written);
        }
        sink.write(written + item.written);
        written.clear();
        if (!options.unexplained && item.written.empty()) write_records(*format, item.records, sink);
        return !sink.failed();
    };
    run_batch(options, rules->knowledge(), work, speaker);
    sink.write(written);
    if (options.verbose) speaker.say(counted(articles, "article") + ", rules " + rules->rules.digest());
    return finish(sink, options, nullptr, speaker);
}

}  // namespace crosstally
