// Automata for whoever asks: a thread borrows one for a text and gives it back, with all the states made so far.
// Cost: a lock a text.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "rules/automaton/automaton.h"

namespace crosstally {

class AutomatonPool {
public:
    class Loan {
    public:
        Loan(AutomatonPool& pool, const RuleGraph& graph) : pool_(pool), automaton_(pool.take(graph)) {}
        ~Loan() { pool_.give_back(std::move(automaton_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        [[nodiscard]] Automaton& automaton() const { return *automaton_; }

    private:
        AutomatonPool& pool_;
        std::unique_ptr<Automaton> automaton_;
    };

private:
    std::unique_ptr<Automaton> take(const RuleGraph& graph) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<Automaton> last = std::move(free_.back());
                free_.pop_back();
                return last;
            }
        }
        return std::make_unique<Automaton>(graph);
    }
    void give_back(std::unique_ptr<Automaton> automaton) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(automaton));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Automaton>> free_;
};

}  // namespace crosstally
