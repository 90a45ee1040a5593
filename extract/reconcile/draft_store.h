// Drafts of findings, put aside until the run is through: each stands alone, its marks name texts and not articles of a
// batch. They come back by key, those of one key in the order in which the checks would make them in one batch.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reconcile/draft.h"
#include "extract/reconcile/spill_bytes.h"

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
    friend auto operator<=>(const Origin&, const Origin&) = default;
};

struct StoredDraft {
    Origin origin;
    Verdict verdict = Verdict::contradiction;
    Severity severity = Severity::error;
    std::vector<std::string> tags;
    std::string subject, reason, key;
    std::vector<DraftSide> sides;
    unsigned precision = 0;
    bool extend = false, by_others = false;
    std::vector<StoredMark> marks;
};

void append_bytes(StoredDraft& draft, std::string& out);  // leaves it as it is
[[nodiscard]] StoredDraft draft_of_bytes(std::string_view bytes);

class DraftStore {
public:
    explicit DraftStore(SpillRoom& room) : drafts_(room, room.memory / 16) {}

    void add(StoredDraft& draft);

    // All drafts of each key, but those within texts for which dropped() holds; once.
    void drain(const std::function<bool(std::uint32_t text)>& dropped, const std::function<void(std::vector<StoredDraft>)>& take);

private:
    struct Key {
        std::uint64_t high = 0, low = 0;
        Origin origin;
        friend auto operator<=>(const Key&, const Key&) = default;
    };

    SpillBytes<Key> drafts_;
};

}  // namespace crosstally
