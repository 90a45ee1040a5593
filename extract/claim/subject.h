// Who a verb of speech belongs to: the pieces of a frame that are its subject, and what is said of them beside
// the name ("Ann Harrow, | who runs the library, | said"). Ranges are pieces, half open. Nothing is found where the
// verb is no verb of speech at all: "was told", "to say", "the claims".
#pragma once

#include <cstddef>
#include <optional>

#include "extract/tag/frame.h"

namespace crosstally {

struct Subject {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t beside_begin = 0;  // the apposition or relative clause; empty where there is none
    std::size_t beside_end = 0;
};

// The subject before the verb at piece `verb`.
[[nodiscard]] std::optional<Subject> subject_before(const Frame& frame, std::size_t verb);

// The subject after it, as in '"Never," said Ann Harrow, who runs the library.'
[[nodiscard]] std::optional<Subject> subject_after(const Frame& frame, std::size_t verb);

// What follows "according to": the noun phrase that begins at `begin`.
[[nodiscard]] std::optional<Subject> phrase_at(const Frame& frame, std::size_t begin);

}  // namespace crosstally
