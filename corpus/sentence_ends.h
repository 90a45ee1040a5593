// What ICU's sentence rules do not know about news copy: hard-wrapped lines, headings, abbreviations.
// Spans and offsets are bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace crosstally {

// Offsets of the line ends that only wrap a paragraph: a long line, no stop before, no blank line after.
[[nodiscard]] std::vector<std::uint32_t> soft_line_ends(std::string_view text);

// True for a stretch that ends in "Mr. ", "St. ", "J. " and the like, where a sentence may go on.
[[nodiscard]] bool ends_in_abbreviation(std::string_view stretch);

// True where a name's mark ends the stretch and its sentence goes on: "Which? says".
[[nodiscard]] bool goes_on_in_small(std::string_view stretch, std::string_view rest);

// Where within the stretch a sentence begins with a number, or with a mark before one: "it closed. 612 were counted". ICU takes
// the words on both sides for one sentence. npos: nowhere.
[[nodiscard]] std::size_t next_begin_with_number(std::string_view stretch);

// True where the white space between two sentences holds a line end.
[[nodiscard]] bool breaks_paragraph(std::string_view text, Span gap);

[[nodiscard]] Span trimmed(std::string_view text, Span span);  // without white space at both ends

}  // namespace crosstally
