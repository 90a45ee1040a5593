#include "extract/tag/make_period.h"

namespace crosstally {

PeriodTag make_period([[maybe_unused]] const RuleSet& rules, const RuleMatch& match,
                      [[maybe_unused]] const Document& document) {
    PeriodTag period;
    period.span = match.span;
    period.rule = match.rule;
    return period;
}

}  // namespace crosstally
