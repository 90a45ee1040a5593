// Joins the figures that belong together: a change and its two ends, a share and its base.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_links(Document& document);

}  // namespace crosstally
