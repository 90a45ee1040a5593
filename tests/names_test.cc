// tests/cases/names/*.txt: a passage => its names as kind:id, in the order of the text, parted by "; ".
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "corpus/segment.h"
#include "extract/tag/tag_attributions.h"
#include "extract/tag/tag_names.h"
#include "rules/built_in.h"

using namespace crosstally;

namespace {

std::string names_of(const Knowledge& knowledge, const std::string& passage) {
    Segmenter segmenter;
    const Article article;
    Document document;
    document.lists = &knowledge.rules.word_lists();
    document.begin(article, false, passage);
    segmenter.segment(passage, document.segmentation);
    knowledge.rules.match(passage, document.segmentation, document.matches);
    tag_attributions(knowledge, document);
    tag_names(knowledge, document);
    std::string found;
    for (const NameTag& tag : document.tags.names) {
        if (!found.empty()) found += "; ";
        const char* kind = tag.kind == NameKind::place ? "place" : tag.kind == NameKind::person ? "person" : "organisation";
        found += std::string(kind) + ":" + tag.id;
    }
    return found;
}

std::vector<std::filesystem::path> case_files(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(CROSSTALLY_SOURCE "/tests/cases/") + folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("names are found as the cases say") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const Knowledge knowledge{rules, names};
    for (const auto& path : case_files("names")) {
        std::ifstream file(path);
        std::string line;
        for (int number = 1; std::getline(file, line); ++number) {
            const std::size_t arrow = line.find(" =>");
            if (line.starts_with("#") || arrow == std::string::npos) continue;
            const std::string wanted = arrow + 4 < line.size() ? line.substr(arrow + 4) : "";
            CHECK_MESSAGE(names_of(knowledge, line.substr(0, arrow)) == wanted, path.filename().string(), ":", number);
        }
    }
}
