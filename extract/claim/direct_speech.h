// Which attribution a quotation belongs to, and whether it is speech at all: scare quotes and titles are not.
#pragma once

#include <optional>
#include <vector>

#include "extract/claim/attribution.h"

namespace crosstally {

// The verb beside the quotation: right after it, else the last one before it in the frame; nullptr for none.
[[nodiscard]] const Attribution* governing(const Frame& frame, std::size_t quote, const std::vector<Attribution>& attributions);

[[nodiscard]] bool is_speech(std::string_view text, const Frame& frame, std::size_t quote, const Attribution* by);

// '"It is over," she beamed.': a verb that no rule lists, known by its place.
[[nodiscard]] std::optional<Subject> unlisted_verb_subject(std::string_view text, const Frame& frame, std::size_t quote);

}  // namespace crosstally
