// Any articles, checked together: the same log in any order, in every format, and none of an article with its copy.
#include <algorithm>

#include "extract/reconcile/reconcile.h"
#include "output/format/format.h"
#include "tests/fuzz/desk.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

namespace {

std::string log_of(const std::vector<Article>& articles) {
    Desk& desk = Desk::shared();
    Reconciler reconciler(desk.names, desk.measures);
    for (const Article& article : articles) {
        std::vector<Record> records;
        desk.extractor.extract(article, records);
        for (Record& record : records) reconciler.add(std::move(record));
    }
    const Log log = reconciler.finish();
    std::string out;
    for (const FormatEntry& entry : formats()) entry.make({.notes = true, .agreements = true})->log(log, out);
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<Article> articles = articles_in(bytes(data, size));
    if (articles.empty()) return 0;
    const std::string log = log_of(articles);
    require(!find_invalid_utf8(log));
    std::ranges::reverse(articles);
    require(log_of(articles) == log);
    return 0;
}
