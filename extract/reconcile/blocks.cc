#include "extract/reconcile/blocks.h"

#include <algorithm>

#include "extract/reconcile/compare.h"
#include "extract/reconcile/record_sorter.h"

namespace crosstally {

BlockFindings compare_block(Block block, const NameList& names, const MeasureList& measures) {
    SpillRoom room;
    Found found(room);
    sort_records(block.records);
    const Batch batch = join_records(block.records, names, measures);
    if (batch.articles.size() != block.texts.size()) return {};
    const BatchTexts part{batch, block.texts, block.first_figure};
    for (std::uint32_t i = 0; i < part.text_of.size(); ++i) {
        if (std::binary_search(block.own.begin(), block.own.end(), part.text_of[i])) check_within(part, i, found);
    }
    compare_texts(part, block.links, found);
    BlockFindings findings;
    found.drafts.drain([](std::uint32_t) { return false; }, [&](std::vector<StoredDraft> drafts) {
        std::move(drafts.begin(), drafts.end(), std::back_inserter(findings.drafts));
    });
    found.agreed.for_each([&](const AgreedFigures& pair) { findings.agreed.push_back(pair); });
    found.lineage_edges.drain([&](const LineageEdge& edge) { findings.lineage_edges.push_back(edge); });
    return findings;
}

}  // namespace crosstally
