// Which sentences are copies of each other, told once for two readings: what many articles print is put side by side in
// every two of them. Memory: bounded; what was told is forgotten when it fills.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

#include "extract/reconcile/copy.h"

namespace crosstally {

class KnownCopies {
public:
    // Null where they are no copies. Both are of one batch, which outlives what is known of it.
    [[nodiscard]] std::shared_ptr<const Copy> of(const SentenceView& a, const SentenceView& b);

private:
    using Readings = std::pair<const SentenceReading*, const SentenceReading*>;
    struct Hash {
        std::size_t operator()(const Readings& two) const { return std::hash<const void*>()(two.first) * 31 + std::hash<const void*>()(two.second); }
    };

    std::unordered_map<Readings, std::shared_ptr<const Copy>, Hash> known_;  // looked up, never walked through
};

}  // namespace crosstally
