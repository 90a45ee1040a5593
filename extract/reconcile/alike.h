// The sentences of two articles that read alike: hashes in two sorted lists that are equal.
#pragma once

#include <algorithm>
#include <span>

#include "extract/reconcile/batch.h"

namespace crosstally {

using HashedSentences = std::span<const HashedSentence>;

// Calls take(of_a, of_b) with all of each that have one hash.
template <class Take>
void for_each_alike(HashedSentences a, HashedSentences b, const Take& take) {
    const auto with_first_hash = [](HashedSentences list) {
        const auto end = std::ranges::find_if(list, [&](const HashedSentence& one) { return one.hash != list.front().hash; });
        return list.first(static_cast<std::size_t>(end - list.begin()));
    };
    while (!a.empty() && !b.empty()) {
        if (a.front().hash != b.front().hash) {
            HashedSentences& lower = a.front().hash < b.front().hash ? a : b;
            lower = lower.subspan(1);
            continue;
        }
        const HashedSentences of_a = with_first_hash(a), of_b = with_first_hash(b);
        take(of_a, of_b);
        a = a.subspan(of_a.size());
        b = b.subspan(of_b.size());
    }
}

}  // namespace crosstally
