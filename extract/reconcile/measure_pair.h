// Two figures of two articles, with how their measures, places, periods and values stand to each other.
#pragma once

#include "extract/reconcile/batch.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/story.h"
#include "extract/reconcile/values.h"

namespace crosstally {

struct MeasurePair {
    const Batch& batch;
    std::uint32_t a, b;
    bool related = false;        // of one story, or of a template filled from one
    bool template_only = false;
    bool one_topic = false;
    bool weeks_apart = false;    // published so
    bool near_days = false;
    bool same_week = false;
    bool other_hour = false;     // their tolls differ: one was written later in the day
    bool same_day = false;
    bool copied = false;         // their sentences are copies of one
    MeasureLikeness measure;
    Relation scope = Relation::both_unknown;
    Relation period = Relation::both_unknown;
    Fit fit = Fit::incomparable;

    [[nodiscard]] const Figure& left() const { return batch.figures[a]; }
    [[nodiscard]] const Figure& right() const { return batch.figures[b]; }
};

[[nodiscard]] MeasurePair make_measure_pair(const Batch& batch, const Kinship& kinship, std::uint32_t a, std::uint32_t b, Fit fit);

[[nodiscard]] inline bool stated_same(Relation relation) { return relation == Relation::same; }
[[nodiscard]] inline bool open(Relation relation) { return relation == Relation::unknown || relation == Relation::both_unknown; }
[[nodiscard]] inline bool possible(Relation relation) { return stated_same(relation) || open(relation); }

// The same, or not known, or one is the day of the news ("rose yesterday to") and the other a longer time that ended before.
[[nodiscard]] bool periods_may_be_one(const MeasurePair& pair);

// "5%" and "10%", which may stand for anything from 5 to 15, "half" and "a third": nobody means one by the other, nor 31
// councils by 30.
[[nodiscard]] bool rounded_far(const Figure& a, const Figure& b, Fit fit);

// "Thousands" holds nearly any number: it agrees with the same word said of the same place alone, or of none in both.
[[nodiscard]] bool vague_apart(const Batch& batch, std::uint32_t a, std::uint32_t b);

// Nothing speaks against an agreement: no hedge that holds nearly anything, no number that chance repeats.
[[nodiscard]] bool plainly_agree(const Batch& batch, std::uint32_t a, std::uint32_t b, Fit fit, const MeasureLikeness& measure);

// The two figures, whose values agree, may be logged as an agreement.
[[nodiscard]] bool agree_enough(const MeasurePair& pair);

}  // namespace crosstally
