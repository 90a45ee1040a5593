#include "extract/reconcile/known_copies.h"

namespace crosstally {
namespace {

constexpr std::size_t most_known = std::size_t{1} << 16U;

}  // namespace

const Copy* KnownCopies::of(const SentenceView& a, const SentenceView& b) {
    const auto [at, fresh] = known_.try_emplace({a.reading.get(), b.reading.get()}, nullptr);
    if (!fresh || !may_be_copies(a, b)) return at->second;
    Copy copy = align(a, b);
    if (is_likeness_of_copy(copy.likeness, a.words.size(), b.words.size())) at->second = &copies_.emplace_back(std::move(copy));
    return at->second;
}

void KnownCopies::make_room() {
    if (known_.size() < most_known) return;
    known_.clear();
    copies_.clear();
}

}  // namespace crosstally
