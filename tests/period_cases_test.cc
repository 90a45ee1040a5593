// tests/cases/period/*.txt: which days the periods of a text are. tests/cases/figure_period/*.txt: which period each
// figure is about. One case a line, "text => result"; "published = 2023-06-15" sets the day for the lines after it;
// "|" in a text begins a new paragraph; # starts a note.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "extract/pipeline.h"
#include "rules/built_in.h"

using namespace crosstally;

namespace {

struct Loaded {
    Problems problems;
    RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    NameList names = NameList::load(built_in_rule_files(), problems);
};

const Loaded& loaded() {
    static const Loaded all;
    return all;
}

std::string days(const DayRange& range) {
    return (range.from ? format_day(*range.from) : "") + "/" + (range.to ? format_day(*range.to) : "");
}

std::string join(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + part;
    return joined.empty() ? "none" : joined;
}

std::vector<Record> records_of(std::string text, std::optional<Day> published) {
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|')) text.replace(at, 1, "\n\n");
    Article article;
    article.id = "case";
    article.text = std::move(text);
    article.published = published;
    Extractor extractor({loaded().rules, loaded().names});
    std::vector<Record> records;
    extractor.extract(article, records);
    return records;
}

std::string periods_in(const std::vector<Record>& records) {
    std::vector<std::string> parts;
    for (const Record& record : records) {
        const auto* period = std::get_if<PeriodRecord>(&record);
        if (period == nullptr) continue;
        parts.push_back(days(period->days) + (period->impossible.empty() ? "" : " (" + period->impossible + ")"));
    }
    return join(parts);
}

std::string figure_periods_in(const std::vector<Record>& records) {
    std::vector<std::string> parts;
    for (const Record& record : records) {
        const auto* figure = figure_of(record);
        if (figure == nullptr) continue;
        const std::string how(to_string(figure->period.how));
        parts.push_back(figure->place.text + ": " + (how.empty() ? "unknown" : days(figure->period.days) + " " + how));
    }
    return join(parts);
}

template <typename Read>
void run_folder(const char* folder, const Read& read, std::size_t at_least) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(CROSSTALLY_SOURCE) + "/tests/cases/" + folder)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::size_t cases = 0;
    for (const auto& path : paths) {
        std::ifstream file(path);
        std::optional<Day> published;
        std::string line;
        for (std::size_t number = 1; std::getline(file, line); ++number) {
            if (line.starts_with("published = ")) published = parse_day(line.substr(12));
            const std::size_t arrow = line.find(" => ");
            if (line.starts_with("#") || arrow == std::string::npos) continue;
            ++cases;
            INFO(path.filename().string() << ":" << number << ": " << line);
            CHECK(read(records_of(line.substr(0, arrow), published)) == line.substr(arrow + 4));
        }
    }
    CHECK(cases >= at_least);
}

}  // namespace

TEST_CASE("periods are resolved as the case files say") { run_folder("period", periods_in, 200); }

TEST_CASE("figures take the periods that the case files say") { run_folder("figure_period", figure_periods_in, 25); }
