// What two articles have in common: copied sentences, and rare figures that they share. Two articles of one story may
// be compared where place or period are not stated; two local editions of one template must not.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/copy.h"

namespace crosstally {

struct SentencePair {
    std::uint32_t a = 0, b = 0;
    const Copy* copy = nullptr;  // of KnownCopies, for as long as the two articles are compared; never null
};

struct Kinship {
    std::uint32_t a = 0, b = 0;       // articles
    std::vector<SentencePair> copies; // the best for each sentence
    unsigned same_figures = 0;        // in the same place of a copied sentence, with values that agree
    unsigned other_figures = 0;       // in the same place, with values apart
    unsigned renamed = 0;             // copied sentences in which a local name stands for another
    unsigned elsewhere_same = 0;      // of figures whose articles speak of different places: values that agree,
    unsigned elsewhere_other = 0;     // and values that do not
    unsigned shared_values = 0;       // different rare values in both, with a word of meaning in common
    bool value_of_one_body = false;   // one of these, of four digits or more, is of one place or body in both
    bool value_of_one_time = false;   // a rare value in both, of one stated time, where topic or place are one too
    unsigned shared_names = 0;        // capitalised words that stand in both; counted where they decide
    std::vector<IndexPair> copied;    // their sentences; sorted
    bool one_topic = false;           // they share many words that are rare in the batch
    bool same_days = false;           // published within two days of each other
    bool same_week = false;           // within seven
    [[nodiscard]] bool is_copied(std::uint32_t sentence_a, std::uint32_t sentence_b) const;  // the two sentences, of each other
    [[nodiscard]] bool related() const;    // one event or one release of figures, or a template filled from one
    [[nodiscard]] bool template_only() const;  // the same words about other places
    [[nodiscard]] bool one_lineage() const;
    [[nodiscard]] bool mostly_agrees() const { return same_figures >= 4 && same_figures >= 4 * other_figures; }
};

[[nodiscard]] bool within_days(const std::optional<Day>& first, const std::optional<Day>& second, int days);  // both known

[[nodiscard]] Kinship kinship_of(const Batch& batch, IndexPair articles, const ArticleLinks& links);

}  // namespace crosstally
