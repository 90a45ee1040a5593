#include "extract/reconcile/senses.h"

#include <algorithm>

#include "extract/claim/content_words.h"

namespace crosstally {

Senses::Senses(const MeasureList& measures) : light_(measures.light()), turned_(measures.turned()), opposites_(measures.opposites()), words_(measures.words()) {
    for (const auto& [word, sense] : measures.senses()) by_stem_.emplace(stem(word), sense);
    heads_ = of_all(measures.heads());
    tolls_ = of_all(measures.tolls());
    anyone_ = of_all(measures.anyone());
}

std::vector<std::string> Senses::of_all(const std::vector<std::string>& words) const {
    std::string phrase;
    for (const std::string& word : words) phrase += word + ' ';
    return of(phrase);
}

bool Senses::names_any(const std::vector<std::string>& sorted, const std::vector<std::string>& measure) {
    return std::any_of(measure.begin(), measure.end(), [&](const std::string& word) { return std::binary_search(sorted.begin(), sorted.end(), word); });
}

const std::string& Senses::of_stem(const std::string& stem) const {
    const auto sense = by_stem_.find(stem);
    return sense == by_stem_.end() ? stem : sense->second;
}

std::vector<std::string> Senses::of(std::string_view phrase) const {
    std::vector<std::string> words = content_words(phrase);
    for (std::string& word : words) word = of_stem(word);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

namespace {

// As compare(); most words differ in their first byte.
int order_of(const std::string& a, const std::string& b) {
    const auto first_a = static_cast<unsigned char>(a.empty() ? '\0' : a.front());
    const auto first_b = static_cast<unsigned char>(b.empty() ? '\0' : b.front());
    return first_a != first_b ? first_a - first_b : a.compare(b);
}

}  // namespace

std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const int order = order_of(a[i], b[j]);
        count += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    return count;
}

}  // namespace crosstally
