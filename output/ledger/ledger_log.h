// What stands in a ledger, as logs and records to write down.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reconcile/finding.h"
#include "output/format/article_text.h"
#include "output/ledger/database.h"
#include "output/ledger/decision_store.h"

namespace crosstally {

// Every open finding with its decision, ranked. Those of `latest` (of the batch just added) keep that they are new or
// changed, and its resolved ones stay in their places.
[[nodiscard]] std::vector<Discrepancy> open_findings(Database& database, const std::vector<Discrepancy>& latest);

// How many findings are open and not dismissed but for those of `latest` (the log of a batch). Cost: a look for each decision.
[[nodiscard]] std::uint64_t open_from_before(Database& database, const std::vector<Discrepancy>& latest);

// The log of all that stands: open findings, on request the resolved ones too.
[[nodiscard]] Log standing_log(Database& database, bool with_resolved);

void count_articles(Database& database, Summary& summary);  // those that stand, with their figures and quotations

// The texts of the articles that the log names, with their figures: one for each, in no particular order.
[[nodiscard]] std::vector<ArticleText> article_texts(Database& database, const Log& log);

struct Embargo {
    std::string day, article;
};

struct Overview {
    std::string rules;  // digest
    std::uint64_t batches = 0, articles = 0, earlier_versions = 0, figures = 0, quotes = 0, open = 0, resolved = 0;
    std::uint64_t dismissed = 0;             // of the open ones
    std::uint64_t embargoed = 0;
    std::vector<Embargo> longest_embargoes;  // a few
    std::map<std::string, Tally> decisions;  // by verdict
};
[[nodiscard]] std::uint64_t batches_in(Database& database);
[[nodiscard]] Overview overview_of(Database& database);

// The records of every article that stands, as `extract` wrote them, articles by name.
void for_each_record(Database& database, const std::function<void(std::string_view lines)>& take);

}  // namespace crosstally
