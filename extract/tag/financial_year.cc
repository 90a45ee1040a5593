#include "extract/tag/financial_year.h"

#include "extract/tag/calendar.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {

unsigned financial_year_begins(const RuleSet* rules) {
    constexpr std::string_view prefix = "year_from_";
    constexpr unsigned april = 4;
    if (rules == nullptr) return april;
    for (const Rule& rule : rules->rules()) {
        if (rule.kind != "period") continue;
        for (const std::string& group : rule.groups) {
            if (!group.starts_with(prefix)) continue;
            if (const unsigned month = month_from(std::string_view(group).substr(prefix.size()))) return month;
        }
    }
    return april;
}

}  // namespace crosstally
