// Where one thing is said in very many ways, every two of its values would make a finding of their own: such findings
// become one, with a side for each value. A few values stay pairs: each says how its two came about.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "extract/reconcile/draft_store.h"

namespace crosstally {

// Gathers drafts (one for each key) by the thing that they speak of. Memory: its share, and the drafts on one thing.
class Bundles {
public:
    explicit Bundles(SpillRoom& room) : drafts_(room, room.memory / 32) {}

    [[nodiscard]] static bool concern(const StoredDraft& draft);  // false: it stays as it is
    void add(StoredDraft& draft);
    void drain(const std::function<void(StoredDraft)>& take);  // once

private:
    using Thing = std::array<std::uint64_t, 2>;  // its hash

    SpillBytes<Thing> drafts_;
};

}  // namespace crosstally
