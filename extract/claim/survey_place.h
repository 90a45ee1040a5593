// "Wren Research interviewed 2,014 adults across Great Britain": the people of whom all the shares of its survey are. Where
// every sample of the text is of one place, shares that are about nothing else are about it. After find_scopes. Cost: linear.
#pragma once

#include "extract/document.h"

namespace crosstally {

void take_survey_place(Document& document);

}  // namespace crosstally
