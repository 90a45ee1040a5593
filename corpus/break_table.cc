#include "corpus/break_table.h"

#include <unicode/ucptrie.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "corpus/eight_bytes.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

// ICU 68 and later: common/rbbidata.h.
struct RulesHeader {
    std::uint32_t magic;
    std::uint8_t format[4];
    std::uint32_t size;
    std::uint32_t categories;
    std::uint32_t forward, forward_size;
    std::uint32_t reverse, reverse_size;
    std::uint32_t trie, trie_size;
    std::uint32_t source, source_size;
    std::uint32_t statuses, statuses_size;
};

struct StatesHeader {
    std::uint32_t states;
    std::uint32_t row_size;
    std::uint32_t first_of_dictionary;
    std::uint32_t look_aheads;
    std::uint32_t flags;
};

constexpr std::uint32_t known_magic = 0xb1a0;
constexpr std::uint8_t known_format = 6;
constexpr std::uint32_t starts_before_text = 2;
constexpr std::uint32_t rows_of_bytes = 4;
constexpr std::size_t end_of_text = 1;  // categories
constexpr std::size_t begin_of_text = 2;
constexpr std::uint8_t start_state = 1;

// Entries of the fused rows beside the next state: the piece ends before this character, or further back.
constexpr std::uint16_t ends_piece = 0x8000;
constexpr std::uint16_t ends_further_back = 0xFFFF;

template <typename T>
bool copy_from(std::span<const std::uint8_t> bytes, std::size_t at, T& out) {
    if (at > bytes.size() || bytes.size() - at < sizeof out) return false;
    std::memcpy(&out, bytes.data() + at, sizeof out);
    return true;
}

bool holds(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t size) {
    return at <= bytes.size() && size <= bytes.size() - at;
}

}  // namespace

void BreakTable::CloseTrie::operator()(UCPTrie* trie) const { ucptrie_close(trie); }

std::optional<BreakTable> BreakTable::read(std::span<const std::uint8_t> rules) {
    RulesHeader header;
    if (!copy_from(rules, 0, header) || header.magic != known_magic || header.format[0] != known_format) return {};
    if (!holds(rules, header.forward, header.forward_size) || !holds(rules, header.trie, header.trie_size) ||
        !holds(rules, header.statuses, header.statuses_size)) {
        return {};
    }
    BreakTable table;
    table.accepts_ = header.categories;
    table.status_ = header.categories + 1;
    table.statuses_.resize(header.statuses_size / sizeof(std::int32_t));
    std::memcpy(table.statuses_.data(), rules.data() + header.statuses, table.statuses_.size() * sizeof(std::int32_t));
    UErrorCode error = U_ZERO_ERROR;
    table.trie_.reset(ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, rules.data() + header.trie,
                                             static_cast<std::int32_t>(header.trie_size), nullptr, &error));
    if (U_FAILURE(error) || !table.read_states(rules.subspan(header.forward, header.forward_size))) return {};
    for (std::size_t i = 0; i < table.ascii_.size(); ++i) {
        const std::uint32_t category = ucptrie_get(table.trie_.get(), static_cast<UChar32>(i));
        if (category >= std::min(header.categories, table.first_of_dictionary_)) return {};
        table.ascii_[i] = static_cast<std::uint8_t>(category);
    }
    table.fuse_restarts();
    table.find_stretches();
    return table;
}

// False where the table is wider than bytes or looks ahead by a slash in a rule; no rules of words and sentences do.
bool BreakTable::read_states(std::span<const std::uint8_t> table) {
    StatesHeader header;
    if (!copy_from(table, 0, header) || (header.flags & rows_of_bytes) == 0) return false;
    const std::size_t categories = accepts_;
    const std::size_t width = categories + 2;
    constexpr std::size_t lead = 3;  // accepts, looks ahead, status: before the next states
    if (header.row_size < lead + categories || header.states * width >= ends_piece || header.states <= start_state) return false;
    if (!holds(table, sizeof header, std::size_t{header.states} * header.row_size)) return false;
    for (std::size_t state = 0; state < header.states; ++state) {
        const std::uint8_t* row = table.data() + sizeof header + state * header.row_size;
        if (row[0] > 1 || row[1] != 0 || row[2] >= statuses_.size()) return false;
        for (std::size_t category = 0; category < categories; ++category) {
            if (row[lead + category] >= header.states) return false;
            rows_.push_back(static_cast<std::uint16_t>(row[lead + category] * width));
        }
        rows_.push_back(row[0]);
        rows_.push_back(row[2]);
    }
    first_of_dictionary_ = header.first_of_dictionary;
    start_ = static_cast<std::uint16_t>(start_state * width);
    if ((header.flags & starts_before_text) != 0) start_ = rows_[start_ + begin_of_text];
    return start_ != 0;
}

void BreakTable::fuse_restarts() {
    fused_ = rows_;
    status_of_.resize(rows_.size());
    const std::size_t width = status_ + 1;
    for (std::size_t row = width; row < rows_.size(); row += width) {
        status_of_[row] = status_at(rows_[row + status_]);
        for (std::size_t category = 0; category < accepts_; ++category) {
            const std::uint16_t again = rows_[start_ + category];
            if (rows_[row + category] != 0) continue;
            const bool just_before = rows_[row + accepts_] != 0 && again != 0;
            fused_[row + category] = just_before ? static_cast<std::uint16_t>(ends_piece | again) : ends_further_back;
        }
    }
}

BreakTable::Character BreakTable::character(std::string_view text, std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < ascii_.size()) return {1, ascii_[byte]};
    const std::optional<CodePoint> point = decode_utf8(text, at);
    if (!point) return {1, 0};
    return {static_cast<std::uint32_t>(point->size), ucptrie_get(trie_.get(), static_cast<UChar32>(point->value))};
}

// Moves `at` over the stretch that begins there; the state behind it.
inline std::size_t BreakTable::behind_stretch(std::string_view text, std::uint32_t& at, std::size_t state) const {
    const std::uint32_t from = at;
    while (at < text.size() && passed_[static_cast<unsigned char>(text[at])]) ++at;
    return at == from ? state : rows_[start_ + ascii_[static_cast<unsigned char>(text[at - 1])]];
}

// As ICU's handleNext does it: on until the rules stop, then back to where they last accepted; one character at least.
Break BreakTable::piece_from(std::string_view text, std::uint32_t begin) const {
    Break piece{begin + character(text, begin).size, status_at(0)};
    std::size_t state = start_;
    std::uint32_t at = begin;
    while (state != 0 && at < text.size()) {
        const Character next = character(text, at);
        state = rows_[state + next.category];
        at += next.size;
        if (!passing_.empty() && passing_[state]) state = behind_stretch(text, at, state);
        if (rows_[state + accepts_] != 0) piece = {at, status_at(rows_[state + status_])};
    }
    if (state == 0) return piece;
    state = rows_[state + end_of_text];
    if (rows_[state + accepts_] != 0) piece = {at, status_at(rows_[state + status_])};
    return piece;
}

// A status is stored as a count and so many values, rising; the last one is what ICU's iterator gives.
std::int32_t BreakTable::status_at(std::size_t index) const {
    const auto last = index + static_cast<std::size_t>(statuses_[index]);
    return last < statuses_.size() ? statuses_[last] : 0;
}

// Whether all states that such characters lead to from a piece's begin go on with each of them to one and the same, and
// all of these accept or none does.
bool BreakTable::forgets(const std::vector<std::uint8_t>& categories, std::vector<bool>& states) const {
    states.assign(rows_.size(), false);
    states[start_] = true;
    for (const std::uint8_t category : categories) states[rows_[start_ + category]] = true;
    for (const std::uint8_t category : categories) {
        const std::uint16_t next = rows_[start_ + category];
        if (rows_[next + accepts_] != rows_[rows_[start_ + categories.front()] + accepts_]) return false;
        for (std::size_t state = 0; state < states.size(); ++state) {
            if (states[state] && (next == 0 || rows_[state + category] != next)) return false;
        }
    }
    return true;
}

// The characters are taken one by one, the most frequent first, as long as that holds.
void BreakTable::find_stretches() {
    std::string characters = "eE ,0'";
    for (char c = 0; c != 127; ++c) characters += c;
    std::vector<std::uint8_t> categories;
    for (const char c : characters) {
        const std::uint8_t category = ascii_[static_cast<unsigned char>(c)];
        if (std::find(categories.begin(), categories.end(), category) != categories.end()) continue;
        categories.push_back(category);
        if (!forgets(categories, passing_)) categories.pop_back();
    }
    const auto passed = [&](std::uint8_t category) { return std::find(categories.begin(), categories.end(), category) != categories.end(); };
    if (!passed(ascii_[' '])) {
        passing_.clear();
        return find_letter_loops();
    }
    (void)forgets(categories, passing_);
    for (std::size_t i = 0; i < ascii_.size(); ++i) passed_[i] = passed(ascii_[i]);
}

void BreakTable::find_letter_loops() {
    keeping_letters_.assign(rows_.size(), 0);
    const std::size_t width = status_ + 1;
    for (std::size_t row = width; row < rows_.size(); row += width) {
        const auto stays = [&](char letter) { return rows_[row + ascii_[static_cast<unsigned char>(letter)]] == row; };
        const std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        keeping_letters_[row] = std::all_of(letters.begin(), letters.end(), stays) ? 1 : 0;
    }
}

template <bool of_letters>
bool BreakTable::walk(std::string_view text, std::vector<Break>& out) const {
    std::size_t state = start_;
    std::uint32_t begin = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        Character next{1, 0};
        if (byte < ascii_.size()) [[likely]] {
            next.category = ascii_[byte];
        } else {
            next = character(text, at);
            if (next.category >= first_of_dictionary_) return false;
        }
        const std::uint16_t step = fused_[state + next.category];
        if (step < ends_piece) [[likely]] {
            state = step;
        } else if (step != ends_further_back) {
            out.push_back({at, status_of_[state]});
            begin = at;
            state = step & ~ends_piece;
        } else {
            out.push_back(piece_from(text, begin));
            at = begin = out.back().end;
            state = start_;
            continue;
        }
        at += next.size;
        if constexpr (of_letters) {
            while (keeping_letters_[state] != 0 && at + 8 <= text.size()) {
                const std::size_t letters = count_first(letter_bytes(eight_bytes(text.data() + at)));
                at += static_cast<std::uint32_t>(letters);
                if (letters < 8) break;
            }
        } else {
            if (passing_[state]) state = behind_stretch(text, at, state);
        }
    }
    while (begin < text.size()) {
        out.push_back(piece_from(text, begin));
        begin = out.back().end;
    }
    return true;
}

bool BreakTable::split(std::string_view text, std::vector<Break>& out) const {
    return passing_.empty() ? walk<true>(text, out) : walk<false>(text, out);
}

}  // namespace crosstally
