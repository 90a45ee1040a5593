// One body or person in two spellings: "Suzy Lamplugh Trust" and "Suzi Lamplugh Trust".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/draft.h"

namespace crosstally {

// The words of a name, without "the".
[[nodiscard]] std::vector<SentenceWord> words_of_name(std::string_view name);
[[nodiscard]] std::string plain_name(std::string_view name);

void check_names(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts);

}  // namespace crosstally
