// Reads the measure of one claim after another, in the order of the text, and writes it into the claim.
// Remembers what was counted last, for "of those", "such", "it" and figures without a noun. What stands before a figure
// is read in measure_object.cc and measure_subject.cc, what stands after it in measure_after.cc, a list's header in measure_label.cc.
#pragma once

#include <optional>

#include "extract/claim/claim_clause.h"
#include "extract/claim/noun_phrase.h"

namespace crosstally {

class MeasureReader {
public:
    explicit MeasureReader(Document& document) : document_(document) {}

    // words: of the claim's sentence. Levels of a sentence must be read before its changes.
    void read(const TaggedWords& words, std::uint32_t claim);

private:
    using Words = PhraseWords;

    [[nodiscard]] Words of_level(const TaggedWords& words, std::uint32_t claim);
    [[nodiscard]] Words of_change(const TaggedWords& words, std::uint32_t claim);
    [[nodiscard]] Words lost_of(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words of_age(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words after_figure(const TaggedWords& words, std::uint32_t claim);
    [[nodiscard]] Words verbs_after(const TaggedWords& words, std::size_t at, bool noun_found) const;
    [[nodiscard]] std::size_t past_aside(const TaggedWords& words, std::size_t at) const;
    [[nodiscard]] std::size_t past_setting_figure(const TaggedWords& words, std::size_t at) const;
    [[nodiscard]] std::size_t past_nation(const TaggedWords& words, std::size_t at) const;
    [[nodiscard]] bool is_describing(const TaggedWords& words, std::size_t at) const;
    [[nodiscard]] bool is_inside(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words shared_verb(const TaggedWords& words, std::size_t at) const;
    [[nodiscard]] Words object_before(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words object_moved(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words participle_subject(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words beside(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words named_before_bracket(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words whole_in_front(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words done_with(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] bool states(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words of_count_before(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words stated_rate(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] bool is_base(std::uint32_t claim) const;
    [[nodiscard]] Words subject_of_clause_before(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words subject(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words second_subject(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words subject_from(const TaggedWords& words, std::size_t begin, std::size_t figure) const;
    [[nodiscard]] std::optional<Words> wished(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words governed(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] Words label(const TaggedWords& words, std::uint32_t claim);
    [[nodiscard]] std::uint32_t header_of(std::uint32_t sentence);
    [[nodiscard]] bool is_length(std::uint32_t claim) const;
    [[nodiscard]] bool may_be_carried(std::uint32_t claim) const;
    [[nodiscard]] Words carried(std::uint32_t claim) const;
    [[nodiscard]] static Words without_verbs(Words measure);  // of what was counted before, for a figure with a verb of its own
    [[nodiscard]] Words carried_share(std::uint32_t claim) const;
    [[nodiscard]] Words linked(std::uint32_t claim) const;
    [[nodiscard]] std::string_view verb_of(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] std::size_t past_pair(const TaggedWords& words, std::uint32_t claim) const;
    [[nodiscard]] std::uint32_t pair_of(std::uint32_t claim) const;
    [[nodiscard]] bool only_time(const TaggedWords& words, std::uint32_t claim) const;

    Document& document_;
    Words base_;                    // noun phrase of the claim in hand, without its verb
    Words last_base_;               // of the latest figure that was no share
    Words last_measure_;            // with its verb
    Words last_share_;              // measure of the latest share
    std::uint32_t last_share_claim_ = nothing;
    std::uint32_t last_ = nothing;  // the claim that it was of
    std::uint32_t listed_ = nothing;  // the sentence that a header was looked for last, and what was found
    std::uint32_t header_ = nothing;
};

}  // namespace crosstally
