// An HTML page into an article: its main text, and the title, day, outlet and address that its metadata state
// (Open Graph, article:*, JSON-LD of schema.org, <time>, <title>). nullopt: a problem was appended.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "corpus/problem.h"

namespace crosstally {

struct MarkupSource {
    std::string path;  // for messages
    std::string id;    // of an article whose markup does not give one
};

[[nodiscard]] std::optional<Article> read_page(std::string_view html, const MarkupSource& source, Problems& problems);

}  // namespace crosstally
