#include "rules/kinds.h"

#include <algorithm>

namespace crosstally {

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {"guard", Layer::figure, "looks like a figure or a period and is none"},
        {"count", Layer::figure, "a number of people or things"},
        {"percent", Layer::figure, "a percentage"},
        {"points", Layer::figure, "percentage points"},
        {"ratio", Layer::figure, "one in five, two thirds"},
        {"multiple", Layer::figure, "doubled, three times as many"},
        {"money", Layer::figure, "an amount in a currency"},
        {"duration", Layer::figure, "a length of time"},
        {"measurement", Layer::figure, "an amount in a unit of measure, or a rate"},
        {"age", Layer::figure, "a person's age"},
        {"period", Layer::figure, "a stretch of the calendar"},
        {"hedge", Layer::cue, "how exact a figure is: nearly, more than"},
        {"change", Layer::cue, "that a figure is a rise or a fall"},
        {"modality", Layer::cue, "that a figure is no statement of fact: a forecast, a target, a denial"},
        {"scope", Layer::cue, "whom a figure is about, by reference: nationally, of those, the force"},
        {"body", Layer::name, "an organisation, by the form of its name"},
        {"person", Layer::name, "a person, by title or form of name"},
        {"speech", Layer::attribution, "a verb of speech"},
        {"source", Layer::attribution, "a named source of figures: according to, figures from X show"},
        {"role", Layer::attribution, "a noun for one who speaks or is named: spokeswoman, baker, the charity"},
    };
    return all;
}

const Kind* find_kind(std::string_view name) {
    const auto& all = kinds();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Kind& kind) { return kind.name == name; });
    return it == all.end() ? nullptr : &*it;
}

}  // namespace crosstally
