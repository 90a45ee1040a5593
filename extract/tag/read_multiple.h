// Verbs and adverbs that multiply: "doubled" is 2 and up, "halved" 0.5 and down, "twice" 2, "tenfold" 10.
#pragma once

#include <optional>
#include <string_view>

#include "extract/value/quantity.h"

namespace crosstally {

struct Multiple {
    Rational value;
    Change change = Change::none;
};

[[nodiscard]] std::optional<Multiple> read_multiple(std::string_view word);

}  // namespace crosstally
