#include "extract/claim/keys.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "extract/claim/content_words.h"
#include "extract/claim/sentence_words.h"

namespace crosstally {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t most_shingles = 10;

constexpr std::uint64_t hash_bytes(std::string_view text, std::uint64_t hash = 1469598103934665603ULL) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

constexpr std::uint64_t number_mask = hash_bytes("#");

std::uint64_t mix(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33U);
}

// The smallest hashes, sorted, each once.
class Smallest {
public:
    void add(std::uint64_t hash) {
        const auto end = hashes_.begin() + size_;
        const auto at = std::lower_bound(hashes_.begin(), end, hash);
        if (at == hashes_.end() || (at != end && *at == hash)) return;
        if (size_ < static_cast<std::ptrdiff_t>(most_shingles)) ++size_;
        std::move_backward(at, hashes_.begin() + size_ - 1, hashes_.begin() + size_);
        *at = hash;
    }

    [[nodiscard]] std::span<const std::uint64_t> all() const { return {hashes_.data(), static_cast<std::size_t>(size_)}; }

private:
    std::array<std::uint64_t, most_shingles> hashes_{};
    std::ptrdiff_t size_ = 0;
};

// The smallest hashes of the runs of words: two copies share most of their smallest ones. A text of fewer words
// than a run is one run.
void append_shingles(std::string_view text, char sort, std::vector<BlockKey>& keys) {
    Smallest smallest;
    std::array<std::uint64_t, shingle_words> last{};
    std::size_t count = 0;
    const auto run_of = [&](std::size_t words) {
        std::uint64_t hash = 0;
        for (std::size_t i = count - words; i < count; ++i) hash = (hash ^ last[i % shingle_words]) * 1099511628211ULL;
        return mix(hash);
    };
    SentenceWordReader reader(text, 0);
    for (SentenceWord word; reader.next(word);) {
        last[count++ % shingle_words] = word.number ? number_mask : hash_bytes(word.text);
        if (count >= shingle_words) smallest.add(run_of(shingle_words));
    }
    if (count > 1 && count < shingle_words) smallest.add(run_of(count));
    for (const std::uint64_t hash : smallest.all()) keys.push_back({sort, hash});
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

std::vector<BlockKey> sentence_keys(std::string_view sentence) {
    std::vector<BlockKey> keys;
    append_shingles(sentence, 's', keys);
    return keys;
}

std::vector<BlockKey> figure_keys(const FigureRecord& figure, std::vector<BlockKey> keys) {
    const std::string dimension = dimension_of(figure.quantity);
    if (is_exact(figure.quantity) && significant_digits(figure.quantity.value) >= 3) {
        keys.push_back({'v', hash_bytes(figure.quantity.value.to_decimal(), hash_bytes(dimension + ":"))});
    }
    if (known(figure.scope.how) && known(figure.period.how) && figure.period.days.known()) {
        const std::uint64_t block = hash_bytes(dimension + ":" + figure.scope.id + ":" + day_or_open(figure.period.days.from) +
                                               ":" + day_or_open(figure.period.days.to) + ":");
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
    std::vector<BlockKey> keys;
    std::vector<SentenceWord> words = sentence_words(name.name.empty() ? name.place.text : name.name, 0);
    std::erase_if(words, [](const SentenceWord& word) { return word.text == "the"; });
    for (std::size_t skip = 0; words.size() > 1 && skip < words.size(); ++skip) {
        std::uint64_t hash = hash_bytes("");
        for (std::size_t i = 0; i < words.size(); ++i) hash = hash_bytes(" ", hash_bytes(i == skip ? "*" : words[i].text, hash));
        keys.push_back({'n', hash});
    }
    return keys;
}

}  // namespace crosstally
