// The one line that a finding is known by: what it is about, and one reading of each side.
#pragma once

#include <string>

#include "extract/reconcile/draft_store.h"

namespace crosstally {

[[nodiscard]] bool is_of_one_sum(Verdict verdict);           // its figures are no alternatives
[[nodiscard]] std::string summary_of(const StoredDraft& draft);  // "offences, Wales, 2020-21: 98,454 or 98,544"

}  // namespace crosstally
