// All articles of a command line through the extractor, several at a time, in the order of the input.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "extract/pipeline.h"
#include "output/cli/options.h"
#include "output/cli/say.h"
#include "output/format/article_text.h"
#include "output/ledger/new_article.h"

namespace crosstally {

struct BatchItem {
    std::optional<Article> article;         // not there: it was skipped, or nothing but problems came up
    std::vector<SkippedArticle> skipped;
    Problems problems;
    std::vector<Record> records;
    std::optional<ArticleText> shown;       // for a format that shows articles
    std::optional<NewArticle> made;         // for a ledger
    std::string written;                    // what `treat` made of it
};

struct BatchWork {
    // In a worker's thread, after the records of an article were made. May be empty.
    std::function<void(BatchItem& item, const Extractor& extractor)> treat;
    // In the calling thread, in the order of the input. False: stop.
    std::function<bool(BatchItem& item)> take;
    bool says_undated = true;  // how many articles state no day of publication
};

// Says every problem on the way.
void run_batch(const Options& options, const Knowledge& knowledge, const BatchWork& work, Speaker& speaker);

}  // namespace crosstally
