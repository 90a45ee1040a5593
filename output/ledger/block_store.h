// The blocks of a ledger: which articles that stand are joined by what they share. In a block each is joined with all
// others. In one of more than 64 articles, which is boilerplate or a story that everybody runs, a value or a run of words says
// nothing, as does a name that more than 8 have, and what is more joins each with the few on either side of its seat. Articles
// sit in the order of their days of publication, those of one day in an order that depends on what they are and on nothing
// else: so who is joined with whom does not depend on the order in which they came.
// Cost of a look at a block: that of 64 articles at most.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "output/ledger/database.h"
#include "output/ledger/new_article.h"

namespace crosstally {

using RowPair = std::pair<std::int64_t, std::int64_t>;  // first <= second; rows of articles

struct BlockSeat {
    std::int64_t block = 0, seat = 0;
    friend auto operator<=>(const BlockSeat&, const BlockSeat&) = default;
};

class BlockStore {
public:
    explicit BlockStore(Database& database) : database_(database) {}

    void add(std::int64_t article, const NewArticle& made);
    void remove(std::int64_t article);

    [[nodiscard]] std::vector<BlockSeat> seats_of(std::int64_t article);
    [[nodiscard]] std::vector<std::int64_t> joined_with(BlockSeat seat);  // perhaps itself too; in no order
    [[nodiscard]] std::vector<std::int64_t> near(BlockSeat seat);         // as if the block said something in any case

    // What articles that come and go do to two that stood before the first that was added here (what comes is compared
    // anyway): in some block they were moved apart, or together.
    struct Moved {
        std::set<RowPair> apart, together;
    };
    [[nodiscard]] const Moved& moved() const { return moved_; }

private:
    [[nodiscard]] std::vector<std::int64_t> members(std::int64_t block);  // one more than can all be joined, at most
    [[nodiscard]] std::vector<std::int64_t> before(BlockSeat seat);       // the nearest first
    [[nodiscard]] std::vector<std::int64_t> behind(BlockSeat seat);
    [[nodiscard]] std::vector<std::int64_t> on_either_side(BlockSeat seat);
    void note(std::set<RowPair>& moved, BlockSeat seat);
    void note(std::set<RowPair>& moved, std::int64_t a, std::int64_t b) const;

    Database& database_;
    std::optional<std::int64_t> first_added_;
    Moved moved_;
};

}  // namespace crosstally
