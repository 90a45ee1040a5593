#include "output/cli/batch.h"

#include <algorithm>
#include <variant>

#include "corpus/files.h"
#include "corpus/utf8.h"
#include "output/cli/ordered_pool.h"

namespace crosstally {
namespace {

SkippedArticle skipped(const Problem& problem) {
    const std::string line = problem.line == 0 ? "" : ":" + std::to_string(problem.line);
    return {readable_utf8(problem.path) + line, readable_utf8(problem.message)};
}

// What was not found or could not be opened, before any article.
BatchItem missing_paths(Problems problems) {
    BatchItem item;
    for (const Problem& problem : problems) {
        if (!problem.notice) item.skipped.push_back(skipped(problem));
    }
    item.problems = std::move(problems);
    return item;
}

class Worker {
public:
    Worker(const Options& options, const Knowledge& knowledge, const BatchWork& work)
        : options_(options), work_(work), extractor_(std::make_unique<Extractor>(knowledge)) {}

    BatchItem operator()(const RawArticle& raw) {
        BatchItem item;
        item.problems = raw.problems;
        for (const Problem& problem : raw.problems) {
            if (!problem.notice) item.skipped.push_back(skipped(problem));
        }
        item.article = load_article(raw, options_.read, reader_, item.problems);
        if (raw.file && !item.article) item.skipped.push_back(skipped(item.problems.back()));
        if (!item.article) return item;
        extractor_->extract(*item.article, item.records);
        if (work_.treat) work_.treat(item, *extractor_);
        return item;
    }

private:
    const Options& options_;
    const BatchWork& work_;
    std::unique_ptr<Extractor> extractor_;
    JsonReader reader_;
};

// Articles without a day of publication: how many, and the first of them by name.
struct Undated {
    std::uint64_t count = 0;
    std::string names;

    void add(const ArticleRecord& article) {
        constexpr std::uint64_t most_named = 3;
        if (++count <= most_named) names += (count == 1 ? "" : ", ") + readable_utf8(article.article);
        else if (count == most_named + 1) names += " ...";
    }
};

void note_undated(const BatchItem& item, Undated& undated) {
    for (const Record& record : item.records) {
        const auto* article = std::get_if<ArticleRecord>(&record);
        if (article != nullptr && !article->published) undated.add(*article);
    }
}

// Without the day "last year" has no dates, and what hangs on them is not compared.
void say_undated(const Undated& undated, const Options& options, Speaker& speaker) {
    if (undated.count == 0 || options.quiet) return;
    const std::string who = undated.count == 1 ? "1 article states" : std::to_string(undated.count) + " articles state";
    speaker.say(who + " no day of publication (" + undated.names +
                "): what happened \"last year\" or \"yesterday\" is compared in copied sentences alone; see --published");
}

}  // namespace

void run_batch(const Options& options, const Knowledge& knowledge, const BatchWork& work, Speaker& speaker) {
    Problems problems;
    const std::vector<ArticleFile> files = find_article_files(options.paths, options.root, problems);
    ArticleStream stream(files, options.read);
    const std::uint64_t of = stream.articles() / options.shards;
    std::uint64_t done = 0;
    std::uint64_t read = 0;
    Undated undated;
    bool stopped = false;
    const auto take = [&](BatchItem item) {
        read += item.article ? 1 : 0;
        speaker.problems(item.problems);
        speaker.progress(++done, of);
        note_undated(item, undated);
        stopped = !work.take(item);
        return !stopped;
    };
    if (options.shard != 1) speaker.problems(problems);  // the first shard writes them down
    else if (!problems.empty() && !take(missing_paths(std::move(problems)))) return;
    std::uint64_t dealt = 0;
    const auto produce = [&](RawArticle& raw) {
        while (stream.next(raw)) {
            if (dealt++ % options.shards == options.shard - 1) return true;
        }
        return false;
    };
    const auto make_worker = [&] { return Worker(options, knowledge, work); };
    OrderedPool<RawArticle, BatchItem, decltype(produce), decltype(make_worker), decltype(take)>(produce, make_worker, take)
        .run(options.threads);
    if (read == 0 && options.shards == 1 && !options.quiet && !speaker.had_problem()) speaker.say("there is no article in the input");
    if (!stopped && work.says_undated) say_undated(undated, options, speaker);
}

}  // namespace crosstally
