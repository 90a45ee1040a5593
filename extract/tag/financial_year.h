// The month that financial years begin with.
#pragma once

#include "extract/document.h"
#include "rules/rule_set.h"

namespace crosstally {

// A rule says it by a group's name: year_from_april. April where none does, or without rules; but July in a text about Australia.
[[nodiscard]] unsigned financial_year_begins(const RuleSet* rules, const Document* document);

}  // namespace crosstally
