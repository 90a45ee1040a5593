// What `crosstally explain` says of how figures were compared, as text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/claim/record.h"
#include "extract/reconcile/finding.h"
#include "rules/name_list.h"

namespace crosstally {

struct Compared {
    const std::vector<FigureRecord>& all;  // of all articles
    const Log& log;
    const NameList& names;
};

// For each of the figures: the findings and agreements that rest on it, and the others that it was compared with, each with
// why nothing is told of the two.
[[nodiscard]] std::string explain_comparison(const std::vector<FigureRecord>& figures, const Compared& compared);

}  // namespace crosstally
