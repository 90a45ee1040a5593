// Findings as the checks make them, one for each pair or sum that fails. group.h makes one discrepancy of the drafts
// with one key, however many copies of the articles gave them.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/finding.h"

namespace crosstally {

struct Mark {
    const Place* place = nullptr;
    const SentenceRef* sentence = nullptr;
    std::uint32_t article = 0;
    std::uint32_t side = 0;
    std::int32_t figure = -1;  // index into Batch::figures, where it is one
};

struct DraftSide {
    std::string value;
    bool is_number = true;
};

struct Draft {
    Verdict verdict = Verdict::contradiction;
    Severity severity = Severity::error;
    std::vector<std::string> tags;
    std::string subject;  // what the figures are about, for the summary
    std::string reason;
    std::vector<Mark> marks;
    std::vector<DraftSide> sides;
    std::string key;      // made of contents alone
    unsigned precision = 0;
    bool extend = false;  // figures that agree exactly with a marked one stand on its side too
    bool by_others = false;  // worth telling only where several articles bear out one side, and the other stands in one alone
};

struct AgreementDraft {
    AgreementHow how = AgreementHow::exact;
    std::uint32_t a = 0, b = 0;  // figures
};

struct Drafts {
    std::vector<Draft> findings;
    std::vector<AgreementDraft> agreements;
    std::deque<Place> places;  // of words that are no record's; marks point into it
    std::deque<SentenceRef> sentences;  // of such words, likewise
};

[[nodiscard]] Mark mark_of(const Batch& batch, std::uint32_t figure, std::uint32_t side);
[[nodiscard]] std::string subject_of(const FigureRecord& a, const FigureRecord& b);  // "offences, Wales, 2020-21"
[[nodiscard]] std::string subject_of_shared(const FigureRecord& a, const FigureRecord& b);  // without what one of them does not state
[[nodiscard]] std::string subject_of_places(const FigureRecord& a, const FigureRecord& b, std::string_view one, std::string_view other);
[[nodiscard]] std::string printed_value(const Quantity& quantity);                   // "98,544" as JSON: 98544

// Where words of a sentence stand, counted from the record that it was read from; none where a line ends between them.
[[nodiscard]] std::optional<Place> place_of_words(const SentenceView& view, PointSpan words);
[[nodiscard]] inline std::optional<Place> place_of_word(const SentenceView& view, std::size_t word) {
    return place_of_words(view, view.span_of(view.words[word]));
}

// A finding on two figures, side 0 the smaller value.
[[nodiscard]] Draft pair_draft(const Batch& batch, std::uint32_t a, std::uint32_t b, Verdict verdict, Severity severity,
                               std::string reason);

// A finding on figures of one sum: every figure its own side. It points at the first of them.
[[nodiscard]] Draft sum_draft(const Batch& batch, const std::vector<std::uint32_t>& figures, Verdict verdict,
                              Severity severity, std::string reason);

// A sum's finding that points at another of its figures: at the result that the article states.
[[nodiscard]] Draft pointing_at(std::uint32_t figure, Draft draft);

// A sum that fails as it is printed, and may hold by all that rounding allows, is a warning and says why.
[[nodiscard]] Draft lowered_if(bool rounding_allows, Draft draft);

}  // namespace crosstally
