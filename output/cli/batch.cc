#include "output/cli/batch.h"

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
    for (const Problem& problem : problems) item.skipped.push_back(skipped(problem));
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

}  // namespace

void run_batch(const Options& options, const Knowledge& knowledge, const BatchWork& work, Speaker& speaker) {
    Problems problems;
    const std::vector<ArticleFile> files = find_article_files(options.paths, options.root, problems);
    std::uint64_t done = 0;
    const auto take = [&](BatchItem item) {
        speaker.problems(item.problems);
        speaker.progress(++done);
        return work.take(item);
    };
    if (options.shard != 1) speaker.problems(problems);  // the first shard writes them down
    else if (!problems.empty() && !take(missing_paths(std::move(problems)))) return;
    ArticleStream stream(files, options.read);
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
}

}  // namespace crosstally
