#include "extract/reconcile/partners.h"

#include "extract/reconcile/measure.h"
#include "extract/reconcile/values.h"

namespace crosstally {

bool Partners::has(std::uint32_t figure, bool exactly) {
    const auto [known, is_new] = known_.try_emplace(std::uint64_t{figure} * 2 + (exactly ? 1 : 0), false);
    if (is_new) known->second = look_for(batch_.figures[figure], exactly);
    return known->second;
}

bool Partners::look_for(const Figure& figure, bool exactly) const {
    const Range others = others_;
    for (std::uint32_t i = others.begin; i < others.end; ++i) {
        const Figure& other = batch_.figures[i];
        if (other.dimension != figure.dimension || other.quantity.change != figure.quantity.change) continue;
        if (exactly && other.quantity.value != figure.quantity.value) continue;
        const Fit fit = fit_of(figure, other);
        if (fit == Fit::exact && (figure.is_rare() || measure_likeness(figure, other).context > 0)) return true;
        if (!exactly && agrees(fit) && measure_likeness(figure, other).alike()) return true;
    }
    return false;
}

}  // namespace crosstally
