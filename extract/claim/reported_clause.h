// What a verb of speech reports without quotation marks: "said | the road was closed | ", "the road was closed | , the
// mayor said". Spans are bytes, without the stop at the end; empty where the verb reports nothing.
#pragma once

#include "extract/claim/subject.h"
#include "extract/tag/frame.h"

namespace crosstally {

struct ReportedClause {
    std::size_t begin = 0;  // pieces, half open
    std::size_t end = 0;
    bool has_verb = false;  // a clause; else only a thing stated ("promised | £3m |")
    [[nodiscard]] bool empty() const { return begin >= end; }
};

// After the verb: past the hearer ("told the court"), the time and place of speaking, and "that".
// `limit`: where the words of the next speaker begin.
[[nodiscard]] ReportedClause clause_after(const Frame& frame, std::size_t verb, std::size_t limit);

// The verb stands behind or amid what it reports: "X, the mayor said on Monday, and Y".
[[nodiscard]] bool is_parenthesis(const Frame& frame, std::size_t verb, const Subject& subject);

}  // namespace crosstally
