#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

#include "extract/reconcile/reconcile.h"
#include "output/cli/batch.h"
#include "output/cli/commands.h"
#include "output/cli/explain_article.h"
#include "output/cli/explain_comparison.h"
#include "output/cli/finish.h"
#include "output/cli/load_rules.h"

namespace crosstally {
namespace {

struct Target {
    std::string path;
    std::uint32_t line = 0;    // 0: the whole of it
    std::uint32_t column = 0;  // 0: the whole line
};

bool exists(const std::string& path) {
    std::error_code ignored;
    return path == "-" || std::filesystem::exists(path, ignored);
}

// Takes ":9" off the end; 0: there is none.
std::uint32_t take_number(std::string& given) {
    const std::size_t colon = given.rfind(':');
    if (colon == std::string::npos) return 0;
    std::uint32_t number = 0;
    const char* end = given.data() + given.size();
    const auto [rest, error] = std::from_chars(given.data() + colon + 1, end, number);
    if (error != std::errc{} || rest != end || number == 0) return 0;
    given.resize(colon);
    return number;
}

// "a.txt:9", and "a.txt:9:42" as the log writes it, unless there is a file of that very name.
Target parse_target(const std::string& given) {
    Target target{given};
    if (exists(given)) return target;
    target.line = take_number(target.path);
    if (target.line == 0 || exists(target.path)) return target;
    if (const std::uint32_t line = take_number(target.path)) target.column = std::exchange(target.line, line);
    return target;
}

// "a.txt:0", "a.txt:abc": what stands behind the name of a file and is no line of it; npos: no file is named.
std::size_t end_of_file_name(const std::string& given) {
    for (std::size_t colon = given.rfind(':'); colon != std::string::npos && colon != 0; colon = given.rfind(':', colon - 1)) {
        if (exists(given.substr(0, colon))) return colon;
    }
    return std::string::npos;
}

bool may_be_finding(const std::string& given) {
    return given.size() >= 6 && given.size() <= 32 && given.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// What is wrong with a target that is neither a file nor the id of an article; empty: it may be one that is missing.
std::string mistake_in(const Target& target) {
    const std::size_t end = end_of_file_name(target.path);
    if (end != std::string::npos) return "\"" + target.path.substr(end + 1) + "\" is no line of " + target.path.substr(0, end) + "; lines begin at 1";
    if (may_be_finding(target.path)) return "\"" + target.path + "\" is no file; of a finding give the place that its lines in the log begin with, PATH:LINE";
    return {};
}

bool lies_in(const std::string& path, const std::string& target) {
    return path == target || path.starts_with(target.ends_with('/') ? target : target + "/");
}

// A line ends after LF, or after a CR that no LF follows.
std::uint32_t lines_in(std::string_view text) {
    std::uint32_t ends = 0;
    for (std::size_t i = 0; i < text.size(); ++i) ends += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    const bool ended = !text.empty() && (text.back() == '\n' || text.back() == '\r');
    return ends + (ended ? 0 : 1);
}

std::string nothing_there(const Target& target, const std::vector<Record>& records) {
    std::optional<std::uint32_t> nearest;
    const auto distance = [&](std::uint32_t line) { return line > target.line ? line - target.line : target.line - line; };
    for (const Record& record : records) {
        const auto* figure = figure_of(record);
        if (figure != nullptr && !figure->place.in_title && (!nearest || distance(figure->place.line) < distance(*nearest))) nearest = figure->place.line;
    }
    return "nothing is read on line " + std::to_string(target.line) + " of " + target.path +
           (nearest ? "; the nearest figure stands on line " + std::to_string(*nearest) : "");
}

// Those of the line that is asked for; where one stands at the column, that one.
std::vector<FigureRecord> figures_at(const Target& target, const std::vector<Record>& records) {
    std::vector<FigureRecord> of_line, of_column;
    for (const Record& record : records) {
        const auto* figure = figure_of(record);
        if (figure == nullptr || (target.line != 0 && (figure->place.line != target.line || figure->place.in_title))) continue;
        of_line.push_back(*figure);
        const std::uint32_t width = figure->place.span.end - figure->place.span.start;
        if (target.column >= figure->place.column && target.column < figure->place.column + width) of_column.push_back(*figure);
    }
    return of_column.empty() ? of_line : of_column;
}

// last: the last line of the longest article explained, 0 where none was read.
std::string mistake_in_line(const Target& target, std::uint32_t last) {
    if (last == 0 || target.line <= last) return {};
    return target.path + " has no line " + std::to_string(target.line) + "; its last is line " + std::to_string(last);
}

}  // namespace

int run_explain(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    Problems problems;
    const auto rules = load_rules(options.rule_folders, problems);
    if (!rules) return rules_in_error(problems, speaker);

    const Target target = parse_target(options.paths.front());
    if (const std::string mistake = exists(target.path) || options.paths.size() > 1 ? "" : mistake_in(target); !mistake.empty()) {
        speaker.say(mistake);
        return status_wrong_use;
    }
    Options batch_options = options;
    batch_options.paths.front() = target.path;
    const bool by_id = !exists(target.path) && options.paths.size() > 1;  // an article of the files that follow
    if (by_id) batch_options.paths.erase(batch_options.paths.begin());
    const auto is_wanted = [&](const Article& article) { return by_id ? article.id == target.path : lies_in(article.path, target.path); };
    const Knowledge knowledge = rules->knowledge();
    Reconciler reconciler(rules->names, rules->measures);
    std::string readings;
    std::vector<Record> records;   // of the articles explained
    std::vector<FigureRecord> all;  // figures of all articles, to name those of a group
    std::uint32_t last_line = 0;    // of the longest article explained
    BatchWork work;
    work.says_undated = false;
    work.treat = [&](BatchItem& item, const Extractor& extractor) {
        if (is_wanted(*item.article)) item.written = explain_reading(knowledge, extractor.last(), target.line);
    };
    work.take = [&](BatchItem& item) {
        readings += item.written;
        if (item.article && is_wanted(*item.article)) last_line = std::max(last_line, lines_in(item.article->text));
        for (Record& record : item.records) {
            if (const auto* figure = figure_of(record)) all.push_back(*figure);
            if (is_wanted(*item.article)) records.push_back(record);
            reconciler.add(std::move(record));
        }
        return true;
    };
    run_batch(batch_options, knowledge, work, speaker);
    if (const std::string mistake = by_id && records.empty() ? "no article is called " + target.path : mistake_in_line(target, last_line); !mistake.empty()) {
        speaker.say(mistake);
        return status_wrong_use;
    }
    const Log log = reconciler.finish();
    const std::string comparison = explain_comparison(figures_at(target, records), {all, log, rules->names});
    if (last_line != 0 && target.line != 0 && readings.empty() && comparison.empty()) speaker.say(nothing_there(target, records));
    Sink sink("");
    sink.write(readings);
    sink.write(comparison);
    return finish(sink, options, nullptr, speaker);
}

}  // namespace crosstally
