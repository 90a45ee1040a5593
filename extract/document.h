// One passage (an article's text, or its title) on its way down the street. Each stage reads what stands to its
// left and fills its own part. Reused from article to article to keep its memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/segment.h"
#include "extract/claim/claim.h"
#include "extract/claim/tagged_word.h"
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
    const WordLists* lists = nullptr;  // of the rules; outlives the document
    bool is_title = false;
    std::string_view text;
    std::string low;  // the text with A to Z made small, byte for byte; 16 zeros behind it
    Segmentation segmentation;
    LayerMatches matches;  // of the rules
    Tags tags;
    std::vector<Quote> quotes;  // in the order of the text
    std::vector<Statement> statements;  // in the order of the text; may overlap each other and quotes
    std::vector<Claim> claims;
    std::vector<TaggedWord> words;           // of the sentences in which they are asked for, one for each token; never moved
    std::vector<std::uint32_t> first_words;  // by sentence: where its words begin, `nothing` where it has none
    std::string straightened;                // the words that have a curly apostrophe, with a straight one; never moved

    void clear();  // keeps the memory
    void begin(const Article& from, bool title, std::string_view passage);  // clears and sets the text
};

}  // namespace crosstally
