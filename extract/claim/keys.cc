#include "extract/claim/keys.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extract/claim/content_words.h"
#include "extract/claim/sentence_words.h"

namespace crosstally {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t most_shingles = 10;

// FNV-1a, byte by byte.
constexpr std::uint64_t hash_bytes(std::string_view text, std::uint64_t hash = no_hash) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

constexpr std::uint64_t number_mask = hash_bytes("#");
constexpr std::uint64_t any_word = hash_bytes("*");

std::uint64_t mix(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33U);
}

// Of the hashes in each of ten equal parts of their range the smallest: sorted, each once (one permutation hashing: Li, Owen
// and Zhang 2012). A part takes its hash without a branch and without asking the others.
class Smallest {
public:
    Smallest() { hashes_.fill(none); }

    void add(std::uint64_t hash) {
        std::uint64_t& kept = hashes_[(hash >> 32U) * hashes_.size() >> 32U];
        kept = std::min(kept, hash);
    }

    void append_to(std::vector<BlockKey>& keys, char sort) const {
        keys.reserve(keys.size() + hashes_.size());
        for (const std::uint64_t hash : hashes_) {
            if (hash != none) keys.push_back({sort, hash});
        }
    }

private:
    static constexpr std::uint64_t none = ~std::uint64_t{0};

    std::array<std::uint64_t, most_shingles> hashes_{};
};

// The smallest hashes of the runs of words: two copies share most of their smallest ones. A text of fewer words
// than a run is one run.
void append_shingles(std::string_view text, char sort, std::vector<BlockKey>& keys) {
    constexpr std::uint64_t prime = 1099511628211ULL;
    Smallest smallest;
    std::array<std::uint64_t, shingle_words> runs{};  // of one word, of two, ... that end with the last one
    std::size_t count = 0;
    SentenceWordReader reader(text, 0);
    for (HashedWord word; reader.next(word);) {
        const std::uint64_t last = word.number ? number_mask : word.hash;
        for (std::size_t i = shingle_words - 1; i > 0; --i) runs[i] = (runs[i - 1] ^ last) * prime;
        runs[0] = last * prime;
        if (++count >= shingle_words) smallest.add(mix(runs.back()));
    }
    if (count > 1 && count < shingle_words) smallest.add(mix(runs[count - 1]));
    smallest.append_to(keys, sort);
}

std::string day_or_open(const std::optional<Day>& day) { return day ? format_day(*day) : "-"; }

bool known(How how) { return how == How::stated || how == How::carried; }

bool is_exact(const Quantity& quantity) { return quantity.approx == Approx::none && quantity.value == quantity.high; }

bool is_speed(std::string_view unit) {
    return unit == "km/h" || unit == "kph" || unit == "mph" || unit == "mi/h" || unit == "kmh" || unit == "m/s";
}

}  // namespace

unsigned significant_digits(const Rational& value) { return significant_digits(value.to_decimal()); }

unsigned significant_digits(std::string_view decimal) {
    constexpr std::string_view all = "123456789";
    const std::size_t first = decimal.find_first_of(all);
    if (first == std::string_view::npos) return 0;
    const std::string_view digits = decimal.substr(first, decimal.find_last_of(all) + 1 - first);
    return static_cast<unsigned>(digits.size() - (digits.find('.') != std::string_view::npos ? 1 : 0));
}

std::string dimension_of(const Quantity& quantity) {
    switch (quantity.kind) {
        case FigureKind::percent:
        case FigureKind::ratio: return "percent";
        case FigureKind::money: return "money:" + quantity.unit;
        case FigureKind::duration: return "time";
        case FigureKind::measurement: return is_speed(quantity.unit) ? "speed" : "unit:" + quantity.unit;
        default: return std::string(to_string(quantity.kind));
    }
}

std::vector<BlockKey> sentence_keys(std::string_view sentence) {
    std::vector<BlockKey> keys;
    append_shingles(sentence, 's', keys);
    return keys;
}

std::vector<BlockKey> figure_keys(const FigureRecord& figure, const std::vector<BlockKey>& sentence_keys) {
    constexpr std::size_t own_keys = 6;  // seldom more
    std::vector<BlockKey> keys;
    keys.reserve(sentence_keys.size() + own_keys);
    keys = sentence_keys;
    const std::uint64_t dimension = hash_bytes(":", hash_bytes(dimension_of(figure.quantity)));
    if (is_exact(figure.quantity)) {
        const std::string value = figure.quantity.value.to_decimal();
        if (significant_digits(value) >= 3) keys.push_back({'v', hash_bytes(value, dimension)});
    }
    if (known(figure.scope.how) && known(figure.period.how) && figure.period.days.known()) {
        std::uint64_t block = dimension;
        for (const std::string& part : {figure.scope.id, day_or_open(figure.period.days.from), day_or_open(figure.period.days.to)}) {
            block = hash_bytes(":", hash_bytes(part, block));
        }
        for (const std::string& word : content_words(figure.measure)) keys.push_back({'m', hash_bytes(word, block)});
    }
    return keys;
}

std::vector<BlockKey> quote_keys(const QuoteRecord& quote) {
    std::vector<BlockKey> keys;
    append_shingles(quote.place.text, 'q', keys);
    return keys;
}

std::vector<BlockKey> name_keys(const NameRecord& name) {
    static const std::uint64_t the = hash_of_word("the");
    constexpr std::size_t usual_words = 8;  // at most
    std::vector<std::uint64_t> words;
    words.reserve(usual_words);
    SentenceWordReader reader(name.name.empty() ? name.place.text : name.name, 0);
    for (HashedWord word; reader.next(word);) {
        if (word.hash != the) words.push_back(word.hash);
    }
    std::vector<BlockKey> keys;
    if (words.size() < 2) return keys;
    keys.reserve(words.size());
    for (std::size_t skip = 0; skip < words.size(); ++skip) {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < words.size(); ++i) hash = (hash ^ (i == skip ? any_word : words[i])) * 1099511628211ULL;
        keys.push_back({'n', mix(hash)});
    }
    return keys;
}

}  // namespace crosstally
