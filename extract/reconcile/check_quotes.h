// One speaker's words in two articles that differ where it matters: a number, a negation, a word of meaning.
#pragma once

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/draft.h"

namespace crosstally {

void check_quotes(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts);

}  // namespace crosstally
