#include "extract/reconcile/vocabulary.h"

#include <algorithm>

#include "corpus/word_hash.h"
#include "extract/claim/content_words.h"
#include "extract/reconcile/polarity.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/relation.h"

namespace crosstally {
namespace {

// Of a word of nothing but letters and digits of ASCII.
bool is_in_lower_case(std::string_view text, std::string_view plain) {
    constexpr unsigned char of_small_letters_and_digits = 0x20;
    return std::ranges::equal(text, plain, [](unsigned char lower, unsigned char printed) { return lower == (printed | of_small_letters_and_digits); });
}

}  // namespace

const Vocabulary::Known& Vocabulary::known(const PrintedWord& word) {
    if (!word.plain) return known(in_lower_case(word));
    const auto [at, fresh] = kept_->plain_words.try_emplace(word.hash, nullptr);
    if (!fresh && is_in_lower_case(at->second->text, word.text)) return *at->second;
    const Known& known_word = known(in_lower_case(word));
    if (fresh) at->second = &known_word;
    return known_word;
}

const Vocabulary::Known& Vocabulary::known(const std::string& word) {
    const auto [at, fresh] = kept_->words.try_emplace(word);
    if (!fresh) return at->second;
    at->second.text = at->first;
    at->second.hash = hash_of_word(word);
    at->second.id = static_cast<std::uint32_t>(kept_->words.size());
    at->second.turn = senses_->turned().find(word);
    at->second.negates = is_negation(word);
    at->second.small = is_small(word);
    if (!is_function_word(word)) {
        const std::string plain = stem(word);
        at->second.stem = hash_of_text(plain)[0];
        if (word.size() > 1) at->second.sense = hash_of_word(senses_->of_stem(plain));
    }
    return at->second;
}

const Vocabulary::KnownMeasure& Vocabulary::measure(const std::string& measure) {
    const auto [at, fresh] = kept_->measures.try_emplace(measure);
    if (fresh) {
        at->second.senses = senses_->of(measure);
        for (const std::string& sense : at->second.senses) at->second.hashes.push_back(hash_of_word(sense));
        std::sort(at->second.hashes.begin(), at->second.hashes.end());
        at->second.kinds = kinds_said(measure, senses_->opposites());
        at->second.names_heads = senses_->names_heads(at->second.senses);
        at->second.names_people = std::ranges::binary_search(at->second.senses, "peopl");
        at->second.names_death = std::ranges::binary_search(at->second.senses, "death");
    }
    return at->second;
}

std::uint32_t Vocabulary::plain_name(const std::string& name) {
    const auto [at, fresh] = names_.try_emplace(name);
    if (fresh) at->second = plain_names_.try_emplace(plain_name_of(name), static_cast<std::uint32_t>(plain_names_.size())).first->second;
    return at->second;
}

}  // namespace crosstally
