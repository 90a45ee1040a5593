// tests/cases/figures/*.txt: a passage => its figures, in the order of the text, parted by "; ". A figure is
// its words in [brackets], kind, value (low..high for a range), and what it has of unit, approx and change.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "corpus/segment.h"
#include "extract/tag/tag_cues.h"
#include "extract/tag/tag_figures.h"
#include "rules/built_in.h"

using namespace crosstally;

namespace {

std::string written(const QuantityTag& tag, std::string_view passage) {
    const Quantity& quantity = tag.quantity;
    std::string text = "[" + std::string(slice(passage, tag.span)) + "] " + std::string(to_string(quantity.kind)) + " " +
                       quantity.value.to_decimal();
    if (quantity.high != quantity.value) text += ".." + quantity.high.to_decimal();
    for (const std::string& part : {quantity.unit, std::string(to_string(quantity.approx)), std::string(to_string(quantity.change))}) {
        if (!part.empty() && part != "percent" && part != "percentage point") text += " " + part;
    }
    return text;
}

std::string figures_of(const Knowledge& knowledge, const std::string& passage) {
    Article article;
    article.published = make_day(2022, 4, 14);
    Segmenter segmenter;
    Document document;
    document.lists = &knowledge.rules.word_lists();
    document.begin(article, false, passage);
    segmenter.segment(passage, document.segmentation);
    knowledge.rules.match(passage, document.segmentation, document.matches);
    tag_figures(knowledge, document);
    tag_cues(knowledge, document);
    std::string found;
    for (const QuantityTag& tag : document.tags.quantities) found += (found.empty() ? "" : "; ") + written(tag, passage);
    return found.empty() ? "none" : found;
}

std::vector<std::filesystem::path> case_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(CROSSTALLY_SOURCE "/tests/cases/figures")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("figures are read as the cases say") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const Knowledge knowledge{rules, names};
    for (const auto& path : case_files()) {
        std::ifstream file(path);
        std::string line;
        for (int number = 1; std::getline(file, line); ++number) {
            const std::size_t arrow = line.find(" => ");
            if (line.starts_with("#") || arrow == std::string::npos) continue;
            CHECK_MESSAGE(figures_of(knowledge, line.substr(0, arrow)) == line.substr(arrow + 4),
                          path.filename().string(), ":", number);
        }
    }
}
