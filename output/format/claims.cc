// The claims of the log as schema.org Claim in JSON-LD: what is said, and in which articles. No rating: crosstally does
// not judge; that two claims cannot both be true stands in what they are about.
#include <map>

#include "output/format/format.h"
#include "output/format/html_text.h"
#include "output/format/json_writer.h"
#include "output/format/uri.h"

namespace crosstally {
namespace {

class ClaimWriter {
public:
    ClaimWriter(const std::vector<ArticleText>& articles, std::string& out, const TakeWritten& take) : out_(out), json_(out), take_(take) {
        for (const ArticleText& article : articles) by_id_.emplace(article.id, &article);
    }

    void write(const LogSource& log) {
        json_.begin_object();
        json_.string("@context", "https://schema.org");
        json_.key("@graph");
        json_.begin_array();
        log.for_each_finding([this](const Discrepancy& finding) {
            claims(finding);
            take_(out_);
        });
        json_.end_array();
        json_.end_object();
        out_ += '\n';
    }

private:
    using Places = std::vector<const Evidence*>;

    void claims(const Discrepancy& finding) {
        std::map<std::uint32_t, Places> by_side;
        for (const Evidence& evidence : finding.evidence) by_side[evidence.side].push_back(&evidence);
        for (const auto& [side, places] : by_side) claim(finding, side, places);
    }

    void claim(const Discrepancy& finding, std::uint32_t side, const Places& places) {
        json_.begin_object();
        json_.string("@type", "Claim");
        json_.string("@id", "urn:crosstally:" + finding.id + ":" + std::to_string(side));
        json_.string("identifier", finding.id);
        json_.string("name", places.front()->place.text);
        json_.string("text", places.front()->sentence);
        json_.key("about");
        json_.begin_object();
        json_.string("@type", "Thing");
        json_.string("@id", "urn:crosstally:" + finding.id);
        json_.string("name", finding.summary);
        json_.string("description", std::string(to_string(finding.verdict)) + ": " + finding.reason);
        json_.end_object();
        json_.key("appearance");
        json_.begin_array();
        for (const Evidence* place : places) appearance(place->place);
        json_.end_array();
        json_.end_object();
    }

    void appearance(const Place& place) {
        const auto found = by_id_.find(std::string_view(place.article));
        const ArticleText* article = found == by_id_.end() ? nullptr : found->second;
        json_.begin_object();
        json_.string("@type", "NewsArticle");
        json_.string("@id", uri_of(place.article));
        json_.string("identifier", place.article);
        if (article && !article->title.empty()) json_.string("headline", article->title);
        if (article && !article->published.empty()) json_.string("datePublished", article->published);
        if (article && is_web_address(article->url)) json_.string("url", article->url);
        json_.end_object();
    }

    std::string& out_;
    JsonWriter json_;
    const TakeWritten& take_;
    std::map<std::string_view, const ArticleText*> by_id_;
};

class Claims final : public Format {
public:
    [[nodiscard]] bool shows_articles() const override { return true; }
    void log(const LogSource& log, const std::vector<ArticleText>& articles, std::string& out, const TakeWritten& take) const override { ClaimWriter(articles, out, take).write(log); }
};

}  // namespace

std::unique_ptr<Format> make_claims_format(const FormatOptions&) { return std::make_unique<Claims>(); }

}  // namespace crosstally
