// Drafts of findings, put aside until the run is through: each stands alone, its marks name texts and not articles of a
// batch. They come back by key, those of one key in the order in which the checks would make them in one batch.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include "extract/reconcile/draft.h"
#include "extract/reconcile/spill_sorter.h"

namespace crosstally {

struct StoredMark {
    std::uint32_t text = 0;
    std::uint32_t side = 0;
    std::int64_t figure = -1;  // of all (Texts::figure_number), where it is one
    Place place;
    SentenceRef sentence;
};

// Where a draft comes from: within text a (stage 0), or between the texts a < b (stage 1), the nth found there.
struct Origin {
    std::uint32_t stage = 0, a = 0, b = 0, n = 0;
};

struct StoredDraft {
    Origin origin;
    Verdict verdict = Verdict::contradiction;
    Severity severity = Severity::error;
    std::vector<std::string> tags;
    std::string subject, reason, key;
    std::vector<DraftSide> sides;
    unsigned precision = 0;
    bool extend = false;
    std::vector<StoredMark> marks;
};

class DraftStore {
public:
    explicit DraftStore(SpillRoom& room) : entries_(room, room.memory / 32), bytes_(room, room.memory / 32) {}

    void add(StoredDraft& draft);

    // All drafts of each key, but those within texts for which dropped() holds; once.
    void drain(const std::function<bool(std::uint32_t text)>& dropped, const std::function<void(std::vector<StoredDraft>)>& take);

private:
    struct Entry {
        std::uint64_t key_high = 0, key_low = 0;
        Origin origin;
        std::uint32_t size = 0;
        std::uint64_t offset = 0;

        [[nodiscard]] auto order() const { return std::tie(key_high, key_low, origin.stage, origin.a, origin.b, origin.n, offset); }
        friend bool operator<(const Entry& x, const Entry& y) { return x.order() < y.order(); }
    };

    [[nodiscard]] StoredDraft load(const Entry& entry) const;

    SpillSorter<Entry> entries_;
    SpillFile bytes_;
};

}  // namespace crosstally
