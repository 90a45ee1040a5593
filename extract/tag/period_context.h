// What stands around a period's words and helps to resolve them: the day of publication, the tense of the sentence,
// the periods that were named before it ("the period in hand").
#pragma once

#include "extract/document.h"
#include "extract/tag/resolve_point.h"

namespace crosstally {

// The context at a byte of the text. Cost: looks back over one sentence's words and a few periods.
[[nodiscard]] CalendarContext context_at(const RuleSet& rules, const Document& document, std::uint32_t byte);

}  // namespace crosstally
