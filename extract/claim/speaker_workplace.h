// Where a person quoted in the sentence works: "said Professor Ann Hale, who studies housing at the University of Wren",
// "said Ann Hale, a manager in Reading". The text does not go on about it.
#pragma once

#include "extract/claim/scope_anchors.h"

namespace crosstally {

// words: those of the anchor's sentence. Cost: a look at the quotations that touch it.
[[nodiscard]] bool is_where_speaker_works(const Document& document, const TaggedWords& words, const ScopeAnchor& anchor);

}  // namespace crosstally
