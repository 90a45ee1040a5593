// The log as one page: nothing is fetched, and it is readable without its script, which filters, moves and, where the
// page is served to reviewers, records what they decide.
#pragma once

#include <string>
#include <vector>

#include "extract/reconcile/finding.h"
#include "output/format/article_text.h"

namespace crosstally {

struct ReportInput {
    const Log& log;
    const std::vector<ArticleText>& articles;  // may be of more articles than the findings name, or of none
    bool standing = false;                     // a ledger or decisions give each finding its status
    bool review = false;                       // with buttons that record decisions
    std::string reviewer{};
};

[[nodiscard]] std::string report_page(const ReportInput& input);

// What may run and be shown on the page: its own style and script, known by their digests.
[[nodiscard]] std::string report_policy(bool review);

}  // namespace crosstally
