// Do two figures count by two measures, as their sentences word them? "Knife crime" is not "crime", "of teachers" not
// "of nurses", "more than 18 weeks" not "more than 52". Words of sub-editing and of reporting tell nothing, nor do
// names, which are the scope's. Cost: the product of the two sentences' lengths; called where values are apart.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// Which words of meaning that one sentence alone has set the two apart: one in either, as in copies; one in each; none, so that
// bounds, names and stretches of time alone do.
enum class OwnWords : unsigned char { either, each, none };

[[nodiscard]] bool counted_apart(const Batch& batch, std::uint32_t a, std::uint32_t b, OwnWords words);

// "In primary schools 13%", "In secondary schools 23%": each opens with whom or what it is about, and says a word there that the
// other has not.
[[nodiscard]] bool opened_apart(const Batch& batch, std::uint32_t a, std::uint32_t b);

// Every word of meaning of the one stands in the other too, but for words of sub-editing.
[[nodiscard]] bool same_but_for_numbers(const Batch& batch, const SentenceView& a, const SentenceView& b);

}  // namespace crosstally
