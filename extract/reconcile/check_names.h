// One body or person in two spellings: "Suzy Lamplugh Trust" and "Suzi Lamplugh Trust".
#pragma once

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/draft.h"

namespace crosstally {

void check_names(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts);

}  // namespace crosstally
