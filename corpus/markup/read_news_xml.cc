#include "corpus/markup/read_news_xml.h"

#include "corpus/markup/dom.h"
#include "corpus/markup/main_text.h"
#include "corpus/markup/moment.h"

namespace crosstally {
namespace {

std::optional<std::string> text_of(const Element& parent, std::string_view name) {
    const auto element = parent.find(name);
    const std::string text = element ? folded(element->text()) : "";
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<Day> day_of(const std::optional<std::string>& moment) {
    return moment ? parse_moment(*moment) : std::nullopt;
}

// Feeds carry HTML as escaped text, as CDATA or as elements.
std::string content_text(const Element& content) {
    if (!content.children().empty()) return block_text(content);
    std::string error;
    const auto html = Dom::parse_html(content.text(), error);
    return html ? block_text(html->root()) : "";
}

class NewsReader {
public:
    NewsReader(const MarkupSource& source, Problems& problems) : source_(source), problems_(problems) {}

    std::vector<Article> read(const Element& root) {
        std::vector<Element> items;
        const auto channel = root.find("channel");
        feed_title_ = text_of(channel ? *channel : root, "title");  // once: it is looked for through the whole feed
        if (root.name() == "rss" || root.name() == "RDF") {
            root.collect("item", items);
            for (const Element& item : items) add(feed_item(item, {"guid", "link"}, {"encoded", "description"}));
        } else if (root.name() == "feed" || root.name() == "entry") {
            root.collect("entry", items);
            for (const Element& item : items) add(feed_item(item, {"id", ""}, {"content", "summary"}));
        } else if (root.name() == "nitf") {
            add(nitf(root));
        } else if (root.name() == "newsItem" || root.name() == "newsMessage") {
            root.collect("newsItem", items);
            for (const Element& item : items) add(news_item(item));
        } else {
            problems_.push_back({.path = source_.path,
                                 .message = "expected rss, feed, nitf, newsItem or newsMessage as the root element, and '" +
                                            std::string(root.name()) + "' came"});
        }
        return std::move(articles_);
    }

private:
    struct Pair {
        std::string_view first, second;
    };

    Article fresh() const {
        Article article;
        article.path = source_.path;
        article.id = source_.id;
        return article;
    }

    Article feed_item(const Element& item, Pair ids, Pair contents) const {
        Article article = fresh();
        const auto id = text_of(item, ids.first);
        article.id = id ? *id : text_of(item, ids.second).value_or("");
        article.title = text_of(item, "title");
        const auto link = item.find("link");
        article.url = text_of(item, "link");
        if (!article.url && link && !link->attribute("href").empty()) article.url = link->attribute("href");
        article.source = feed_title_;
        for (const char* name : {"pubDate", "date", "published", "updated"}) {
            if (!article.published) article.published = day_of(text_of(item, name));
        }
        auto content = item.find(contents.first);
        if (!content || folded(content->text()).empty()) content = item.find(contents.second);
        if (content) article.text = content_text(*content);
        return article;
    }

    Article nitf(const Element& root) const {
        Article article = fresh();
        if (const auto doc_id = root.find("doc-id"); doc_id && !doc_id->attribute("id-string").empty()) {
            article.id = doc_id->attribute("id-string");
        }
        article.title = text_of(root, "hl1");
        if (!article.title) article.title = text_of(root, "title");
        if (const auto issued = root.find("date.issue")) article.published = parse_moment(issued->attribute("norm"));
        if (const auto release = root.find("date.release")) article.embargo = parse_moment(release->attribute("norm"));
        if (const auto rights = root.find("doc.copyright"); rights && !rights->attribute("holder").empty()) {
            article.source = rights->attribute("holder");
        }
        if (const auto note = root.find("correction")) article.correction = folded(note->attribute("info") + " " + note->text());
        const auto content = root.find("body.content");
        if (content) article.text = block_text(*content);
        return article;
    }

    Article news_item(const Element& item) const {
        Article article = fresh();
        const auto inline_xml = item.find("inlineXML");
        if (inline_xml && !inline_xml->children().empty()) {
            const Element inner = inline_xml->children().front();
            if (inner.name() == "nitf") article = nitf(inner);
            else article.text = main_text(inner);
        } else if (const auto data = item.find("inlineData")) {
            article.text = data->text();
        }
        if (!item.attribute("guid").empty()) article.id = item.attribute("guid");
        if (!item.attribute("version").empty()) article.version = item.attribute("version");
        if (const auto headline = text_of(item, "headline")) article.title = headline;
        const auto first = day_of(text_of(item, "firstCreated"));
        article.published = first ? first : day_of(text_of(item, "versionCreated"));
        if (const auto embargo = day_of(text_of(item, "embargoed"))) article.embargo = embargo;
        if (const auto note = text_of(item, "edNote")) article.correction = note;
        if (const auto provider = item.find("provider")) {
            const std::string name = folded(provider->text());
            article.source = name.empty() ? provider->attribute("literal") : name;
        }
        return article;
    }

    void add(Article article) {
        if (article.published) article.published_from = "metadata";
        if (article.id.empty()) article.id = source_.id + ":" + std::to_string(articles_.size() + 1);
        if (!article.text.empty()) {
            articles_.push_back(std::move(article));
            return;
        }
        problems_.push_back({.path = source_.path, .message = "the item " + article.id + " holds no text"});
    }

    const MarkupSource& source_;
    Problems& problems_;
    std::optional<std::string> feed_title_;
    std::vector<Article> articles_;
};

}  // namespace

std::vector<Article> read_news_xml(std::string_view xml, const MarkupSource& source, Problems& problems) {
    std::string error;
    std::size_t line = 0, column = 0;
    const auto dom = Dom::parse_xml(xml, error, line, column);
    if (!dom) {
        problems.push_back({.path = source.path, .line = static_cast<std::uint32_t>(line), .column = static_cast<std::uint32_t>(column), .message = error});
        return {};
    }
    return NewsReader(source, problems).read(dom->root());
}

}  // namespace crosstally
