#include "extract/reconcile/blocks.h"

#include <algorithm>

#include "extract/reconcile/compare.h"
#include "extract/reconcile/record_sorter.h"

namespace crosstally {

BlockFindings compare_block(Block block, const NameList& names, const MeasureList& measures) {
    SpillRoom room;
    Found found(room);
    sort_records(block.records);
    Vocabulary vocabulary(measures);
    const Batch batch = join_records(block.records, names, vocabulary);
    BlockFindings findings;
    findings.done.push_back(block.name);
    if (batch.articles.size() != block.texts.size()) return findings;
    const BatchTexts part{batch, block.texts, block.first_figure};
    for (std::uint32_t i = 0; i < part.text_of.size(); ++i) {
        if (std::binary_search(block.own.begin(), block.own.end(), part.text_of[i])) check_within(part, i, found);
    }
    compare_texts(part, block.links, found);
    found.drafts.drain([](std::uint32_t) { return false; }, [&](std::vector<StoredDraft> drafts) {
        std::move(drafts.begin(), drafts.end(), std::back_inserter(findings.drafts));
    });
    found.agreed.for_each([&](const AgreedFigures& pair) { findings.agreed.push_back(pair); });
    found.lineage_edges.drain([&](const LineageEdge& edge) { findings.lineage_edges.push_back(edge); });
    return findings;
}

void BlockRoll::join(const BlockName& name) {
    if (run_.empty()) run_ = name.run;
    if (name.run != run_ && mistake_.empty()) mistake_ = "the findings are of two runs; give --keyed log those of one";
}

void BlockRoll::add(const BlockFindings& findings) {
    for (const BlockName& name : findings.done) {
        join(name);
        if (!done_.insert(name.number).second && mistake_.empty()) mistake_ = "the findings of block " + std::to_string(name.number) + " were given twice";
    }
    if (!findings.end) return;
    join(*findings.end);
    blocks_ = findings.end->number;
}

std::string BlockRoll::missing(const std::string& run) const {
    if (!mistake_.empty()) return mistake_;
    if (!run_.empty() && run_ != run) return "the findings are of other records: give --keyed log the records that --keyed blocks was given";
    const std::string advice = "; give --keyed log all that --keyed compare wrote";
    if (!blocks_) return "findings are missing: the line that ends them is not there" + advice;
    std::uint32_t first = 1;
    while (done_.contains(first)) ++first;
    if (first > *blocks_) return {};
    return "findings are missing: " + std::to_string(*blocks_ - done_.size()) + " of " + std::to_string(*blocks_) + " blocks were not given, the first is block " + std::to_string(first) + advice;
}

}  // namespace crosstally
