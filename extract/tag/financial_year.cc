#include "extract/tag/financial_year.h"

#include "extract/tag/calendar.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {

unsigned financial_year_begins(const RuleSet* rules) {
    constexpr unsigned april = 4;
    if (rules == nullptr) return april;
    for (const std::string& name : rules->year_starts()) {
        if (const unsigned month = month_from(name)) return month;
    }
    return april;
}

}  // namespace crosstally
