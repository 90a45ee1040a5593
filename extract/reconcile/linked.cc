#include "extract/reconcile/linked.h"
#include "extract/reconcile/neighbourhood.h"

namespace crosstally {

std::optional<std::uint32_t> linked(const Batch& batch, std::uint32_t figure, LinkRole role) {
    const Figure& owner = batch.figures[figure];
    for (const RecordLink& link : owner.record->links) {
        if (link.role != role) continue;
        for (const std::uint32_t index : batch.sentence_of(owner).figures) {
            if (batch.figures[index].record->id == link.id) return index;
        }
        const Range near = neighbourhood(batch, figure);
        for (std::uint32_t index = near.begin; index < near.end; ++index) {
            if (batch.figures[index].record->id == link.id) return index;
        }
    }
    return std::nullopt;
}

}  // namespace crosstally
