#include "extract/reconcile/partners.h"

#include "extract/reconcile/measure.h"
#include "extract/reconcile/values.h"

namespace crosstally {

bool Partners::look_for(const Figure& figure, bool exactly) const {
    const Range others = others_;
    for (std::uint32_t i = others.begin; i < others.end; ++i) {
        const Figure& other = batch_.figures[i];
        if (other.dimension_id != figure.dimension_id || other.quantity.change != figure.quantity.change) continue;
        if (exactly ? other.quantity.value != figure.quantity.value : never_agree(figure, other)) continue;
        if (other.record->place.in_title) continue;
        const Fit fit = fit_of(figure, other);
        if (fit == Fit::exact && (figure.is_rare() || measure_likeness(figure, other).context() > 0)) return true;
        if (!exactly && agrees(fit) && measure_likeness(figure, other).alike()) return true;
    }
    return false;
}

}  // namespace crosstally
