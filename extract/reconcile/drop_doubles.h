// One slip, one finding. A number that differs inside a quotation is found twice, as a figure and as altered words:
// of direct speech the quotation stands, of reported speech the figure. Cost: the findings on quotations times all.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void drop_doubles(Drafts& drafts);

}  // namespace crosstally
