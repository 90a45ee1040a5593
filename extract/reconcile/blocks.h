// The work of a run cut into blocks that stand alone, for machines that share nothing: each pair of texts is in one
// block, and each text is checked within itself in one. Texts and figures have the numbers of the run.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/draft_store.h"
#include "extract/reconcile/group_agreements.h"
#include "extract/reconcile/lineage.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"

namespace crosstally {

struct Block {
    std::vector<std::uint32_t> texts;         // ascending
    std::vector<std::uint32_t> first_figure;  // of each
    std::vector<std::uint32_t> own;           // those that are checked within themselves here
    std::vector<TextLink> links;              // in order; all of two texts
    std::vector<Record> records;              // of the texts, in any order
};

struct BlockFindings {
    std::vector<StoredDraft> drafts;
    std::vector<AgreedFigures> agreed;
    std::vector<LineageEdge> lineage_edges;
};

[[nodiscard]] BlockFindings compare_block(Block block, const NameList& names, const MeasureList& measures);

}  // namespace crosstally
