// The running text of a page: its paragraphs and headings, one a paragraph, parted by blank lines; navigation,
// scripts, forms, tables, captions and teasers dropped. The part with the most paragraph text is the article:
// <article> or <main> where the page marks one, else the element whose own paragraphs hold the most words.
#pragma once

#include <string>

#include "corpus/markup/dom.h"

namespace crosstally {

[[nodiscard]] std::string main_text(const Element& page);   // of a whole page
[[nodiscard]] std::string block_text(const Element& block);  // of a part that is known to be the article

}  // namespace crosstally
