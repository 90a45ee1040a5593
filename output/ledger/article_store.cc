#include "output/ledger/article_store.h"

#include <algorithm>
#include <map>

namespace crosstally {
namespace {

std::string day_or_empty(const std::optional<Day>& day) { return day ? format_day(*day) : ""; }

bool is_number(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

// "9" before "10"; what is no number by its letters.
bool version_before(std::string_view a, std::string_view b) {
    if (!is_number(a) || !is_number(b)) return a < b;
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

ArticleStore::Version version_of(const Article& article) {
    return {0, article.id, article.url.value_or(""), article.version.value_or(""), day_or_empty(article.published)};
}

bool is_older(const ArticleStore::Version& incoming, const ArticleStore::Version& standing) {
    const bool both_versions = !incoming.version.empty() && !standing.version.empty();
    if (both_versions && version_before(incoming.version, standing.version)) return true;
    if (both_versions && version_before(standing.version, incoming.version)) return false;
    return !incoming.published.empty() && !standing.published.empty() && incoming.published < standing.published;
}

bool ArticleStore::is_known(const NewArticle& article) {
    Query& find = database_.prepare("SELECT 1 FROM article WHERE name = ? AND digest = ?");
    const bool known = find.bind(article.article.id).bind(article.digest).step();
    find.reset();
    return known;
}

std::vector<ArticleStore::Version> ArticleStore::standing(const NewArticle& article) {
    std::vector<Version> found;
    const auto read = [&found](Query& find) {
        while (find.step()) {
            const bool met = std::ranges::any_of(found, [&](const Version& other) { return other.row == find.number(0); });
            if (!met) found.push_back({find.number(0), find.text(1), find.text(2), find.text(3), find.text(4)});
        }
    };
    read(database_.prepare("SELECT id, name, url, version, published FROM article WHERE name = ? AND superseded_by IS NULL")
             .bind(article.article.id));
    if (!article.article.url) return found;
    read(database_.prepare("SELECT id, name, url, version, published FROM article WHERE url = ? AND superseded_by IS NULL")
             .bind(*article.article.url));
    return found;
}

std::int64_t ArticleStore::insert(const NewArticle& made, std::int64_t batch) {
    const Article& article = made.article;
    database_.prepare("INSERT INTO article(name, digest, batch, figures, quotes, url, title, published, source, version, "
                      "correction, embargo, text, records) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(article.id).bind(made.digest).bind(batch).bind(static_cast<std::int64_t>(made.figures))
        .bind(static_cast<std::int64_t>(made.quotes)).bind_or_null(article.url.value_or(""))
        .bind_or_null(article.title.value_or("")).bind_or_null(day_or_empty(article.published))
        .bind_or_null(article.source.value_or("")).bind_or_null(article.version.value_or(""))
        .bind_or_null(article.correction.value_or("")).bind_or_null(day_or_empty(article.embargo))
        .bind(article.text).bind(made.records).run();
    return database_.last_row();
}

void ArticleStore::supersede(std::int64_t row, std::int64_t heir) {
    database_.prepare("UPDATE article SET superseded_by = ? WHERE id = ?").bind(heir).bind(row).run();
    blocks_.remove(row);
}

void ArticleStore::remove(std::int64_t row) {
    blocks_.remove(row);
    database_.prepare("DELETE FROM article WHERE id = ?").bind(row).run();
}

std::vector<std::int64_t> ArticleStore::value_blocks_of(std::int64_t row) {
    std::vector<std::int64_t> blocks;
    for (const BlockSeat& seat : blocks_.seats_of(row)) {
        if (is_value_block(seat.block)) blocks.push_back(seat.block);
    }
    std::ranges::sort(blocks);
    return blocks;
}

bool ArticleStore::of_one_week(std::int64_t a, std::int64_t b) {
    Query& find = database_.prepare("SELECT abs(julianday(x.published) - julianday(y.published)) > 7 FROM article x, article y WHERE x.id = ? AND y.id = ?")
                      .bind(a).bind(b);
    const bool apart = find.step() && find.number(0) != 0;  // NULL, where a day is not known, is 0
    find.reset();
    return !apart;
}

std::vector<std::int64_t> ArticleStore::neighbours(std::int64_t row) {
    struct Shared {
        int runs = 0, values = 0, others = 0;  // blocks
    };
    std::map<std::int64_t, Shared> shared;
    for (const BlockSeat& seat : blocks_.seats_of(row)) {
        int Shared::* const kind = is_value_block(seat.block) ? &Shared::values : is_run_block(seat.block) ? &Shared::runs : &Shared::others;
        for (const std::int64_t other : blocks_.joined_with(seat)) ++(shared[other].*kind);
    }
    std::vector<std::int64_t> found;
    for (const auto& [other, blocks] : shared) {
        if (other == row) continue;
        const bool is_enough = blocks.others > 0 || blocks.runs + blocks.values > 1;
        if (is_enough || (blocks.values == 1 && of_one_week(row, other))) found.push_back(other);
    }
    return found;
}

std::string ArticleStore::name(std::int64_t row) {
    Query& find = database_.prepare("SELECT name FROM article WHERE id = ?").bind(row);
    const std::string found = find.step() ? find.text(0) : "";
    find.reset();
    return found;
}

std::string ArticleStore::records(std::int64_t row) {
    Query& find = database_.prepare("SELECT records FROM article WHERE id = ?").bind(row);
    std::string found = find.step() ? find.text(0) : "";
    find.reset();
    return found;
}

std::vector<std::int64_t> ArticleStore::all_versions(const std::string& name) {
    std::vector<std::int64_t> rows;
    Query& find = database_.prepare("SELECT id FROM article WHERE name = ? ORDER BY id").bind(name);
    while (find.step()) rows.push_back(find.number(0));
    return rows;
}

}  // namespace crosstally
