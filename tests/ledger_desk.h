// A ledger in a temporary folder, and batches made of articles, for tests.
#pragma once

#include <string>
#include <vector>

#include "corpus/article.h"
#include "output/ledger/batch_update.h"
#include "output/ledger/ledger_log.h"
#include "tests/temporary_folder.h"

namespace crosstally {

// An article with this id and text, published on this day (YYYY-MM-DD).
[[nodiscard]] Article make_article(const std::string& id, const std::string& text, const std::string& day = "2021-06-16");

// The articles of corpus/samples and of the generated desk stories.
[[nodiscard]] std::vector<Article> sample_articles();

class LedgerDesk {
public:
    [[nodiscard]] std::string file() const { return folder_.path() + "/desk.db"; }
    BatchOutcome add(const std::vector<Article>& articles, const Decisions& decisions = {}) const;
    [[nodiscard]] std::string open_findings() const;  // JSON Lines
    [[nodiscard]] Log log(bool with_resolved) const;
    [[nodiscard]] static Lists lists();

private:
    TemporaryFolder folder_;
};

}  // namespace crosstally
