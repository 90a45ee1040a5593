// News in XML into articles: RSS 2.0 and Atom (feeds of many, with their content), NITF and NewsML-G2 (one or more
// items, with version, embargo and the editor's note). Which of them it is, the root element says.
// Sources: rssboard.org/rss-specification, RFC 4287, iptc.org/standards (NITF 3.6, NewsML-G2 2.30).
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/markup/read_page.h"
#include "corpus/problem.h"

namespace crosstally {

// An item without text is a problem and is left out; the others stand.
[[nodiscard]] std::vector<Article> read_news_xml(std::string_view xml, const MarkupSource& source, Problems& problems);

}  // namespace crosstally
