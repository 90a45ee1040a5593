// What matching learns as it goes, for whoever asks: a thread borrows it for a text and gives it back, with all that was
// learnt so far.
// Cost: a lock a text.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "rules/automaton/word_steps.h"
#include "rules/group_memory.h"

namespace crosstally {

struct MatchMemory {
    explicit MatchMemory(const RuleGraph& graph) : steps(graph), groups(graph) {}
    WordSteps steps;
    GroupMemory groups;
};

class MatchPool {
public:
    class Loan {
    public:
        Loan(MatchPool& pool, const RuleGraph& graph) : pool_(pool), memory_(pool.take(graph)) {}
        ~Loan() { pool_.give_back(std::move(memory_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        [[nodiscard]] MatchMemory& memory() const { return *memory_; }

    private:
        MatchPool& pool_;
        std::unique_ptr<MatchMemory> memory_;
    };

private:
    std::unique_ptr<MatchMemory> take(const RuleGraph& graph) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<MatchMemory> last = std::move(free_.back());
                free_.pop_back();
                return last;
            }
        }
        return std::make_unique<MatchMemory>(graph);
    }
    void give_back(std::unique_ptr<MatchMemory> memory) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(memory));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<MatchMemory>> free_;
};

}  // namespace crosstally
