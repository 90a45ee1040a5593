// The order of records: by article, title first, place, kind: as `extract` writes them. Two records that are the same in these are one.
#pragma once

#include "extract/claim/record.h"

namespace crosstally {

[[nodiscard]] bool record_before(const Record& a, const Record& b);
[[nodiscard]] bool same_place(const Record& a, const Record& b);
[[nodiscard]] const std::string& article_of(const Record& record);

}  // namespace crosstally
