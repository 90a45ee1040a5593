// Records for the reconciler from a short marked text, so that its tests do not hang on the extraction.
//
//     == a.txt published=2022-04-14 title=Fewer homes built
//     The council counted {1,204|count|1204|measure=homes built|scope=Leeds|period=2021-04-01/2022-03-31} homes.
//     {"We will build,"|quote|speaker=Ann Lee|role=mayor} said {Ann Lee|name|kind=person} on {31 November|period|impossible=why}.
//
// A line is a sentence. A figure: words|kind|value or low..high|key=value|..., the keys being approx, change, unit,
// modality, measure, scope (stated; scope_how=carried or article), period (from/to, either may be empty) and place (the
// size of the last printed place, where it is not that of the value as written). Marks do not nest.
#pragma once

#include <string_view>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

[[nodiscard]] std::vector<Record> marked_records(std::string_view text);

}  // namespace crosstally
