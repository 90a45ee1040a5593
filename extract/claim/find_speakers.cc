#include "extract/claim/find_speakers.h"

namespace crosstally {
namespace {

// The innermost of the stretches that hold the figure and have a speaker.
template <class Stretches>
const typename Stretches::value_type* innermost(const Stretches& stretches, Span figure) {
    const typename Stretches::value_type* best = nullptr;
    for (const auto& stretch : stretches) {
        if (!stretch.span.contains(figure)) continue;
        if (best == nullptr || stretch.span.size() < best->span.size()) best = &stretch;
    }
    return best;
}

}  // namespace

void find_speakers([[maybe_unused]] const Knowledge& knowledge, Document& document) {
    for (Claim& claim : document.claims) {
        if (const Quote* quote = innermost(document.quotes, claim.span)) {
            claim.quote = static_cast<std::uint32_t>(quote - document.quotes.data());
            claim.speaker = quote->speaker;
        }
        if (!claim.speaker.name.empty()) continue;
        if (const Statement* statement = innermost(document.statements, claim.span)) claim.speaker = statement->speaker;
    }
}

}  // namespace crosstally
