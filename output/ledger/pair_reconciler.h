// The findings of a few articles of a ledger, made anew from their records. Keeps the articles that it has
// read last, joined up.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "corpus/json.h"
#include "extract/reconcile/finding.h"
#include "extract/reconcile/ready_text.h"
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
    PairReconciler(ArticleStore& articles, Lists lists) : articles_(articles), lists_(lists), vocabulary_(lists.measures) {}

    // The doubtful, too: a third article may bear them out.
    [[nodiscard]] std::vector<Discrepancy> findings_of(const std::vector<std::int64_t>& articles);
    [[nodiscard]] const std::vector<Record>& records_of(std::int64_t article) { return ready(article).records(); }  // until the next call
    // May the two give a finding that shows words of both? Mostly they do not, and to know it is far cheaper.
    [[nodiscard]] bool may_give_finding(std::int64_t a, std::int64_t b);

private:
    const ReadyText& ready(std::int64_t article);
    void make_room();

    ArticleStore& articles_;
    Lists lists_;
    JsonReader json_;
    Vocabulary vocabulary_;
    struct Kept {
        ReadyText text;
        std::uint64_t asked = 0;  // when last
    };
    std::map<std::int64_t, Kept> ready_;
    std::uint64_t questions_ = 0;
};

}  // namespace crosstally
