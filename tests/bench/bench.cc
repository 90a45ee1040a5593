// Measures, on the same text and interleaved: ICU's word and sentence breaks alone (the floor), segmentation,
// extract, extract with JSON output, check. Prints MB (10^6 bytes) a second of processor time and the multiple of the
// floor's time; the median of the rounds. Without files, of generated news, and of the same without the paragraphs that
// hold no figures. Usage: bench [rounds] [file or folder of articles ...]
#include <sys/resource.h>
#include <unicode/brkiter.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "corpus/files.h"
#include "corpus/segment.h"
#include "extract/pipeline.h"
#include "extract/reconcile/reconcile.h"
#include "output/cli/load_rules.h"
#include "output/format/record_json.h"
#include "tests/bench/news_text.h"

using namespace crosstally;

namespace {

double now(clockid_t clock) {
    timespec at{};
    clock_gettime(clock, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) / 1e9;
}

class Floor {
public:
    Floor() {
        UErrorCode status = U_ZERO_ERROR;
        words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
        sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
        if (U_FAILURE(status)) std::abort();
    }

    std::size_t run(const Article& article) {
        const auto text = icu::UnicodeString::fromUTF8(article.text);
        boundaries_.clear();
        statuses_.clear();
        words_->setText(text);
        for (int32_t at = words_->first(); at != icu::BreakIterator::DONE; at = words_->next()) {
            boundaries_.push_back(at);
            statuses_.push_back(words_->getRuleStatus());
        }
        sentences_->setText(text);
        for (int32_t at = sentences_->first(); at != icu::BreakIterator::DONE; at = sentences_->next()) {
            boundaries_.push_back(at);
        }
        return boundaries_.size();
    }

private:
    std::unique_ptr<icu::BreakIterator> words_;
    std::unique_ptr<icu::BreakIterator> sentences_;
    std::vector<int32_t> boundaries_;
    std::vector<int32_t> statuses_;
};

struct Measured {
    std::string name;
    std::function<std::size_t()> run;  // returns what it counted
    std::vector<double> seconds{};
    std::size_t counted = 0;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::vector<Article> articles_of(const std::vector<std::string>& paths, Problems& problems) {
    const std::vector<ArticleFile> files = find_article_files(paths, "", problems);
    ArticleStream stream(files, {});
    JsonReader reader;
    RawArticle raw;
    std::vector<Article> articles;
    while (stream.next(raw)) {
        if (auto article = load_article(raw, {}, reader, problems)) articles.push_back(std::move(*article));
    }
    return articles;
}

std::size_t extract_all(Extractor& extractor, const std::vector<Article>& articles, std::size_t first,
                        std::size_t step, std::string* json) {
    std::vector<Record> records;
    std::size_t count = 0;
    for (std::size_t i = first; i < articles.size(); i += step) {
        records.clear();
        extractor.extract(articles[i], records);
        count += records.size();
        if (json == nullptr) continue;
        json->clear();
        for (const Record& record : records) append_json(record, *json);
    }
    return count;
}

std::size_t check_all(const LoadedRules& rules, const std::vector<Article>& articles) {
    Extractor extractor(rules.knowledge());
    Reconciler reconciler(rules.names, rules.measures);
    for (const Article& article : articles) {
        std::vector<Record> records;
        extractor.extract(article, records);
        reconciler.add(std::move(records));
    }
    return reconciler.finish().discrepancies.size();
}

double seconds_of_threads(const Knowledge& knowledge, const std::vector<Article>& articles, std::size_t threads, std::size_t times) {
    const double begin = now(CLOCK_MONOTONIC);
    std::vector<std::thread> pool;
    for (std::size_t i = 0; i < threads; ++i) {
        pool.emplace_back([&, i] {
            Extractor extractor(knowledge);
            for (std::size_t time = 0; time < times; ++time) (void)extract_all(extractor, articles, i, threads, nullptr);
        });
    }
    for (std::thread& thread : pool) thread.join();
    return now(CLOCK_MONOTONIC) - begin;
}

// So many times over that what each thread has to learn once does not count; the best of three, for others use the machine too.
void print_threads(const Knowledge& knowledge, const std::vector<Article>& articles) {
    constexpr double long_enough = 1.5;  // seconds of one thread
    const double once = seconds_of_threads(knowledge, articles, 1, 1);
    const std::size_t times = 1 + static_cast<std::size_t>(long_enough / once);
    double best[2] = {1e9, 1e9};
    for (int round = 0; round < 3; ++round) {
        for (std::size_t threads = 1; threads <= 2; ++threads) {
            best[threads - 1] = std::min(best[threads - 1], seconds_of_threads(knowledge, articles, threads, times));
        }
    }
    std::printf("two threads: %.2f times as fast as one\n", best[0] / best[1]);
}

std::size_t count_figures(const Knowledge& knowledge, const std::vector<Article>& articles) {
    Extractor extractor(knowledge);
    std::vector<Record> records;
    for (const Article& article : articles) extractor.extract(article, records);
    return static_cast<std::size_t>(std::ranges::count_if(records, [](const Record& record) { return figure_of(record) != nullptr; }));
}

void measure(const std::string& name, const std::vector<Article>& articles, const LoadedRules& rules, int rounds) {
    std::size_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    Floor floor;
    Segmenter segmenter;
    Segmentation segmentation;
    std::string json;
    const Knowledge knowledge = rules.knowledge();
    Extractor extractor(knowledge);  // made once, as the floor's iterators are
    std::vector<Measured> all;
    all.push_back({"ICU words and sentences", [&] {
        std::size_t n = 0;
        for (const Article& article : articles) n += floor.run(article);
        return n;
    }});
    all.push_back({"segmentation", [&] {
        std::size_t n = 0;
        for (const Article& article : articles) {
            segmenter.segment(article.text, segmentation);
            n += segmentation.tokens.size();
        }
        return n;
    }});
    all.push_back({"extract", [&] { return extract_all(extractor, articles, 0, 1, nullptr); }});
    all.push_back({"extract, JSON", [&] { return extract_all(extractor, articles, 0, 1, &json); }});
    all.push_back({"check", [&] { return check_all(rules, articles); }});
    for (int round = 0; round < rounds; ++round) {
        for (Measured& one : all) {
            const double from = now(CLOCK_PROCESS_CPUTIME_ID);
            one.counted = one.run();
            one.seconds.push_back(now(CLOCK_PROCESS_CPUTIME_ID) - from);
        }
    }
    const double kilobytes = static_cast<double>(bytes) / 1e3;
    std::printf("\n%s: %zu articles, %.2f MB, %d rounds; %.1f figures and %.1f records a KB\n", name.c_str(), articles.size(), kilobytes / 1e3, rounds,
                static_cast<double>(count_figures(knowledge, articles)) / kilobytes, static_cast<double>(all[2].counted) / kilobytes);
    std::printf("%-26s %8s %8s %10s\n", "", "MB/s", "x floor", "counted");
    for (const Measured& one : all) {
        const double seconds = median(one.seconds);
        std::printf("%-26s %8.2f %8.2f %10zu\n", one.name.c_str(), kilobytes / 1e3 / seconds, seconds / median(all[0].seconds), one.counted);
    }
    print_threads(knowledge, articles);
}

}  // namespace

int main(int count, char** arguments) {
    const int rounds = count > 1 ? std::atoi(arguments[1]) : 5;
    if (rounds < 1) {
        std::fprintf(stderr, "bench: a number of rounds was expected first, not \"%s\"\nusage: bench [rounds] [file or folder of articles ...]\n", arguments[1]);
        return 2;
    }
    const double begin = now(CLOCK_PROCESS_CPUTIME_ID);
    Problems problems;
    const auto rules = load_rules({}, problems);
    if (!rules) return 1;
    std::printf("rules and lists loaded in %.1f ms\n", 1e3 * (now(CLOCK_PROCESS_CPUTIME_ID) - begin));
    if (count > 2) {
        const std::vector<Article> articles = articles_of({arguments + 2, arguments + count}, problems);
        for (const Problem& problem : problems) std::fprintf(stderr, "%s: %s\n", problem.path.c_str(), problem.message.c_str());
        if (articles.empty()) return 2;
        measure("these files", articles, *rules, rounds);
    } else {
        measure("generated news", news_articles(400, 7, 2), *rules, rounds);
        measure("generated news without its narrative", news_articles(400, 7, 0), *rules, rounds);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("\npeak memory %.0f MiB\n", static_cast<double>(usage.ru_maxrss) / 1024);
    return 0;
}
