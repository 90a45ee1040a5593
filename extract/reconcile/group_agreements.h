// Equal numbers that were found to agree with each other stand in one agreement, hedged or not ("140", "more than 140");
// where two numbers agree by a hedge or as a rounding, they stand in pairs.
// Memory: a word a figure.
#pragma once

#include "extract/reconcile/log_store.h"
#include "extract/reconcile/spill_list.h"
#include "extract/reconcile/texts.h"
#include "extract/reconcile/told_pairs.h"

namespace crosstally {

struct AgreedFigures {  // by Texts::figure_number
    std::uint32_t a = 0, b = 0;
    AgreementHow how = AgreementHow::exact;
    bool one_number = false;  // the same, hedges apart
    [[nodiscard]] bool equal_values() const { return how != AgreementHow::rounding && how != AgreementHow::hedge; }
};

// told: pairs that stand against each other in a finding do not agree. with_evidence: else they are counted only.
void group_agreements(SpillRoom& room, const Texts& texts, const SpillList<AgreedFigures>& agreed, const ToldPairs& told, bool with_evidence, LogStore& log);

}  // namespace crosstally
