// Has an article the figure of another one elsewhere? Asked of each of two articles' figures for each figure of the other:
// what was found once is kept, so that all the answers together cost the product of their figures and no more.
#pragma once

#include <unordered_map>

#include "extract/reconcile/batch.h"

namespace crosstally {

class Partners {
public:
    // Borrows both; asks for the whole of `others` at the first question.
    Partners(const Batch& batch, const AllOfArticle& others) : batch_(batch), others_(others) {}

    // exactly: with the same value; else with one that agrees too.
    [[nodiscard]] bool has(std::uint32_t figure, bool exactly);

private:
    [[nodiscard]] bool look_for(const Figure& figure, bool exactly) const;

    const Batch& batch_;
    const AllOfArticle& others_;
    std::unordered_map<std::uint64_t, bool> known_;  // by figure and question; only looked up, never walked
};

}  // namespace crosstally
