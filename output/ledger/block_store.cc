#include "output/ledger/block_store.h"

#include <algorithm>

namespace crosstally {
namespace {

constexpr std::int64_t widest_block = 64;
constexpr std::int64_t widest_of_name = 8;  // whom more articles of some days name is in the news
constexpr std::int64_t furthest_joined = 4;

std::vector<std::int64_t> rows_of(Query& find) {
    std::vector<std::int64_t> rows;
    while (find.step()) rows.push_back(find.number(0));
    return rows;
}

bool says_something_in_many(std::int64_t block) { return !is_value_block(block) && !is_run_block(block) && !is_name_block(block); }

std::int64_t widest(std::int64_t block) { return is_name_block(block) ? widest_of_name : widest_block; }

bool is_wide(std::int64_t block, const std::vector<std::int64_t>& members) { return std::ssize(members) > widest(block); }

}  // namespace

std::vector<std::int64_t> BlockStore::members(std::int64_t block) {
    return rows_of(database_.prepare("SELECT article FROM block WHERE key = ? LIMIT ?").bind(block).bind(widest(block) + 1));
}

std::vector<std::int64_t> BlockStore::before(BlockSeat seat) {
    return rows_of(database_.prepare("SELECT article FROM block WHERE key = ? AND seat < ? ORDER BY seat DESC LIMIT ?")
                       .bind(seat.block).bind(seat.seat).bind(furthest_joined));
}

std::vector<std::int64_t> BlockStore::behind(BlockSeat seat) {
    return rows_of(database_.prepare("SELECT article FROM block WHERE key = ? AND seat > ? ORDER BY seat LIMIT ?")
                       .bind(seat.block).bind(seat.seat).bind(furthest_joined));
}

std::vector<BlockSeat> BlockStore::seats_of(std::int64_t article) {
    std::vector<BlockSeat> seats;
    Query& find = database_.prepare("SELECT key, seat FROM block WHERE article = ?").bind(article);
    while (find.step()) seats.push_back({find.number(0), find.number(1)});
    return seats;
}

std::vector<std::int64_t> BlockStore::on_either_side(BlockSeat seat) {
    std::vector<std::int64_t> rows = before(seat);
    std::ranges::copy(behind(seat), std::back_inserter(rows));
    return rows;
}

std::vector<std::int64_t> BlockStore::joined_with(BlockSeat seat) {
    std::vector<std::int64_t> all = members(seat.block);
    if (!is_wide(seat.block, all)) return all;
    return says_something_in_many(seat.block) ? on_either_side(seat) : std::vector<std::int64_t>();
}

std::vector<std::int64_t> BlockStore::near(BlockSeat seat) {
    std::vector<std::int64_t> all = members(seat.block);
    return is_wide(seat.block, all) ? on_either_side(seat) : all;
}

void BlockStore::note(std::set<RowPair>& moved, std::int64_t a, std::int64_t b) const {
    const RowPair pair = std::minmax(a, b);
    if (!first_added_ || pair.second < *first_added_) moved.insert(pair);
}

// Of a block without the article of this seat, which makes it wide or lets it be narrow again: then all may move. In a wide
// one those move that are near enough without it, and a seat too far from each other with it.
void BlockStore::note(std::set<RowPair>& moved, BlockSeat seat) {
    if (first_added_ == 1) return;
    const std::vector<std::int64_t> others = members(seat.block);
    if (std::ssize(others) < widest(seat.block)) return;
    if (!is_wide(seat.block, others)) {
        for (std::size_t j = 1; j < others.size(); ++j) {
            for (std::size_t i = 0; i < j; ++i) note(moved, others[i], others[j]);
        }
        return;
    }
    if (is_run_block(seat.block) || is_name_block(seat.block)) return;
    const std::vector<std::int64_t> before = this->before(seat), behind = this->behind(seat);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::size_t j = furthest_joined - 1 - i;
        if (j < behind.size()) note(moved, before[i], behind[j]);
    }
}

void BlockStore::add(std::int64_t article, const NewArticle& made) {
    if (!first_added_) first_added_ = article;
    for (const std::int64_t block : made.blocks) {
        note(moved_.apart, {block, made.seat});
        database_.prepare("INSERT INTO block(key, seat, article) VALUES(?,?,?)").bind(block).bind(made.seat).bind(article).run();
    }
}

void BlockStore::remove(std::int64_t article) {
    const std::vector<BlockSeat> seats = seats_of(article);
    database_.prepare("DELETE FROM block WHERE article = ?").bind(article).run();
    for (const BlockSeat& seat : seats) note(moved_.together, seat);
}

}  // namespace crosstally
