// A sentence cut into the parts that its figures and periods stand in: at commas, dashes, brackets and the words
// that lead to another level ("from 12", "to 15", "than in 2018", "compared with 4,266 in 2019").
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.h"

namespace crosstally {

enum class PartRole : unsigned char {
    plain,
    from,        // "from 23 per cent in 2015/16": an earlier level
    to,          // "to six per cent"
    when,        // "when crude touched 147": at the point named before
    comparison,  // "than in 2018", "on the year before", "compared with ..."
};

struct ClausePart {
    std::uint32_t begin = 0;  // bytes; a part ends where the next begins
    PartRole role = PartRole::plain;
};

// Overwrites the parts: they stand in order, the first begins with the sentence. Cost: one pass over the sentence's tokens.
void read_clause_parts(const Document& document, std::uint32_t sentence, std::vector<ClausePart>& parts);

// The part that holds the byte, an index.
[[nodiscard]] std::size_t part_at(const std::vector<ClausePart>& parts, std::uint32_t byte);

}  // namespace crosstally
