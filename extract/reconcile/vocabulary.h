// What joining up records looks up again and again: every word met, with its stem and sense, and every measure. In all
// batches that share a vocabulary a word has one id, so that what was joined up in one can be put beside another.
// Memory: some 100 bytes for each different word or measure. Not for two threads at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/said.h"
#include "extract/reconcile/senses.h"
#include "rules/measure_list.h"

namespace crosstally {

class Vocabulary {
public:
    explicit Vocabulary(const MeasureList& measures) : senses_(std::make_shared<const Senses>(measures)) {}

    struct Known {
        std::string_view text;   // lies here
        std::uint64_t hash = 0;  // of it (corpus/word_hash.h)
        std::uint32_t id = 0;
        std::uint64_t stem = 0;  // its hash; 0: a word without meaning of its own
        std::uint64_t sense = 0; // hash of its sense, or of its stem where it has none; 0: also of a single letter
        const TurnedWord* turn = nullptr;  // where it turns a sentence round
        bool negates = false, small = false;  // polarity.h
    };
    struct KnownMeasure {
        std::vector<std::string> senses;  // and stems, sorted
        std::vector<std::uint64_t> hashes;  // of these, sorted
        std::vector<SaidKind> kinds;
        bool names_heads = false;
        bool names_people = false, names_death = false;  // tolls.h
    };
    [[nodiscard]] const Known& known(const std::string& word);  // lies here
    [[nodiscard]] const Known& known(const PrintedWord& word);  // in lower case
    [[nodiscard]] const KnownMeasure& measure(const std::string& measure);  // lies here
    // Equal where two names of places or bodies are one but for words like "the" and "plc" (relation.h).
    [[nodiscard]] std::uint32_t plain_name(const std::string& name);
    [[nodiscard]] std::size_t size() const { return kept_->words.size() + kept_->measures.size() + names_.size(); }
    void forget() {  // ids begin anew
        kept_ = std::make_shared<Kept>();
        names_.clear();
        plain_names_.clear();
    }

    [[nodiscard]] const std::shared_ptr<const Senses>& senses() const { return senses_; }
    [[nodiscard]] std::shared_ptr<const void> kept() const { return kept_; }  // what known words and measures lie in, also when they are forgotten here

private:
    struct Kept {  // looked up, never walked through
        std::unordered_map<std::string, Known> words;
        std::unordered_map<std::uint64_t, const Known*> plain_words;  // of these, by their hashes
        std::unordered_map<std::string, KnownMeasure> measures;
    };

    std::shared_ptr<const Senses> senses_;
    std::shared_ptr<Kept> kept_ = std::make_shared<Kept>();
    std::unordered_map<std::string, std::uint32_t> names_, plain_names_;  // likewise
};

}  // namespace crosstally
