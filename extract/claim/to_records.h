// The records of a document's claims, quotations, periods and names, with code point offsets, in their fixed order:
// by place, and figures, periods, quotes, names where places are equal.
#pragma once

#include <vector>

#include "extract/claim/record.h"
#include "extract/document.h"

namespace crosstally {

[[nodiscard]] ArticleRecord article_record(const Article& article, const std::string& rules_digest);
void append_records(const Knowledge& knowledge, const Document& document, std::vector<Record>& out);

}  // namespace crosstally
