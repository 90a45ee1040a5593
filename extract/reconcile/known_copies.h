// Which sentences are copies of each other, told once for two readings: what many articles print is put side by side in
// every two of them. Memory: bounded; what was told is forgotten when it fills.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <unordered_map>
#include <utility>

#include "extract/reconcile/copy.h"

namespace crosstally {

class KnownCopies {
public:
    // Null where they are no copies; valid until room is made. Both are of one batch, which outlives what is known of it.
    [[nodiscard]] const Copy* of(const SentenceView& a, const SentenceView& b);

    void make_room();  // between two comparisons of articles

private:
    using Readings = std::pair<const SentenceReading*, const SentenceReading*>;
    struct Hash {
        std::size_t operator()(const Readings& two) const { return std::hash<const void*>()(two.first) * 31 + std::hash<const void*>()(two.second); }
    };

    std::unordered_map<Readings, const Copy*, Hash> known_;  // looked up, never walked through
    std::deque<Copy> copies_;
};

}  // namespace crosstally
