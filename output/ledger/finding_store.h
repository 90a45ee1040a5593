// The findings of a ledger and what they rest on. A ground is a pair of articles (or one article, twice) of which the
// reconciler made the finding; a finding is open as long as it has a ground.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/reconcile/finding.h"
#include "output/ledger/block_store.h"
#include "output/ledger/database.h"

namespace crosstally {

class FindingStore {
public:
    explicit FindingStore(Database& database) : database_(database) {}

    void add_ground(const std::string& finding, RowPair articles);
    // All grounds in which the article stands, or the two do; the findings that rested on them.
    [[nodiscard]] std::vector<std::string> remove_grounds_of(std::int64_t article);
    [[nodiscard]] std::vector<std::string> remove_grounds_of(RowPair articles);
    [[nodiscard]] bool is_ground(RowPair articles);
    [[nodiscard]] std::vector<RowPair> grounds_of(const std::string& finding);
    [[nodiscard]] std::set<std::string> resting_on(std::int64_t article);

    enum class Known : unsigned char { no, open, resolved };
    struct Row {
        Known known = Known::no;
        std::string log;  // stored_form
    };
    [[nodiscard]] Row find(const std::string& finding);
    // The ids that begin so, in order: `most` of them at most.
    [[nodiscard]] std::vector<std::string> beginning_with(const std::string& prefix, std::size_t most);
    void put(const Discrepancy& finding, const std::string& log, bool fresh, std::int64_t batch);
    void resolve(const std::string& finding, std::int64_t batch);
    void remove(const std::string& finding);

    // The findings of the state "open" or "resolved", ranked.
    [[nodiscard]] std::vector<Discrepancy> all(const std::string& state);
    [[nodiscard]] std::uint64_t count(const std::string& state);

private:
    Database& database_;
};

}  // namespace crosstally
