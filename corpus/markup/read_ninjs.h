// News in JSON (ninjs 1.x and 2.x, iptc.org/standards/ninjs) into an article. nullopt: a problem was appended.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/article.h"
#include "corpus/json.h"
#include "corpus/markup/read_page.h"
#include "corpus/problem.h"

namespace crosstally {

[[nodiscard]] bool is_ninjs(const JsonValue& value);  // an object with uri and a body or headline of ninjs
[[nodiscard]] std::optional<Article> read_ninjs(const JsonValue& value, const MarkupSource& source, Problems& problems);

}  // namespace crosstally
