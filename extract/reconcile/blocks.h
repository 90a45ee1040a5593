// The work of a run cut into blocks that stand alone, for machines that share nothing: each pair of texts is in one
// block, and each text is checked within itself in one. Texts and figures have the numbers of the run.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/draft_store.h"
#include "extract/reconcile/group_agreements.h"
#include "extract/reconcile/lineage.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"

namespace crosstally {

// A block of a run, or (number: how many there are) the end of one. A run is known by its records.
struct BlockName {
    std::string run;
    std::uint32_t number = 0;  // from 1
};

struct Block {
    BlockName name;
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
    std::vector<BlockName> done;      // whose findings these are, all of them
    std::optional<BlockName> end;     // of the run
};

// Are the findings of all blocks of one run there, each once?
class BlockRoll {
public:
    void add(const BlockFindings& findings);
    // Why not; empty where they are. run: that of the records.
    [[nodiscard]] std::string missing(const std::string& run) const;

private:
    void join(const BlockName& name);

    std::string run_;
    std::set<std::uint32_t> done_;
    std::optional<std::uint32_t> blocks_;
    std::string mistake_;
};

[[nodiscard]] BlockFindings compare_block(Block block, const NameList& names, const MeasureList& measures);

}  // namespace crosstally
