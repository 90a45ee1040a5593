#include "output/ledger/new_article.h"

#include <algorithm>

#include "output/format/record_json.h"
#include "rules/sha256.h"

namespace crosstally {
namespace {

constexpr char name_sort = 'n';  // articles that share a name and nothing else are not compared

void append_blocks(const Record& record, std::vector<std::int64_t>& blocks) {
    std::visit([&blocks](const auto& one) {
        if constexpr (requires { one.keys; }) {
            for (const BlockKey key : one.keys) {
                if (key.sort != name_sort) blocks.push_back(block_of(key));
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

}  // namespace

// The sort in the highest byte. Two keys with one number cost a comparison, no more.
std::int64_t block_of(BlockKey key) {
    return static_cast<std::int64_t>((key.hash >> 8U) | (std::uint64_t{static_cast<unsigned char>(key.sort)} << 56U));
}

NewArticle make_new_article(Article article, const std::vector<Record>& records) {
    NewArticle made;
    made.digest = digest_of(article);
    made.article = std::move(article);
    for (const Record& record : records) {
        append_json(record, made.records);
        append_blocks(record, made.blocks);
        made.figures += std::holds_alternative<FigureRecord>(record) ? 1 : 0;
        made.quotes += std::holds_alternative<QuoteRecord>(record) ? 1 : 0;
    }
    std::ranges::sort(made.blocks);
    made.blocks.erase(std::unique(made.blocks.begin(), made.blocks.end()), made.blocks.end());
    return made;
}

}  // namespace crosstally
