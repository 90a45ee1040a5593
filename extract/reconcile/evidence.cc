#include "extract/reconcile/evidence.h"

#include <algorithm>
#include <tuple>

namespace crosstally {
namespace {

struct Entry {
    std::uint32_t article = 0;
    const MarkedPlace* mark = nullptr;

    [[nodiscard]] auto order() const {
        return std::tuple(article, !mark->place.in_title, mark->place.span.start, mark->place.span.end, mark->side);
    }
};

}  // namespace

GatheredEvidence evidence_of(const Texts& texts, const std::vector<MarkedPlace>& marks) {
    std::vector<Entry> entries;
    for (const MarkedPlace& mark : marks) {
        for (const std::uint32_t article : texts.articles_of(mark.text)) entries.push_back({article, &mark});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.order() < b.order(); });
    entries.erase(std::unique(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.order() == b.order(); }),
                  entries.end());
    GatheredEvidence gathered;
    for (const Entry& entry : entries) {
        Place place = entry.mark->place;
        place.article = std::string(texts.id(entry.article));
        gathered.evidence.push_back({std::move(place), entry.mark->side, entry.mark->sentence.text, entry.mark->sentence.span.start});
        gathered.articles.insert(entry.article);
    }
    return gathered;
}

}  // namespace crosstally
