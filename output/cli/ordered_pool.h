// Work on many items with several threads, the results in the order of the items, with few of them at hand at a time.
//
// produce(item) makes the next item (one call at a time; false: no more); work(item) may run in any thread, with its
// own state made by make_worker(); consume(result) runs in the calling thread (false: stop). An exception in any of
// them ends the work and comes out of run().
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace crosstally {

template <class Item, class Result, class Produce, class MakeWorker, class Consume>
class OrderedPool {
public:
    OrderedPool(Produce produce, MakeWorker make_worker, Consume consume)
        : produce_(std::move(produce)), make_worker_(std::move(make_worker)), consume_(std::move(consume)) {}

    void run(unsigned threads) {
        if (threads <= 1) return run_here();
        most_at_hand_ = std::size_t{threads} * 8;
        std::vector<std::thread> workers;
        for (unsigned i = 0; i < threads; ++i) workers.emplace_back([this] { guarded([this] { work(); }); });
        guarded([this] { collect(); });
        stop();
        for (std::thread& worker : workers) worker.join();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void run_here() {
        auto worker = make_worker_();
        for (Item item{}; produce_(item);) {
            if (!consume_(worker(item))) return;
        }
    }

    void work() {
        auto worker = make_worker_();
        Item item{};
        while (const auto number = take(item)) {
            Result result = worker(item);
            const std::lock_guard lock(mutex_);
            results_.emplace(*number, std::move(result));
            if (ended_ || results_.size() >= most_at_hand_ / 2) ready_.notify_one();
        }
    }

    std::optional<std::size_t> take(Item& item) {
        std::unique_lock lock(mutex_);
        if (taken_ >= consumed_ + most_at_hand_) ready_.notify_one();
        room_.wait(lock, [this] { return stopped_ || ended_ || taken_ < consumed_ + most_at_hand_; });
        if (stopped_ || ended_) return std::nullopt;
        ended_ = !produce_(item);
        if (ended_) wake_all();
        return ended_ ? std::nullopt : std::optional(taken_++);
    }

    void collect() {
        while (auto result = next()) {
            if (!consume_(std::move(*result))) return;
        }
    }

    std::optional<Result> next() {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return stopped_ || results_.contains(consumed_) || (ended_ && consumed_ == taken_); });
        const auto found = results_.find(consumed_);
        if (stopped_ || found == results_.end()) return std::nullopt;
        Result result = std::move(found->second);
        results_.erase(found);
        ++consumed_;
        room_.notify_one();
        return result;
    }

    template <class Body>
    void guarded(Body body) {
        try {
            body();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            stopped_ = true;
            wake_all();
        }
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        wake_all();
    }

    void wake_all() {
        room_.notify_all();
        ready_.notify_all();
    }

    Produce produce_;
    MakeWorker make_worker_;
    Consume consume_;
    std::mutex mutex_;
    std::condition_variable room_;   // another item may be taken
    std::condition_variable ready_;  // there are results: told when there are many, for to be woken costs more than to write one
    std::map<std::size_t, Result> results_;
    std::size_t most_at_hand_ = 0;
    std::size_t taken_ = 0;
    std::size_t consumed_ = 0;
    bool ended_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace crosstally
