#include "extract/reconcile/known_copies.h"

namespace crosstally {
namespace {

constexpr std::size_t most_known = std::size_t{1} << 16U;

std::shared_ptr<const Copy> copy_of(const SentenceView& a, const SentenceView& b) {
    if (!may_be_copies(a, b)) return nullptr;
    auto copy = std::make_shared<const Copy>(align(a, b));
    return is_likeness_of_copy(copy->likeness, a.words.size(), b.words.size()) ? copy : nullptr;
}

}  // namespace

std::shared_ptr<const Copy> KnownCopies::of(const SentenceView& a, const SentenceView& b) {
    if (known_.size() == most_known) known_.clear();
    const auto [at, fresh] = known_.try_emplace({a.reading.get(), b.reading.get()});
    if (fresh) at->second = copy_of(a, b);
    return at->second;
}

}  // namespace crosstally
