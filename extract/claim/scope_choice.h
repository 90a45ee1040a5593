// Which of a sentence's anchors a figure is about: the place after it ("1,650 in Cheshire"), else the nearest name
// before it, else what the figure beside it is about. Nothing where several places stand in a row.
#pragma once

#include <optional>

#include "extract/claim/scope_anchors.h"

namespace crosstally {

struct ScopeChoice {
    const ScopeAnchor* anchor = nullptr;
    bool by_pronoun = false;  // "it had made": the body named before it
    bool open = false;        // several places are named: nothing may be said, and nothing carried
    [[nodiscard]] bool found() const { return anchor != nullptr; }
};

class ScopeChooser {
public:
    // within: only anchors in these words count (a direct quotation), the sentence as a whole if empty.
    ScopeChooser(const TaggedWords& words, const SentenceAnchors& anchors, Span within)
        : words_(words), anchors_(anchors.anchors), by_end_(anchors.by_end), within_(within) {}

    [[nodiscard]] ScopeChoice choose(std::uint32_t claim) const;
    // The first anchor after the figure and before the next one, however it is attached.
    [[nodiscard]] ScopeChoice loosely_after(std::uint32_t claim) const;
    // "The force made | 286 | arrests and seized 1,140 knives in the town": the place that ends what is joined by "and".
    [[nodiscard]] ScopeChoice shared_at_end(std::uint32_t claim) const;
    // A body that only speaks in this sentence, but has an area of its own: "Essex Police said 40 were reported".
    [[nodiscard]] ScopeChoice speaking_before(std::uint32_t claim) const;
    [[nodiscard]] bool is_whole_of_part(std::uint32_t claim) const;

private:
    [[nodiscard]] ScopeChoice after(std::size_t end, bool named_before) const;
    [[nodiscard]] ScopeChoice before(std::size_t first) const;
    [[nodiscard]] ScopeChoice beside(std::size_t end) const;
    [[nodiscard]] bool has_own_place(std::size_t comma, std::size_t end, std::uint32_t next) const;
    [[nodiscard]] ScopeChoice taken(const ScopeAnchor& anchor, bool by_pronoun = false) const;
    [[nodiscard]] const ScopeAnchor* anchor_at(std::size_t word) const;
    [[nodiscard]] bool attached(const ScopeAnchor& anchor, std::size_t figure_end) const;
    [[nodiscard]] bool stops(std::size_t word, bool named_before) const;
    [[nodiscard]] std::size_t after_brackets(std::size_t word) const;
    [[nodiscard]] bool leads_to_figure(std::size_t mark) const;
    [[nodiscard]] std::size_t before_clause_of_names(std::size_t comma) const;
    [[nodiscard]] std::size_t before_aside(std::size_t comma) const;
    [[nodiscard]] bool is_unlisted(std::size_t word) const;
    [[nodiscard]] bool begins_elsewhere(std::size_t first) const;
    [[nodiscard]] bool goes_on_elsewhere(std::size_t first) const;
    [[nodiscard]] bool is_labelled(std::size_t first) const;
    [[nodiscard]] bool anchored_before(std::size_t comma) const;
    [[nodiscard]] bool is_place_before(std::size_t comma) const;
    [[nodiscard]] bool is_company_before(std::size_t comma) const;
    [[nodiscard]] std::size_t before_brackets(std::size_t closing) const;
    [[nodiscard]] bool lists_places(std::size_t colon) const;
    [[nodiscard]] std::size_t before_dashes(std::size_t closing) const;
    [[nodiscard]] bool is_done_by(std::size_t first) const;
    [[nodiscard]] bool is_compared_before(const ScopeAnchor& anchor, std::size_t figure) const;
    [[nodiscard]] const ScopeAnchor* place_of_clause(const ScopeAnchor& body) const;
    [[nodiscard]] const ScopeAnchor* owner_before(const ScopeAnchor& place) const;
    [[nodiscard]] bool counts(const ScopeAnchor& anchor) const;
    [[nodiscard]] bool other_figure(std::size_t word) const;

    const TaggedWords& words_;
    const std::vector<ScopeAnchor>& anchors_;
    const std::vector<std::uint32_t>& by_end_;
    Span within_;
};

}  // namespace crosstally
