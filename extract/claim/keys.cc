#include "extract/claim/keys.h"

#include <algorithm>
#include <cstdint>

#include "extract/claim/content_words.h"
#include "extract/claim/sentence_words.h"

namespace crosstally {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t most_shingles = 6;

std::uint64_t hash_bytes(std::string_view text, std::uint64_t hash = 1469598103934665603ULL) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

std::uint64_t mix(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33U);
}

std::string hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) text[i] = "0123456789abcdef"[value & 15U];
    return text;
}

// The smallest hashes of the runs of words: two copies share most of their smallest ones.
void append_shingles(std::string_view text, std::string_view prefix, std::vector<std::string>& keys) {
    const std::vector<SentenceWord> words = sentence_words(text, 0);
    std::vector<std::uint64_t> hashes;
    hashes.reserve(words.size());
    const std::size_t run = std::min(shingle_words, words.size());
    for (std::size_t i = 0; run > 1 && i + run <= words.size(); ++i) {
        std::uint64_t hash = hash_bytes("");
        for (std::size_t j = i; j < i + run; ++j) {
            hash = words[j].number ? hash_bytes("#", hash) : hash_bytes(" ", hash_bytes(words[j].text, hash));
        }
        hashes.push_back(mix(hash));
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    if (hashes.size() > most_shingles) hashes.resize(most_shingles);
    for (const std::uint64_t hash : hashes) keys.push_back(std::string(prefix) + hex(hash));
}

std::string day_or_open(const std::optional<Day>& day) { return day ? format_day(*day) : "-"; }

bool known(How how) { return how == How::stated || how == How::carried; }

bool is_exact(const Quantity& quantity) { return quantity.approx == Approx::none && quantity.value == quantity.high; }

bool is_speed(std::string_view unit) {
    return unit == "km/h" || unit == "kph" || unit == "mph" || unit == "mi/h" || unit == "kmh" || unit == "m/s";
}

}  // namespace

unsigned significant_digits(const Rational& value) {
    std::string digits;
    for (const char c : value.to_decimal()) {
        if (c >= '0' && c <= '9') digits += c;
    }
    digits.erase(0, digits.find_first_not_of('0'));
    digits.erase(digits.find_last_not_of('0') + 1);
    return static_cast<unsigned>(digits.size());
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

std::vector<std::string> sentence_keys(std::string_view sentence) {
    std::vector<std::string> keys;
    append_shingles(sentence, "s:", keys);
    return keys;
}

std::vector<std::string> figure_keys(const FigureRecord& figure, std::vector<std::string> keys) {
    const std::string dimension = dimension_of(figure.quantity);
    if (is_exact(figure.quantity) && significant_digits(figure.quantity.value) >= 3) {
        keys.push_back("v:" + dimension + ":" + figure.quantity.value.to_decimal());
    }
    if (known(figure.scope.how) && known(figure.period.how) && figure.period.days.known()) {
        const std::string block = "m:" + dimension + ":" + figure.scope.id + ":" + day_or_open(figure.period.days.from) +
                                  ":" + day_or_open(figure.period.days.to) + ":";
        for (const std::string& word : content_words(figure.measure)) keys.push_back(block + word);
    }
    return keys;
}

std::vector<std::string> quote_keys(const QuoteRecord& quote) {
    std::vector<std::string> keys;
    append_shingles(quote.place.text, "q:", keys);
    return keys;
}

std::vector<std::string> name_keys(const NameRecord& name) {
    std::vector<std::string> keys;
    std::vector<SentenceWord> words = sentence_words(name.name.empty() ? name.place.text : name.name, 0);
    std::erase_if(words, [](const SentenceWord& word) { return word.text == "the"; });
    for (std::size_t skip = 0; words.size() > 1 && skip < words.size(); ++skip) {
        std::string key = "n:";
        for (std::size_t i = 0; i < words.size(); ++i) key += (i == skip ? "*" : words[i].text) + " ";
        keys.push_back(key);
    }
    return keys;
}

}  // namespace crosstally
