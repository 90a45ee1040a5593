#include "output/ledger/new_article.h"

#include <algorithm>
#include <charconv>

#include "output/format/record_json.h"
#include "output/ledger/whole_blocks.h"
#include "rules/sha256.h"

namespace crosstally {
namespace {

constexpr char name_sort = 'n';
constexpr std::int64_t days_of_window = 14;

// Articles that share a name and nothing else are compared where they are of some days: each is in two fortnights, of which
// the one begins in the middle of the other.
void append_blocks_of_days(BlockKey name, const std::optional<Day>& day, std::vector<std::int64_t>& blocks) {
    constexpr std::uint64_t prime = 1099511628211U;
    const std::int64_t number = day ? day->time_since_epoch().count() : 0;
    for (const std::int64_t begin : {std::int64_t{0}, days_of_window / 2}) {
        const auto window = static_cast<std::uint64_t>((number + begin) / days_of_window * 2 + (begin == 0 ? 0 : 1));
        blocks.push_back(block_of({name_sort, (name.hash ^ (window + 1) * prime) * prime}));
    }
}

void append_blocks(const Record& record, const std::optional<Day>& day, std::vector<std::int64_t>& blocks) {
    visit_record([&](const auto& one) {
        if constexpr (requires { one.keys; }) {
            for (const BlockKey key : one.keys) {
                if (key.sort == name_sort) append_blocks_of_days(key, day, blocks);
                else blocks.push_back(block_of(key));
            }
        }
    }, record);
}

std::string digest_of(const Article& article) {
    std::string whole;
    const auto add = [&whole](std::string_view part) { whole += std::to_string(part.size()) + ':' + std::string(part); };
    const auto add_day = [&add](const std::optional<Day>& day) { add(day ? format_day(*day) : ""); };
    add(article.text);
    add(article.title.value_or(""));
    add(article.source.value_or(""));
    add(article.url.value_or(""));
    add(article.version.value_or(""));
    add_day(article.published);
    return sha256(whole);
}

// Days beyond 2059 are as that one. The lower 48 bits are of the hash.
std::int64_t seat_of(const NewArticle& made) {
    constexpr std::int64_t last_day = 0x7FFF;
    constexpr std::size_t hash_digits = 12;
    const std::int64_t day = made.article.published ? std::clamp<std::int64_t>(made.article.published->time_since_epoch().count(), 0, last_day) : 0;
    const std::string hash = sha256(made.digest + made.article.id).substr(0, hash_digits);
    std::uint64_t number = 0;
    std::from_chars(hash.data(), hash.data() + hash.size(), number, 16);
    return (day << 48U) | static_cast<std::int64_t>(number);
}

}  // namespace

// The sort in the highest byte. Two keys with one number cost a comparison, no more.
std::int64_t block_of(BlockKey key) {
    return static_cast<std::int64_t>((key.hash >> 8U) | (std::uint64_t{static_cast<unsigned char>(key.sort)} << 56U));
}

NewArticle make_new_article(Article article, const std::vector<Record>& records) {
    NewArticle made;
    made.digest = digest_of(article);
    made.article = std::move(article);
    made.seat = seat_of(made);
    for (const Record& record : records) {
        append_json(record, made.records);
        append_blocks(record, made.article.published, made.blocks);
        made.figures += figure_of(record) != nullptr ? 1 : 0;
        made.quotes += std::holds_alternative<QuoteRecord>(record) ? 1 : 0;
    }
    append_whole_blocks(records, made.blocks);
    std::ranges::sort(made.blocks);
    made.blocks.erase(std::unique(made.blocks.begin(), made.blocks.end()), made.blocks.end());
    return made;
}

}  // namespace crosstally
