#include "extract/tag/financial_year.h"

#include <algorithm>
#include <array>

#include "extract/tag/calendar.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {

namespace {

constexpr unsigned april = 4;
constexpr unsigned july = 7;

// Its beginning names Australia, and nothing of the United Kingdom, whose papers write about it too.
bool is_australian(std::string_view text) {
    constexpr std::size_t beginning = 1000;  // bytes
    text = text.substr(0, beginning);
    constexpr std::array british = std::to_array<std::string_view>({"UK", "Brit", "England", "NHS", "\u00A3"});
    const auto holds = [&](std::string_view words) { return text.find(words) != text.npos; };
    return holds("Australia") && std::ranges::none_of(british, holds);
}

unsigned begins_by_rules(const RuleSet* rules) {
    if (rules == nullptr) return april;
    for (const std::string& name : rules->year_starts()) {
        if (const unsigned month = month_from(name)) return month;
    }
    return april;
}

}  // namespace

unsigned financial_year_begins(const RuleSet* rules, const Document* document) {
    const unsigned month = begins_by_rules(rules);
    return month == april && document != nullptr && is_australian(document->text) ? july : month;
}

}  // namespace crosstally
