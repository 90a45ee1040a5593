// The built-in rules, loaded once before the first input, and several articles in one input, for the fuzzers of what
// reads articles through.
#pragma once

#include "corpus/article.h"
#include "corpus/utf8.h"
#include "extract/pipeline.h"
#include "rules/built_in.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"
#include "rules/rule_set.h"
#include "tests/fuzz/fuzzing.h"

namespace crosstally::fuzzing {

struct Desk {
    Problems problems;
    RuleSet rules = RuleSet::load(built_in_rule_files(), problems, Patterns::known_to_be_right);
    NameList names = NameList::load(built_in_rule_files(), problems);
    MeasureList measures = MeasureList::load(built_in_rule_files(), problems);
    Extractor extractor{Knowledge{rules, names}};

    static Desk& shared() {
        static Desk desk;
        return desk;
    }
};

// A line of == begins the next article. Empty where the bytes are no UTF-8.
inline std::vector<Article> articles_in(std::string_view bytes) {
    std::vector<Article> articles;
    if (find_invalid_utf8(bytes)) return articles;
    constexpr std::string_view border = "\n==\n";
    for (std::size_t at = 0; at <= bytes.size();) {
        const std::size_t end = std::min(bytes.find(border, at), bytes.size());
        Article article;
        article.id = std::to_string(articles.size());
        article.text = bytes.substr(at, end - at);
        article.published = make_day(2024, 2, 29);
        articles.push_back(std::move(article));
        at = end + border.size();
    }
    return articles;
}

}  // namespace crosstally::fuzzing

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)crosstally::fuzzing::Desk::shared();
    return 0;
}
