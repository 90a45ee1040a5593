#include "extract/claim/find_speakers.h"

#include <algorithm>

namespace crosstally {
namespace {

// The innermost of the stretches that hold the figure and have a speaker.
template <class Stretch>
class Innermost {
public:
    explicit Innermost(const std::vector<Stretch>& stretches) : stretches_(stretches) {
        std::uint32_t end = 0;
        for (const Stretch& stretch : stretches) farthest_.push_back(end = std::max(end, stretch.span.end));
    }

    // Looks back only as far as some stretch can still reach the figure.
    const Stretch* around(Span figure) const {
        const auto behind = std::partition_point(stretches_.begin(), stretches_.end(),
                                                 [&](const Stretch& stretch) { return stretch.span.begin <= figure.begin; });
        const Stretch* best = nullptr;
        for (auto i = static_cast<std::size_t>(behind - stretches_.begin()); i-- > 0 && farthest_[i] >= figure.end;) {
            if (!stretches_[i].span.contains(figure)) continue;
            if (best == nullptr || stretches_[i].span.size() <= best->span.size()) best = &stretches_[i];
        }
        return best;
    }

private:
    const std::vector<Stretch>& stretches_;  // in the order of the text; may overlap
    std::vector<std::uint32_t> farthest_;    // the last byte that any stretch up to here reaches
};

}  // namespace

void find_speakers(Document& document) {
    const Innermost quotes(document.quotes);
    const Innermost statements(document.statements);
    for (Claim& claim : document.claims) {
        if (const Quote* quote = quotes.around(claim.span)) {
            claim.quote = static_cast<std::uint32_t>(quote - document.quotes.data());
            claim.speaker = quote->speaker;
        }
        if (!claim.speaker.name.empty()) continue;
        if (const Statement* statement = statements.around(claim.span)) claim.speaker = statement->speaker;
    }
}

}  // namespace crosstally
