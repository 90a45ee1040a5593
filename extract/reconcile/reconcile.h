// Cross-checks records. The log depends on the set of records alone, not on their order nor on the memory that it may
// use: records are sorted and doubles dropped before anything is compared. See extract/reconcile/README.md.
// Memory: what the options say, and a few words for each article and figure; what does not fit is put aside in files
// that have no name. Throws SpillError where these cannot be written or read.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim/record.h"
#include "extract/reconcile/log_store.h"
#include "extract/reconcile/vocabulary.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"

namespace crosstally {

struct Block;          // extract/reconcile/blocks.h
struct BlockFindings;
struct BlockName;

struct ReconcileOptions {
    std::size_t memory = std::size_t{512} << 20U;  // bytes, about
    std::string spill_folder{};                    // empty: TMPDIR, or /tmp
    bool agreements = true;                        // false: they are counted only
    bool doubtful = false;                         // true: findings that no others bear out are given, too
    std::function<void(std::uint64_t done, std::uint64_t of)> progress{};  // told of the links compared so far; may be empty
    Vocabulary* vocabulary = nullptr;              // to share with others; null: one of its own. Must outlive it
};

class Reconciler {
public:
    Reconciler(const NameList& names, const MeasureList& measures, const ReconcileOptions& options = {});  // both must outlive it
    ~Reconciler();
    void add(Record record);
    void add(std::vector<Record> records);  // far cheaper where they are of one article
    // Once, after the last record: the log, for as long as this stands; or the whole of it at hand.
    LogStore& reconcile(const MarkFinding& mark = {});
    [[nodiscard]] Log finish();

    // The same on many machines: the records cut into blocks (of block_size bytes of records, about), compare_block()
    // anywhere, its findings and the end that cut() gives (nullopt: there are no records) added in any order to a
    // Reconciler that was given the same records. put_together() gives null, and says why, where findings are missing
    // or of other records.
    std::optional<BlockName> cut(std::size_t block_size, const std::function<void(const Block&)>& take);
    void add(BlockFindings findings);
    [[nodiscard]] LogStore* put_together(std::string& why);

    [[nodiscard]] std::uint64_t spilled() const;  // bytes put aside so far

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crosstally
