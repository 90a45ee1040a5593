// The findings of a few articles of a ledger, made anew from their records. Keeps the records of the articles that it
// has read for as long as it lives.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "corpus/json.h"
#include "extract/reconcile/finding.h"
#include "output/ledger/article_store.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"

namespace crosstally {

struct Lists {  // must outlive their users
    const NameList& names;
    const MeasureList& measures;
};

// JSON Lines of a ledger, back to records. LedgerError where they are none.
[[nodiscard]] std::vector<Record> read_records(const std::string& lines, JsonReader& reader);

class PairReconciler {
public:
    PairReconciler(ArticleStore& articles, Lists lists) : articles_(articles), lists_(lists) {}

    [[nodiscard]] std::vector<Discrepancy> findings_of(const std::vector<std::int64_t>& articles);

private:
    const std::vector<Record>& records_of(std::int64_t article);

    ArticleStore& articles_;
    Lists lists_;
    JsonReader json_;
    std::map<std::int64_t, std::vector<Record>> read_;
};

}  // namespace crosstally
