#include "extract/reconcile/measure.h"

#include <algorithm>

#include "extract/reconcile/count_common.h"

namespace crosstally {

MeasureLikeness measure_likeness(const Figure& a, const Figure& b) {
    MeasureLikeness likeness;
    const std::size_t least = std::min(a.measure().size(), b.measure().size());
    likeness.shared = static_cast<unsigned>(count_common(a.counted->hashes, b.counted->hashes));
    likeness.of_least = least == 0 ? 0U : static_cast<unsigned>(1000 * likeness.shared / least);
    likeness.near_a = a.near;
    likeness.near_b = b.near;
    return likeness;
}

unsigned MeasureLikeness::context() const {
    if (!counted_context) counted_context = static_cast<unsigned>(count_common(near_a, near_b));
    return *counted_context;
}

}  // namespace crosstally
