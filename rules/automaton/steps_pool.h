// Automata, with their steps by words, for whoever asks: a thread borrows one for a text and gives it back, with all
// the states made so far.
// Cost: a lock a text.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "rules/automaton/word_steps.h"

namespace crosstally {

class StepsPool {
public:
    class Loan {
    public:
        Loan(StepsPool& pool, const RuleGraph& graph) : pool_(pool), steps_(pool.take(graph)) {}
        ~Loan() { pool_.give_back(std::move(steps_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        [[nodiscard]] WordSteps& steps() const { return *steps_; }

    private:
        StepsPool& pool_;
        std::unique_ptr<WordSteps> steps_;
    };

private:
    std::unique_ptr<WordSteps> take(const RuleGraph& graph) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<WordSteps> last = std::move(free_.back());
                free_.pop_back();
                return last;
            }
        }
        return std::make_unique<WordSteps>(graph);
    }
    void give_back(std::unique_ptr<WordSteps> steps) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(steps));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<WordSteps>> free_;
};

}  // namespace crosstally
