// Brings records that come in any order into theirs, article by article, and drops doubles. What does not fit into
// memory is put aside in sorted runs. Cost: n log n comparisons; every record is written and read at most once.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "extract/claim/record.h"
#include "extract/reconcile/spill.h"

namespace crosstally {

// In memory.
void sort_records(std::vector<Record>& records);

class RecordSorter {
public:
    RecordSorter(SpillRoom& room, std::size_t bytes) : bytes_(bytes), file_(room, 0) {}

    void add(Record record);
    void add(std::vector<Record> records);  // far cheaper where they are of one article
    // Gives the records of each article, in the order of the articles' ids; once.
    void drain(const std::function<void(std::vector<Record>& of_article)>& take);

private:
    struct Run {
        std::vector<std::uint64_t> ends;  // of its pieces; each holds some records
        std::uint64_t offset = 0;
        std::size_t piece = 0;
        std::vector<Record> buffer;
        std::size_t at = 0;
    };

    template <class Take>
    void take_groups(const Take& take);  // the records of each article, sorted
    void write_run();
    bool refill(Run& run) const;
    template <class Take>
    void merge(const Take& take);

    std::size_t bytes_;
    std::size_t held_ = 0;
    std::vector<std::vector<Record>> groups_;  // in the order of time; each of one article
    std::vector<Run> runs_;
    SpillFile file_;
};

[[nodiscard]] std::size_t memory_of(std::span<const Record> records);  // bytes, about

}  // namespace crosstally
