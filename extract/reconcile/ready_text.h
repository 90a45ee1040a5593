// One text joined up once and for all, to be compared with many others, one at a time: far cheaper than a Reconciler for
// each two. Says whether two texts may give a finding; the finding itself is for a Reconciler to make.
// Memory: several times that of the records. All of one use share a vocabulary, which must outlive them.
#pragma once

#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/candidates.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/topic.h"

namespace crosstally {

class ReadyText {
public:
    // All records of one article.
    ReadyText(std::vector<Record> records, const NameList& names, Vocabulary& vocabulary);

    [[nodiscard]] const std::vector<Record>& records() const { return records_; }

    friend bool may_give_finding(const ReadyText& one, const ReadyText& other);

private:
    [[nodiscard]] static std::vector<TextLink> links_of(const ReadyText& a, const ReadyText& b);

    std::vector<Record> records_;     // sorted; the batch points into them
    Batch batch_;
    ContentHash contents_{};
    std::vector<KeyPosting> keys_;    // sorted
    std::vector<WordPosting> words_;  // sorted
    bool finds_alone_ = false;
};

// Do the two, compared with each other alone, give a finding that shows words of both? A finding of one alone does, too,
// where the other has the same, or a figure that agrees.
[[nodiscard]] bool may_give_finding(const ReadyText& one, const ReadyText& other);

}  // namespace crosstally
