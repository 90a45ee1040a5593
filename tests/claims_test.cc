// tests/cases/scopes, measures and links: a passage whose [bracketed] figure is asked about => what is known of it.
// scopes: "Name (how)" or "-"; measures: the words or "-"; links: "role text; role text" or "-". " | " parts paragraphs.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "extract/pipeline.h"
#include "rules/built_in.h"

using namespace crosstally;

namespace {

struct Passage {
    std::string text;
    Span asked;
};

Passage passage_of(std::string line) {
    for (std::size_t at = line.find(" | "); at != std::string::npos; at = line.find(" | ", at)) line.replace(at, 3, "\n\n");
    Passage passage;
    const std::size_t open = line.find('['), close = line.find(']');
    REQUIRE(open < close);
    passage.text = line.substr(0, open) + line.substr(open + 1, close - open - 1) + line.substr(close + 1);
    passage.asked = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
    return passage;
}

std::string scope_of(const Document&, const Claim& claim) {
    return claim.scope.name.empty() ? "-" : claim.scope.name + " (" + std::string(to_string(claim.scope.how)) + ")";
}
std::string measure_of(const Document&, const Claim& claim) { return claim.measure.empty() ? "-" : claim.measure; }
std::string links_of(const Document& document, const Claim& claim) {
    std::string text;
    for (const Link& link : claim.links) {
        text += (text.empty() ? "" : "; ") + std::string(to_string(link.role)) + " " +
                std::string(slice(document.text, document.claims[link.claim].span));
    }
    return text.empty() ? "-" : text;
}

using Answer = std::string (*)(const Document&, const Claim&);

std::string answer(Extractor& extractor, const Passage& passage, Answer of) {
    Article article;
    article.id = "case.txt";
    article.text = passage.text;
    article.published = make_day(2022, 4, 14);
    std::vector<Record> records;
    extractor.extract(article, records);
    const Document& document = extractor.last().text;
    for (const Claim& claim : document.claims) {
        if (claim.span.overlaps(passage.asked)) return of(document, claim);
    }
    return "no figure";
}

void run_cases(const std::string& folder, Answer of) {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const Knowledge knowledge{rules, names};
    Extractor extractor(knowledge);
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(CROSSTALLY_SOURCE "/tests/cases/") + folder)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
        std::ifstream file(path);
        std::string line;
        for (int number = 1; std::getline(file, line); ++number) {
            const std::size_t arrow = line.find(" => ");
            if (line.starts_with("#") || arrow == std::string::npos) continue;
            const Passage passage = passage_of(line.substr(0, arrow));
            CHECK_MESSAGE(answer(extractor, passage, of) == line.substr(arrow + 4), path.filename().string(), ":", number);
        }
    }
}

}  // namespace

TEST_CASE("scopes of figures are found as the cases say") { run_cases("scopes", scope_of); }
TEST_CASE("measures of figures are read as the cases say") { run_cases("measures", measure_of); }
TEST_CASE("figures are joined as the cases say") { run_cases("links", links_of); }
