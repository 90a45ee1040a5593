// Reads what a figure counts out of the words around it: noun phrases with what is attached to them, and verbs.
// Works on word classes and shapes alone; nothing here knows a subject. Places and periods are left out of a phrase:
// they are the figure's scope and time.
#pragma once

#include "extract/claim/phrase_words.h"
#include "extract/claim/tagged_words.h"

namespace crosstally {

struct Phrase {
    PhraseWords words;
    std::size_t end = 0;  // the first word of the sentence after it
    [[nodiscard]] bool empty() const { return words.empty(); }
};

class PhraseReader {
public:
    explicit PhraseReader(const TaggedWords& words) : words_(words) {}

    // "stalking offences" of "stalking offences were reported"; stops before `limit`.
    [[nodiscard]] Phrase noun_phrase(std::size_t begin, std::size_t limit) const;
    // The same with "of breaches", "for NHS dentistry", "without a dentist" behind it.
    [[nodiscard]] Phrase with_attachments(std::size_t begin, std::size_t limit) const;
    // "reported" of "were reported to police", "not accepting adults", "resulted in a charge"; empty where no verb follows.
    [[nodiscard]] Phrase predicate(std::size_t begin, std::size_t limit) const;
    // The phrase whose last word stands before `end`: "average custodial sentence" before "of".
    [[nodiscard]] Phrase noun_phrase_before(std::size_t end) const;
    // Past "in Wales", "last year", "in 2020-21" and adverbs.
    [[nodiscard]] std::size_t past_settings(std::size_t i, std::size_t limit) const;
    [[nodiscard]] std::size_t past_source(std::size_t i, std::size_t limit) const;
    [[nodiscard]] bool joins_next(std::size_t i, std::size_t limit) const;  // by a hyphen
    [[nodiscard]] bool is_noun_like(std::size_t i) const;

private:
    [[nodiscard]] std::size_t past_length(std::size_t i, std::size_t limit) const;
    [[nodiscard]] std::size_t past_pace(std::size_t begin, std::size_t limit) const;
    [[nodiscard]] bool is_setting(std::size_t i, std::size_t limit, std::size_t& end) const;
    [[nodiscard]] bool ends_phrase(std::size_t i, bool begun, std::size_t limit) const;
    void add_attachment(Phrase& phrase, std::size_t limit) const;
    void add_object(Phrase& phrase, std::size_t i, std::size_t limit) const;

    const TaggedWords& words_;
};

}  // namespace crosstally
