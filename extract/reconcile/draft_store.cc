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
    archive.plain(draft.by_others);
    walk_list(archive, draft.marks, [&](StoredMark& mark) { walk(archive, mark); });
}

}  // namespace

void append_bytes(StoredDraft& draft, std::string& out) {
    ByteWriter writer(out);
    walk(writer, draft);
}

StoredDraft draft_of_bytes(std::string_view bytes) {
    StoredDraft draft;
    ByteReader reader(bytes);
    walk(reader, draft);
    return draft;
}

void DraftStore::add(StoredDraft& draft) {
    std::string bytes;
    append_bytes(draft, bytes);
    const ContentHash key = hash_of_text(draft.key);
    drafts_.add({key[0], key[1], draft.origin}, bytes);
}

void DraftStore::drain(const std::function<bool(std::uint32_t)>& dropped, const std::function<void(std::vector<StoredDraft>)>& take) {
    std::vector<StoredDraft> group;
    Key last;
    const auto finish = [&] {
        if (!group.empty()) take(std::move(group));
        group.clear();
    };
    drafts_.sort();
    drafts_.for_each([&](const Key& key, std::string_view bytes) {
        if (key.origin.stage == 0 && dropped(key.origin.a)) return;
        if (std::tie(key.high, key.low) != std::tie(last.high, last.low)) finish();
        last = key;
        group.push_back(draft_of_bytes(bytes));
    });
    finish();
    drafts_.clear();
}

}  // namespace crosstally
