// The checks of one text and of two, and their findings put into the store of the run.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/group.h"

namespace crosstally {

struct BatchTexts {  // a batch whose articles are texts of the run
    const Batch& batch;
    std::vector<std::uint32_t> text_of;       // by article of the batch, ascending
    std::vector<std::uint32_t> first_figure;  // of each, among those of all texts
    std::vector<TextParts> parts = {};        // of each, where the batch holds parts of texts; else empty
};

void check_within(const BatchTexts& part, std::uint32_t article, Found& found);

// links: in order, all of any two texts; both must be in the batch.
void compare_texts(const BatchTexts& part, const std::vector<TextLink>& links, Found& found);

// The same with the linked parts of the texts alone, where these are all that the checks ask for; else nothing is put
// into the store, and the links of the two texts are given to `leave`.
void compare_parts(const BatchTexts& part, const std::vector<TextLink>& links, Found& found, const std::function<void(std::span<const TextLink>)>& leave);

// What the comparison of two articles of a batch gives.
struct Given {
    bool findings = false, agreements = false;
};
[[nodiscard]] Given given_by(const Batch& batch, IndexPair articles, const ArticleLinks& links);

// Does the article of a batch give a finding alone?
[[nodiscard]] bool gives_finding(const Batch& batch, std::uint32_t article);

}  // namespace crosstally
