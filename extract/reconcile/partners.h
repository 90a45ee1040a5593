// Has an article the figure of another one elsewhere, below its headline? Asked of each of two articles' figures for each figure of the other:
// what was found once is kept, so that all the answers together cost the product of their figures and no more.
#pragma once

#include <array>
#include <vector>

#include "extract/reconcile/batch.h"

namespace crosstally {

class Partners {
public:
    // The figures of one article are asked about, those of the other are looked through. Borrows all; asks for the whole of
    // `others` at the first question.
    Partners(const Batch& batch, const AllOfArticle& asked, const AllOfArticle& others) : batch_(batch), asked_(asked.at_hand()), others_(others) {}

    // exactly: with the same value; else with one that agrees too.
    [[nodiscard]] bool has(std::uint32_t figure, bool exactly) {
        if (known_.empty()) known_.resize(asked_.end - asked_.begin, {Answer::unknown, Answer::unknown});
        Answer& known = known_[figure - asked_.begin][exactly ? 1 : 0];
        if (known == Answer::unknown) known = look_for(batch_.figures[figure], exactly) ? Answer::yes : Answer::no;
        return known == Answer::yes;
    }

private:
    enum class Answer : unsigned char { unknown, no, yes };

    [[nodiscard]] bool look_for(const Figure& figure, bool exactly) const;

    const Batch& batch_;
    Range asked_;
    const AllOfArticle& others_;
    std::vector<std::array<Answer, 2>> known_;  // by figure and question
};

}  // namespace crosstally
