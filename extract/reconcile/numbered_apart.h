// Do two sentences tell of two classes that numbers name: "category one patients" and "category two patients", "a one-bedroom
// flat" and "a two-bedroom flat"? Cost: the words of both.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool tell_of_two_classes(const SentenceView& a, const SentenceView& b);

}  // namespace crosstally
