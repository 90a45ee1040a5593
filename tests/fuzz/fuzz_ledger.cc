// Any articles, batch by batch into a ledger: those that were there change nothing, and each order ends in the same
// open findings.
#include <algorithm>
#include <set>

#include "output/ledger/batch_update.h"
#include "output/ledger/ledger_log.h"
#include "tests/fuzz/desk.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

namespace {

NewArticle made(const Article& article) {
    std::vector<Record> records;
    Desk::shared().extractor.extract(article, records);
    return make_new_article(article, records);
}

BatchOutcome add(Database& database, const Article& article) {
    const std::vector<NewArticle> batch = {made(article)};
    const Desk& desk = Desk::shared();
    return add_batch(database, {batch, desk.rules.digest(), {desk.names, desk.measures}, {}}, {});
}

std::set<std::string> ledger_of(const std::vector<Article>& articles) {
    Database database(":memory:", Database::Mode::create, 0);
    for (const Article& article : articles) (void)add(database, article);
    require(add(database, articles.front()).known == 1);
    std::set<std::string> open;
    for (const Discrepancy& finding : open_findings(database, {})) open.insert(finding.id);
    require(overview_of(database).open == open.size());
    require(article_texts(database, standing_log(database, true)).size() <= articles.size());
    return open;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<Article> articles = articles_in(bytes(data, size));
    if (articles.empty() || articles.size() > 4) return 0;
    const auto open = ledger_of(articles);
    std::ranges::reverse(articles);
    require(ledger_of(articles) == open);
    return 0;
}
