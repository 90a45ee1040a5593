// One passage (an article's text, or its title) on its way down the street. Each stage reads what stands to its
// left and fills its own part. Reused from article to article to keep its memory.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/segment.h"
#include "extract/claim/claim.h"
#include "extract/tag/tags.h"
#include "rules/name_list.h"
#include "rules/rule_set.h"

namespace crosstally {

struct Knowledge {  // what was loaded once; shared by threads, never changed
    const RuleSet& rules;
    const NameList& names;
};

struct Document {
    const Article* article = nullptr;
    bool is_title = false;
    std::string_view text;
    Segmentation segmentation;
    Tags tags;
    std::vector<Quote> quotes;  // in the order of the text
    std::vector<Statement> statements;  // in the order of the text; may overlap each other and quotes
    std::vector<Claim> claims;

    void clear();  // keeps the memory
};

}  // namespace crosstally
