// Quotations, speakers and modality, read from tests/cases/quotes/*.txt. A case is an article, a line "--", and what
// must be found, a line each; cases are parted by a line "====". A line # says why.
//   direct|indirect: the words | speaker | role | how        (in the order of the text)
//   figure: the words | speaker | modality                   (only those that have either)
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/pipeline.h"
#include "rules/built_in.h"

using namespace crosstally;

namespace {

struct Case {
    std::string input;
    std::string expected;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
    std::vector<Case> cases(1);
    std::ifstream file(path);
    bool result = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) continue;
        if (line == "====") {
            cases.emplace_back();
            result = false;
        } else if (line == "--") {
            result = true;
        } else {
            (result ? cases.back().expected : cases.back().input) += line + "\n";
        }
    }
    return cases;
}

std::string described(const Document& document) {
    std::ostringstream out;
    for (const Quote& quote : document.quotes) {
        out << (quote.direct ? "direct: " : "indirect: ") << slice(document.text, quote.span) << " | " << quote.speaker.name
            << " | " << quote.speaker.role << " | " << to_string(quote.speaker.how) << "\n";
    }
    for (const Claim& claim : document.claims) {
        if (claim.speaker.name.empty() && claim.modality == Modality::fact) continue;
        out << "figure: " << slice(document.text, claim.span) << " | " << claim.speaker.name << " | " << to_string(claim.modality) << "\n";
    }
    return out.str();
}

}  // namespace

TEST_CASE("quotations, speakers and modality") {
    Problems problems;
    const std::vector<RuleFile> files = built_in_rule_files();
    const RuleSet rules = RuleSet::load(files, problems);
    const NameList names = NameList::load(files, problems);
    Extractor extractor({rules, names});
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(CROSSTALLY_SOURCE "/tests/cases/quotes")) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    CHECK(paths.size() > 1);
    for (const auto& path : paths) {
        for (const Case& one : read_cases(path)) {
            Article article;
            article.id = path.filename().string();
            article.text = one.input;
            std::vector<Record> records;
            extractor.extract(article, records);
            INFO(path.string() << "\n" << one.input);
            CHECK(described(extractor.last().text) == one.expected);
        }
    }
}
