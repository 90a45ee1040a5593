// Which texts are given in full by another one that begins alike: every sentence that they have stands in it, and it has
// more. What is recomputed within such a text is found in the longer one, which may say more of it.
// Memory: the sentences' hashes, put aside where they do not fit.
#pragma once

#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/spill_sorter.h"

namespace crosstally {

class ShorterVersions {
public:
    explicit ShorterVersions(SpillRoom& room) : beginnings_(room, room.memory / 64), hashes_(room, room.memory / 64) {}

    void add(const Batch& batch, std::uint32_t article, std::uint32_t text);
    [[nodiscard]] std::vector<bool> find(std::uint32_t texts);  // by text; once

private:
    struct Beginning {
        std::uint64_t hash = 0;      // of the first sentence
        std::uint32_t missing = 0;   // the largest number less the sentences: the longest comes first
        std::uint32_t text = 0;
        std::uint64_t offset = 0;
        [[nodiscard]] std::uint64_t leading() const { return hash; }
        friend auto operator<=>(const Beginning&, const Beginning&) = default;
    };

    void mark_shorter(const std::vector<Beginning>& alike, std::vector<bool>& shorter) const;
    [[nodiscard]] std::vector<std::uint64_t> sentences_of(const Beginning& text) const;

    SpillSorter<Beginning> beginnings_;
    SpillFile hashes_;
};

}  // namespace crosstally
