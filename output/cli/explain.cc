#include <algorithm>
#include <charconv>
#include <filesystem>

#include "extract/reconcile/reconcile.h"
#include "output/cli/batch.h"
#include "output/cli/commands.h"
#include "output/cli/explain_article.h"
#include "output/cli/finish.h"
#include "output/cli/load_rules.h"

namespace crosstally {
namespace {

struct Target {
    std::string path;
    std::uint32_t line = 0;  // 0: the whole of it
};

// "a.txt:9": the part behind the last colon is a line, unless there is a file of that very name.
Target parse_target(const std::string& given) {
    Target target{given, 0};
    const std::size_t colon = given.rfind(':');
    std::error_code ignored;
    if (colon == std::string::npos || std::filesystem::exists(given, ignored)) return target;
    std::uint32_t line = 0;
    const char* end = given.data() + given.size();
    const auto [rest, error] = std::from_chars(given.data() + colon + 1, end, line);
    if (error == std::errc{} && rest == end && line != 0) target = {given.substr(0, colon), line};
    return target;
}

bool lies_in(const std::string& path, const std::string& target) {
    return path == target || path.starts_with(target.ends_with('/') ? target : target + "/");
}

}  // namespace

int run_explain(const Options& options) {
    Speaker speaker(options.quiet);
    Problems problems;
    const auto rules = load_rules(options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, speaker);

    const Target target = parse_target(options.paths.front());
    Options batch_options = options;
    batch_options.paths.front() = target.path;
    const Knowledge knowledge = rules->knowledge();
    Reconciler reconciler(rules->names, rules->measures);
    std::string readings;
    std::vector<Record> records;   // of the articles explained
    std::vector<FigureRecord> all;  // figures of all articles, to name those of a group
    BatchWork work;
    work.treat = [&](BatchItem& item, const Extractor& extractor) {
        if (lies_in(item.article->path, target.path)) item.written = explain_reading(knowledge, extractor.last(), target.line);
    };
    work.take = [&](BatchItem& item) {
        readings += item.written;
        for (Record& record : item.records) {
            if (const auto* figure = std::get_if<FigureRecord>(&record)) all.push_back(*figure);
            if (lies_in(item.article->path, target.path)) records.push_back(record);
            reconciler.add(std::move(record));
        }
        return true;
    };
    run_batch(batch_options, knowledge, work, speaker);
    Sink sink("");
    sink.write(readings);
    sink.write(explain_comparison(records, all, reconciler.finish(), target.line));
    return finish(sink, options, nullptr, speaker);
}

}  // namespace crosstally
