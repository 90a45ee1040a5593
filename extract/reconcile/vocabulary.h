// What joining up records looks up again and again: the senses of measures, and every word met, with its stem. In all
// batches that share a vocabulary a word has one id, so that what was joined up in one can be put beside another.
// Memory: some 100 bytes for each different word. Not for two threads at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "extract/reconcile/senses.h"
#include "rules/measure_list.h"

namespace crosstally {

class Vocabulary {
public:
    explicit Vocabulary(const MeasureList& measures) : senses_(std::make_shared<const Senses>(measures)) {}

    struct Known {
        std::uint32_t id = 0;
        std::uint64_t stem = 0;  // its hash; 0: a word without meaning of its own
    };
    [[nodiscard]] Known known(const std::string& word);
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    void forget() { words_.clear(); }  // ids begin anew

    [[nodiscard]] const std::shared_ptr<const Senses>& senses() const { return senses_; }

private:
    std::shared_ptr<const Senses> senses_;
    std::unordered_map<std::string, Known> words_;  // looked up, never walked through
};

}  // namespace crosstally
