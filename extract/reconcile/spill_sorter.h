// Sorts any number of plain values in bounded memory: full buffers are sorted and written as runs, the runs are merged
// as they are drained. The order is that of T's operator<, which begins with T's leading(), a number; equal values come out as often as they were added.
// Cost: n log n; every value is written and read at most once.
#pragma once

#include <algorithm>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

#include "extract/reconcile/bucket_sort.h"
#include "extract/reconcile/spill.h"

namespace crosstally {

template <class T>
class SpillSorter {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    SpillSorter(SpillRoom& room, std::size_t bytes)
        : most_(std::max<std::size_t>(bytes / sizeof(T), 16)), file_(room, 0) {}

    void add(const T& value) {
        if (values_.size() == most_) write_run();
        if (values_.size() == values_.capacity()) values_.reserve(std::min(most_, std::max<std::size_t>(values_.size() * 2, 16)));
        values_.push_back(value);
        ++count_;
    }

    void reserve(std::size_t more) { values_.reserve(std::min(most_, values_.size() + more)); }

    [[nodiscard]] std::uint64_t count() const { return count_; }

    // Gives every value to take(value), in order; once.
    template <class Take>
    void drain(const Take& take) {
        if (runs_.empty()) {
            bucket_sort(std::span(values_));
            for (const T& value : values_) take(value);
        } else {
            write_run();
            merge(take);
        }
        values_ = std::vector<T>();
        runs_.clear();
    }

private:
    struct Run {
        std::uint64_t offset = 0, left = 0;  // left: values that are not in the buffer
        std::vector<T> buffer;
        std::size_t at = 0;
    };

    void write_run() {
        if (values_.empty()) return;
        bucket_sort(std::span(values_));
        const std::size_t bytes = values_.size() * sizeof(T);
        runs_.push_back({file_.append({reinterpret_cast<const char*>(values_.data()), bytes}), values_.size(), {}, 0});
        file_.flush();
        values_.clear();
    }

    bool refill(Run& run, std::size_t block) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(block, run.left));
        run.buffer.resize(count);
        run.at = 0;
        if (count == 0) return false;
        file_.read(run.offset, reinterpret_cast<char*>(run.buffer.data()), count * sizeof(T));
        run.offset += count * sizeof(T);
        run.left -= count;
        return true;
    }

    template <class Take>
    void merge(const Take& take) {
        values_ = std::vector<T>();
        const std::size_t block = std::max<std::size_t>(most_ / runs_.size(), 16);
        std::vector<Run*> heap;
        for (Run& run : runs_) {
            if (refill(run, block)) heap.push_back(&run);
        }
        const auto later = [](const Run* a, const Run* b) { return b->buffer[b->at] < a->buffer[a->at]; };
        std::make_heap(heap.begin(), heap.end(), later);
        while (!heap.empty()) {
            std::pop_heap(heap.begin(), heap.end(), later);
            Run& run = *heap.back();
            take(run.buffer[run.at]);
            if (++run.at < run.buffer.size() || refill(run, block)) {
                std::push_heap(heap.begin(), heap.end(), later);
            } else {
                heap.pop_back();
            }
        }
    }

    std::size_t most_;
    std::uint64_t count_ = 0;
    std::vector<T> values_;
    std::vector<Run> runs_;
    SpillFile file_;
};

}  // namespace crosstally
