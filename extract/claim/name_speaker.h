// A subject made into a speaker: canonical name and role, pronouns and nouns resolved through what was mentioned.
// Where the text does not tell, the noun itself is the name ("woman from Hull"), or the name is empty ("she").
#pragma once

#include "extract/claim/mentions.h"
#include "extract/claim/subject.h"

namespace crosstally {

class SpeakerNamer {
public:
    SpeakerNamer(const Document& document, const Frames& frames)
        : document_(document), frames_(frames), mentions_(document, frames) {}

    // Who speaks. `index`: of the frame.
    [[nodiscard]] SpeakerRef speaker(std::size_t index, const Subject& subject) const;

    // Where figures come from: "figures from the library" gives the library; nobody where none is named.
    [[nodiscard]] SpeakerRef source(std::size_t index, const Subject& subject) const;

    // The person that a frame is about, for a quotation without a verb of speech beside it.
    [[nodiscard]] SpeakerRef person_of(std::size_t index) const;

    // A speaker that was found, so that "they" and "the spokesperson" can mean it. In the order of the text.
    void remember(const SpeakerRef& speaker) { spoken_.push_back(speaker); }

    // Could the subject speak at all? "The crash claimed", "prices are expected" could not.
    [[nodiscard]] bool can_speak(std::size_t index, const Subject& subject) const;

private:
    [[nodiscard]] SpeakerRef pronoun(std::size_t index, std::size_t piece) const;
    [[nodiscard]] SpeakerRef spokesperson(std::size_t index, const Subject& subject, std::size_t piece) const;
    [[nodiscard]] SpeakerRef by_age(std::size_t index, const Subject& subject) const;
    [[nodiscard]] SpeakerRef noun(std::size_t index, const Subject& subject) const;
    [[nodiscard]] SpeakerRef named(const Frame& frame, std::size_t piece) const;
    [[nodiscard]] SpeakerRef body_in(const Frame& frame, std::size_t begin, std::size_t end) const;
    [[nodiscard]] SpeakerRef kind_of_data(const Frame& frame, std::size_t begin, std::size_t data) const;
    [[nodiscard]] std::string words(const Frame& frame, std::size_t begin, std::size_t end) const;

    const Document& document_;
    const Frames& frames_;
    Mentions mentions_;
    std::vector<SpeakerRef> spoken_;
};

}  // namespace crosstally
