// Drafts with one key become one discrepancy with all its evidence; the log is ranked.
#pragma once

#include <vector>

#include "extract/reconcile/draft_store.h"
#include "extract/reconcile/group_agreements.h"
#include "extract/reconcile/lineage.h"
#include "extract/reconcile/log_store.h"
#include "extract/reconcile/texts.h"
#include "extract/reconcile/told_pairs.h"

namespace crosstally {

struct Found {
    explicit Found(SpillRoom& room) : drafts(room), agreed(room, room.memory / 32), lineage_edges(room, room.memory / 32) {}

    void add(StoredDraft& draft) {
        for (const StoredMark& mark : draft.marks) {
            if (draft.extend && mark.figure >= 0) extended.push_back(static_cast<std::uint32_t>(mark.figure));
        }
        drafts.add(draft);
    }

    DraftStore drafts;
    SpillList<AgreedFigures> agreed;
    SpillSorter<LineageEdge> lineage_edges;
    std::vector<std::uint32_t> extended;  // figures whose exact partners stand on their side of a finding too
};

// told_more_fully: by text; what was found within these is dropped. tell_doubtful: what others do not bear out is told, too. Gives the figures
// that stand against each other.
// Memory: a few words for each figure of a finding; the findings themselves go to the log one by one.
[[nodiscard]] ToldPairs group_findings(SpillRoom& room, const Texts& texts, Found& found, const std::vector<bool>& told_more_fully,
                                       bool tell_doubtful, const MarkFinding& mark, LogStore& log);

}  // namespace crosstally
