#include "extract/reconcile/light_words.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

// In byte order, for the search.
constexpr std::array light_words = std::to_array<std::string_view>({
    "above", "according", "agency", "added", "adding", "ago", "altogether", "announced", "approximately", "average", "basis", "believed", "below",
    "cent", "chief", "climbed", "close", "confirmed", "data", "day", "days", "declined", "decreased", "down", "dropped",
    "earlier", "early", "end", "estimated", "estimates", "exactly", "fact", "falling", "falls", "fell", "fewer", "figure",
    "figures", "first", "following", "force", "found", "grew", "grown", "half", "hit", "hour", "hours", "increase", "increased",
    "indicate", "jumped", "later", "latest", "level", "meanwhile", "minister", "month", "months", "moreover", "morning", "nearby",
    "night", "numbers", "officer", "officers", "official", "officially", "officials", "overall", "people", "per", "percent",
    "percentage", "period", "person", "police", "precisely", "previous", "previously", "publish", "published", "quarter", "rate",
    "reached", "release", "released", "report", "reported", "reportedly", "reporters", "reports", "result", "rise", "risen",
    "rises", "rising", "rose", "say", "saying", "says", "second", "show", "showed", "shown", "shows", "slightly", "spokesman",
    "spokesperson", "spokeswoman", "statement", "statistics", "still", "stood", "study", "suggest", "suggests", "survey", "ten",
    "third", "time", "times", "today", "tomorrow", "week", "weekend", "weeks", "went", "whole", "yesterday", "yet",
});

}  // namespace

bool is_light_word(std::string_view lower_case) { return std::binary_search(light_words.begin(), light_words.end(), lower_case); }

}  // namespace crosstally
