// Of the numbers that stand in the same places of two copied sentences: how many agree.
#pragma once

#include "extract/reconcile/copy.h"

namespace crosstally {

struct CopiedNumbers {
    unsigned same = 0, other = 0;  // values that agree, and values that do not
};

[[nodiscard]] CopiedNumbers count_copied(const Batch& batch, std::uint32_t sentence_a, std::uint32_t sentence_b, const Copy& copy);

// Every word of meaning, name and number of the one stands in the other.
[[nodiscard]] bool is_copied_to_the_letter(const Batch& batch, std::uint32_t sentence_a, std::uint32_t sentence_b);

}  // namespace crosstally
