#include "extract/reconcile/shares_of_one_part.h"

#include <vector>

#include "extract/reconcile/phrase.h"
#include "extract/reconcile/share.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_noun = 4;  // words: "of the money"

bool are_apposed(const Batch& batch, std::uint32_t first, std::uint32_t second) {
    const std::string gap = Phrases(batch, batch.figures[first].sentence).between(first, second);
    const std::string_view printed = text_between(batch, first, second);
    const bool parted = printed.find_first_of(",(") != std::string_view::npos || printed.find(" \u2013 ") != std::string_view::npos || gap == " or ";
    return parted && count_words(gap) <= longest_noun && !has_any(gap, {" and ", " while ", " but "});
}

// Rare counts and sums right before the share or right behind it.
std::vector<std::uint32_t> parts_beside(const Batch& batch, std::uint32_t share) {
    const auto& figures = batch.sentence_of(batch.figures[share]).figures;
    const auto is_part = [&](std::uint32_t index) {
        const FigureKind kind = batch.figures[index].quantity.kind;
        return (kind == FigureKind::count || kind == FigureKind::money) && batch.figures[index].is_rare();
    };
    std::vector<std::uint32_t> parts;
    if (share > figures.front() && is_part(share - 1) && are_apposed(batch, share - 1, share)) parts.push_back(share - 1);
    if (share < figures.back() && is_part(share + 1) && are_apposed(batch, share, share + 1)) parts.push_back(share + 1);
    return parts;
}

}  // namespace

bool are_shares_of_one_part(const MeasurePair& pair) {
    if (pair.left().dimension != "percent" || !is_share(pair.batch, pair.a) || !is_share(pair.batch, pair.b)) return false;
    for (const std::uint32_t a : parts_beside(pair.batch, pair.a)) {
        for (const std::uint32_t b : parts_beside(pair.batch, pair.b)) {
            if (fit_of(pair.batch.figures[a], pair.batch.figures[b]) == Fit::exact) return true;
        }
    }
    return false;
}

}  // namespace crosstally
