#include "tests/ledger_desk.h"

#include "corpus/files.h"
#include "extract/pipeline.h"
#include "output/cli/load_rules.h"
#include "output/format/format.h"

namespace crosstally {
namespace {

const LoadedRules& rules() {
    Problems problems;
    static const LoadedRules* const loaded = load_rules({}, problems);
    return *loaded;
}

}  // namespace

Article make_article(const std::string& id, const std::string& text, const std::string& day) {
    Article article;
    article.id = article.path = id;
    article.text = text;
    article.published = parse_day(day);
    article.published_from = "metadata";
    return article;
}

std::vector<Article> sample_articles() {
    Problems problems;
    const auto files = find_article_files({CROSSTALLY_SOURCE "/corpus/samples"}, CROSSTALLY_SOURCE, problems);
    const ReadOptions options;
    ArticleStream stream(files, options);
    JsonReader reader;
    std::vector<Article> articles;
    for (RawArticle raw; stream.next(raw);) {
        auto article = load_article(raw, options, reader, problems);
        if (article) articles.push_back(std::move(*article));
    }
    return articles;
}

Lists LedgerDesk::lists() { return {rules().names, rules().measures}; }

BatchOutcome LedgerDesk::add(const std::vector<Article>& articles, const Decisions& decisions) const {
    Extractor extractor(rules().knowledge());
    std::vector<NewArticle> made;
    for (const Article& article : articles) {
        std::vector<Record> records;
        extractor.extract(article, records);
        made.push_back(make_new_article(article, records));
    }
    Database database(file(), Database::Mode::create, 10);
    return add_batch(database, {made, rules().rules.digest(), lists(), decisions}, {});
}

Log LedgerDesk::log(bool with_resolved) const {
    Database database(file(), Database::Mode::read_only, 10);
    Log log = standing_log(database, with_resolved);
    count_findings(log);
    return log;
}

std::string LedgerDesk::open_findings() const {
    std::string out;
    find_format("jsonl")->make({})->log(log(false), out);
    return out;
}

}  // namespace crosstally
