// Whether a slip of the hand made the figure of a headline from one of the text below.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// place: the how many-th of its dimension in the text, from 0. What comes early is more surely what the headline tells.
[[nodiscard]] bool is_title_slip(const Figure& title, const Figure& body, unsigned place);

}  // namespace crosstally
