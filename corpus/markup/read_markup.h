// A file of news markup, by its ending: .html and .htm (a page), .xml .rss .atom .nitf (feeds and items), .json (ninjs).
// The file is read whole, within the limit of options.max_article for each article in it.
#pragma once

#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/markup/read_page.h"
#include "corpus/problem.h"
#include "corpus/read_text.h"

namespace crosstally {

[[nodiscard]] bool is_markup_path(std::string_view path);

// Every article that the file holds; what could not be read is a problem.
[[nodiscard]] std::vector<Article> read_markup(int descriptor, const MarkupSource& source, const ReadOptions& options,
                                               Problems& problems);

}  // namespace crosstally
