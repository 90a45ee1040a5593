// The articles of a ledger, with their versions and their blocks. An article is known by a row number here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/ledger/block_store.h"
#include "output/ledger/database.h"
#include "output/ledger/new_article.h"

namespace crosstally {

class ArticleStore {
public:
    explicit ArticleStore(Database& database) : database_(database), blocks_(database) {}

    struct Version {
        std::int64_t row = 0;
        std::string name, url, version, published;
    };

    // Has this very article been here, as it stands now or as an earlier version?
    [[nodiscard]] bool is_known(const NewArticle& article);
    // The versions that stand now and that it would replace: of its name, and of its address.
    [[nodiscard]] std::vector<Version> standing(const NewArticle& article);

    std::int64_t insert(const NewArticle& article, std::int64_t batch);  // compared with nothing as yet
    void supersede(std::int64_t row, std::int64_t heir);                 // it is kept, and compared with nothing
    void remove(std::int64_t row);

    // The articles to compare it with, in order: they share a measure of one place and time, a whole sentence or half of a quotation, two figures or runs of words,
    // or one figure within a week: a number that the news of years has once more is chance.
    [[nodiscard]] std::vector<std::int64_t> neighbours(std::int64_t row);
    [[nodiscard]] std::vector<std::int64_t> value_blocks_of(std::int64_t row);  // sorted
    [[nodiscard]] BlockStore& blocks() { return blocks_; }
    [[nodiscard]] std::string name(std::int64_t row);
    [[nodiscard]] std::string records(std::int64_t row);                   // JSON Lines
    [[nodiscard]] std::vector<std::int64_t> all_versions(const std::string& name);

private:
    [[nodiscard]] bool of_one_week(std::int64_t a, std::int64_t b);  // also where a day is not known

    Database& database_;
    BlockStore blocks_;
};

// Does the first stand before the second? By their version, then by their day; else the one that comes later stands.
[[nodiscard]] bool is_older(const ArticleStore::Version& incoming, const ArticleStore::Version& standing);
[[nodiscard]] ArticleStore::Version version_of(const Article& article);

}  // namespace crosstally
