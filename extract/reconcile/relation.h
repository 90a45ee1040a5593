// How the places and the periods of two figures stand to each other.
#pragma once

#include <string>
#include <string_view>

#include "extract/claim/record.h"
#include "rules/name_list.h"

namespace crosstally {

struct Figure;

enum class Relation : unsigned char {
    same,
    part,         // the first lies in the second
    whole,        // the second lies in the first
    overlapping,
    disjoint,
    unknown,      // one of the two is not stated, or known only from the article as a whole
    both_unknown,
};

[[nodiscard]] inline bool is_nested(Relation relation) { return relation == Relation::part || relation == Relation::whole; }

[[nodiscard]] Relation relation_of(const RecordScope& a, const RecordScope& b, const NameList& names);
[[nodiscard]] Relation relation_of_places(const Figure& a, const Figure& b, const NameList& names);  // far cheaper
[[nodiscard]] Relation relation_of(const RecordPeriod& a, const RecordPeriod& b);
[[nodiscard]] Relation relation_of_periods(const Figure& a, const Figure& b);  // far cheaper

// "evening" of "Sunday evening"; empty where none is named.
[[nodiscard]] std::string_view time_of_day(std::string_view period);

// The area that the scope's body serves, or the scope's own entity.
[[nodiscard]] std::optional<std::uint32_t> area_of(const RecordScope& scope, const NameList& names);

// True where the texts' own local bodies are known to differ, though only by the article as a whole.
[[nodiscard]] bool named_apart(const Figure& a, const Figure& b, const NameList& names);

// Without the words that bodies have or lack from article to article: "the", "plc", "NHS Foundation Trust".
[[nodiscard]] std::string plain_name_of(std::string_view name);

}  // namespace crosstally
