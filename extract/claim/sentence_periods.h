// What the periods that one sentence names are to its figures: stated of one, the level that another came from or is
// compared with, a mark to measure by ("the most since 1999"). Sentences are read in their order.
// Pointers are into document.tags.periods; cost: each sentence's periods for each of its figures.
#pragma once

#include <vector>

#include "extract/claim/clause_parts.h"
#include "extract/document.h"

namespace crosstally {

[[nodiscard]] bool is_rise_or_fall(const Document& document, const Claim& claim);  // "up 16%"; not "16 points"
void assign(const Document& document, Claim& claim, const PeriodTag& period, How how);
void assign_point(const Document& document, Claim& claim, const PeriodTag& period, How how);  // 2010 of "since 2010"

class SentencePeriods {
public:
    explicit SentencePeriods(const Document& document) : document_(document) {}

    // has_claims: figures stand in the sentence.
    void read(std::uint32_t sentence, bool has_claims);

    // What may be a figure's own; no day on which somebody spoke and no mark.
    [[nodiscard]] const std::vector<const PeriodTag*>& periods() const { return periods_; }
    [[nodiscard]] bool unresolved() const { return !unresolved_.empty(); }  // the sentence names a period whose days are not known
    [[nodiscard]] PartRole role_of(const Claim& claim) const;
    [[nodiscard]] const PeriodTag* opening_stretch() const;  // "since 2010"; nullptr where there is none
    [[nodiscard]] bool tells_of_person(const PeriodTag& period) const;

    // in_hand: what the text was about before, or nullptr.
    [[nodiscard]] bool is_of_other_level(const PeriodTag& period, const PeriodTag* in_hand) const;
    // Stated: in the claim's own part of the sentence, else in the part that governs the sentence; else the claim is left.
    void state(Claim& claim, const PeriodTag* in_hand) const;

private:
    [[nodiscard]] PartRole role_at(Span span) const { return parts_[part_at(parts_, span.begin)].role; }
    [[nodiscard]] bool spans_the_rise(const PeriodTag& period, const PeriodTag* in_hand) const;
    [[nodiscard]] bool is_of_unresolved(const Claim& claim) const;
    [[nodiscard]] const PeriodTag* before_brackets(const Claim& claim) const;
    [[nodiscard]] const PeriodTag* of_which(const Claim& claim) const;
    [[nodiscard]] const PeriodTag* in_clause_on_it(const Claim& claim) const;
    [[nodiscard]] const PeriodTag* in_own_part(const Claim& claim, const PeriodTag* in_hand) const;
    [[nodiscard]] const PeriodTag* in_other_part(const Claim& claim, const PeriodTag* in_hand) const;
    [[nodiscard]] bool is_in_relative_clause_before(const Claim& claim, const PeriodTag& period) const;
    [[nodiscard]] bool is_of_figure_in_relative_clause(const Claim& claim, const PeriodTag& period) const;
    [[nodiscard]] bool is_past_relative_clause(const Claim& claim, const PeriodTag& period) const;
    [[nodiscard]] const PeriodTag* of_when(const Claim& claim) const;

    const Document& document_;
    std::vector<const PeriodTag*> periods_;
    std::vector<const PeriodTag*> marks_;  // "since 1999" of what is the most since then
    std::vector<ClausePart> parts_;
    std::vector<const PeriodTag*> unresolved_;  // whose days are not known
    std::size_t next_period_ = 0;
};

}  // namespace crosstally
