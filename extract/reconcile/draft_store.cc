#include "extract/reconcile/draft_store.h"

#include <tuple>

#include "extract/reconcile/byte_archive.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/walk_record.h"

namespace crosstally {
namespace {

template <class Archive>
void walk(Archive& archive, StoredMark& mark) {
    archive.plain(mark.text);
    archive.plain(mark.side);
    archive.plain(mark.figure);
    walk(archive, mark.place);
    walk(archive, mark.sentence);
}

template <class Archive>
void walk(Archive& archive, StoredDraft& draft) {
    archive.plain(draft.origin);
    archive.plain(draft.verdict);
    archive.plain(draft.severity);
    walk_list(archive, draft.tags, [&](std::string& tag) { archive.text(tag); });
    for (std::string* text : {&draft.subject, &draft.reason, &draft.key}) archive.text(*text);
    walk_list(archive, draft.sides, [&](DraftSide& side) {
        archive.text(side.value);
        archive.plain(side.is_number);
    });
    archive.plain(draft.precision);
    archive.plain(draft.extend);
    walk_list(archive, draft.marks, [&](StoredMark& mark) { walk(archive, mark); });
}

}  // namespace

void DraftStore::add(StoredDraft& draft) {
    std::string bytes;
    ByteWriter writer(bytes);
    walk(writer, draft);
    const ContentHash key = hash_of_text(draft.key);
    entries_.add({key[0], key[1], draft.origin, static_cast<std::uint32_t>(bytes.size()), bytes_.append(bytes)});
}

StoredDraft DraftStore::load(const Entry& entry) const {
    std::string bytes(entry.size, '\0');
    bytes_.read(entry.offset, bytes.data(), bytes.size());
    StoredDraft draft;
    ByteReader reader(bytes);
    walk(reader, draft);
    return draft;
}

void DraftStore::drain(const std::function<bool(std::uint32_t)>& dropped, const std::function<void(std::vector<StoredDraft>)>& take) {
    std::vector<StoredDraft> group;
    Entry last;
    const auto finish = [&] {
        if (!group.empty()) take(std::move(group));
        group.clear();
    };
    entries_.drain([&](const Entry& entry) {
        if (entry.origin.stage == 0 && dropped(entry.origin.a)) return;
        if (std::tie(entry.key_high, entry.key_low) != std::tie(last.key_high, last.key_low)) finish();
        last = entry;
        group.push_back(load(entry));
    });
    finish();
}

}  // namespace crosstally
