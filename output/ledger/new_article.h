// An article of a batch on its way into the ledger: its records as `extract` writes them, and the blocks in which they
// are compared. Made in the thread that extracted it; holds no record, so that a batch takes little memory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "extract/claim/record.h"

namespace crosstally {

struct NewArticle {
    Article article;
    std::string digest;                // of all that makes a version: text, title, day, outlet, address, version
    std::string records;               // JSON Lines
    std::vector<std::int64_t> blocks;  // sorted, each once: numbers made of the records' keys (those of names with the days), and whole_blocks
    std::int64_t seat = 0;             // in its blocks: by its day, then by a hash of its name and digest
    std::uint64_t figures = 0, quotes = 0;
};

// Is it the block of a figure's value, of a run of words (of a sentence or a quotation), or of a name within some days? Else it
// is of a measure, place and time, or of what is copied as a whole: these join two articles also where very many share them.
[[nodiscard]] inline bool is_value_block(std::int64_t block) { return (block >> 56U) == 'v'; }
[[nodiscard]] inline bool is_run_block(std::int64_t block) { return (block >> 56U) == 's' || (block >> 56U) == 'q'; }
[[nodiscard]] inline bool is_name_block(std::int64_t block) { return (block >> 56U) == 'n'; }

[[nodiscard]] std::int64_t block_of(BlockKey key);

[[nodiscard]] NewArticle make_new_article(Article article, const std::vector<Record>& records);

}  // namespace crosstally
