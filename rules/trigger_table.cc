#include "rules/trigger_table.h"

namespace crosstally {
namespace {

// A longer number is not read to its end, so that a text of nothing but digits and points stays cheap.
constexpr std::size_t longest_number = 64;
constexpr std::uint64_t hash_seed = 0xcbf29ce484222325;

std::uint64_t add_to_hash(std::uint64_t hash, unsigned char byte) { return (hash ^ (byte | 0x20U)) * 0x100000001b3; }

std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = hash_seed;
    for (const char c : word) hash = add_to_hash(hash, static_cast<unsigned char>(c));
    return hash;
}

unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : static_cast<unsigned char>('\n');
}

// The long s and the Kelvin sign: where case does not count, RE2 takes them for s and k.
bool is_odd_letter(std::string_view text, std::size_t at) {
    return text.substr(at, 2) == "\u017F" || text.substr(at, 3) == "\u212A";
}

}  // namespace

void SlotSets::set_width(std::size_t slots) {
    width_ = (slots + 63) / 64;
    words_.assign(width_, 0);
}

std::uint32_t SlotSets::add() {
    words_.resize(words_.size() + width_, 0);
    return width_ == 0 ? 0 : static_cast<std::uint32_t>(words_.size() / width_ - 1);
}

void SlotSets::insert(std::uint32_t set, std::uint32_t slot) {
    words_[set * width_ + slot / 64] |= std::uint64_t{1} << (slot % 64);
}

std::uint32_t WordSets::find(std::uint64_t hash) const {
    if (entries_.empty()) return 0;
    for (std::size_t i = hash;; ++i) {
        const Entry& entry = entries_[i & (entries_.size() - 1)];
        if (entry.set == 0 || entry.hash == hash) return entry.set;
    }
}

void WordSets::grow() {
    std::vector<Entry> old = std::move(entries_);
    entries_.assign(old.empty() ? 64 : old.size() * 2, {});
    for (const Entry& entry : old) {
        std::size_t i = entry.hash & (entries_.size() - 1);
        while (entry.set != 0 && entries_[i].set != 0) i = (i + 1) & (entries_.size() - 1);
        if (entry.set != 0) entries_[i] = entry;
    }
}

void WordSets::insert(std::uint64_t hash, std::uint32_t slot, SlotSets& sets) {
    if (count_ * 2 >= entries_.size()) grow();
    std::size_t i = hash & (entries_.size() - 1);
    while (entries_[i].set != 0 && entries_[i].hash != hash) i = (i + 1) & (entries_.size() - 1);
    if (entries_[i].set == 0) {
        entries_[i] = {hash, sets.add()};
        ++count_;
    }
    sets.insert(entries_[i].set, slot);
}

TriggerTable::TriggerTable(const std::vector<RuleStart>& starts) {
    sets_.set_width(starts.size());
    all_ = sets_.add();
    ends_in_first_ = sets_.add();
    for (std::uint32_t slot = 0; slot < starts.size(); ++slot) {
        const RuleStart& start = starts[slot];
        sets_.insert(all_, slot);
        if (start.ends_in_first || !start.known) sets_.insert(ends_in_first_, slot);
        ItemSet anything;
        anything.bytes.set();
        insert(start.known ? start.first : anything, slot, first_);
        insert(start.second, slot, second_);
    }
}

void TriggerTable::insert(const ItemSet& items, std::uint32_t slot, Lookup& lookup) {
    for (const std::string& word : items.words) {
        const auto small = static_cast<unsigned char>(word[0]);
        if (items.bytes.test(small) && items.bytes.test(small ^ 0x20U)) continue;
        lookup.words.insert(hash_of(word), slot, sets_);
    }
    for (unsigned byte = 0; byte < 256; ++byte) {
        if (!items.bytes.test(byte)) continue;
        if (lookup.bytes[byte] == 0) lookup.bytes[byte] = sets_.add();
        sets_.insert(lookup.bytes[byte], slot);
    }
}

TriggerTable::Item TriggerTable::read(std::string_view text, std::size_t at, const Lookup& lookup) {
    Item item;
    const unsigned char lead = byte_at(text, at);
    item.by_byte = lookup.bytes[lead];
    item.end = at + 1;
    if (is_ascii_letter(lead)) {
        std::uint64_t hash = add_to_hash(hash_seed, lead);
        while (is_ascii_letter(byte_at(text, item.end))) hash = add_to_hash(hash, byte_at(text, item.end++));
        item.by_word = lookup.words.find(hash);
        item.any = byte_at(text, item.end) >= 0x80 && is_odd_letter(text, item.end);
    } else if (lead >= '0' && lead <= '9') {
        while (continues_number(byte_at(text, item.end)) && item.end - at < longest_number) ++item.end;
        item.any = item.end - at == longest_number;
    } else if (lead >= 0x80) {
        item.any = is_odd_letter(text, at);
        while ((byte_at(text, item.end) & 0xC0) == 0x80) ++item.end;
    }
    return item;
}

std::size_t TriggerTable::skip_white_space(std::string_view text, std::size_t at) {
    for (;; ++at) {
        const unsigned char c = byte_at(text, at);
        if (at >= text.size()) return at;
        if (c == ' ' || (c >= '\t' && c <= '\r')) continue;
        if (c < 0x80) return at;
        if (text.substr(at, 2) == "\u00A0") {
            at += 1;
        } else if (text.substr(at, 3) == "\u2009" || text.substr(at, 3) == "\u202F") {
            at += 2;
        } else {
            return at;
        }
    }
}

}  // namespace crosstally
