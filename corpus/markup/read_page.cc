#include "corpus/markup/read_page.h"

#include <map>

#include "corpus/json.h"
#include "corpus/markup/dom.h"
#include "corpus/markup/main_text.h"
#include "corpus/markup/moment.h"

namespace crosstally {
namespace {

using Metadata = std::map<std::string, std::string, std::less<>>;

void put(Metadata& metadata, std::string name, std::string value) {
    if (!name.empty() && !value.empty()) metadata.emplace(std::move(name), std::move(value));
}

void read_linked_data(const JsonValue& value, Metadata& metadata) {
    for (const JsonValue& item : value.items) read_linked_data(item, metadata);
    if (const JsonValue* graph = value.find("@graph")) read_linked_data(*graph, metadata);
    for (const char* name : {"headline", "datePublished", "url"}) {
        const JsonValue* member = value.find(name);
        if (member != nullptr && member->is_string()) put(metadata, std::string("ld:") + name, member->text);
    }
    const JsonValue* publisher = value.find("publisher");
    const JsonValue* name = publisher == nullptr ? nullptr : publisher->find("name");
    if (name != nullptr && name->is_string()) put(metadata, "ld:publisher", name->text);
}

Metadata metadata_of(const Element& page) {
    Metadata metadata;
    std::vector<Element> elements;
    page.collect("meta", elements);
    for (const Element& meta : elements) {
        const std::string property = meta.attribute("property");
        put(metadata, property.empty() ? meta.attribute("name") : property, meta.attribute("content"));
    }
    elements.clear();
    page.collect("script", elements);
    for (const Element& script : elements) {
        JsonReader reader;
        JsonError error;
        if (script.attribute("type") != "application/ld+json") continue;
        if (const auto value = reader.read(folded(script.text()), error)) read_linked_data(*value, metadata);
    }
    elements.clear();
    page.collect("link", elements);
    for (const Element& link : elements) {
        if (link.attribute("rel") == "canonical") put(metadata, "canonical", link.attribute("href"));
    }
    if (const auto time = page.find("time")) put(metadata, "time", time->attribute("datetime"));
    if (const auto title = page.find("title")) put(metadata, "title", folded(title->text()));
    if (const auto heading = page.find("h1")) put(metadata, "h1", folded(heading->text()));
    return metadata;
}

std::optional<std::string> first_of(const Metadata& metadata, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const auto found = metadata.find(name);
        if (found != metadata.end()) return found->second;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Article> read_page(std::string_view html, const MarkupSource& source, Problems& problems) {
    std::string error;
    const auto dom = Dom::parse_html(html, error);
    if (!dom) {
        problems.push_back({.path = source.path, .message = error});
        return std::nullopt;
    }
    Article article;
    article.id = source.id;
    article.path = source.path;
    article.text = main_text(dom->root());
    if (article.text.empty()) {
        problems.push_back({.path = source.path, .message = "the page holds no running text"});
        return std::nullopt;
    }
    const Metadata metadata = metadata_of(dom->root());
    article.title = first_of(metadata, {"ld:headline", "og:title", "h1", "title"});
    article.source = first_of(metadata, {"og:site_name", "ld:publisher", "application-name"});
    article.url = first_of(metadata, {"canonical", "og:url", "ld:url"});
    const auto moment = first_of(metadata, {"article:published_time", "ld:datePublished", "datePublished",
                                            "parsely-pub-date", "dc.date", "date", "time"});
    article.published = moment ? parse_moment(*moment) : std::nullopt;
    if (article.published) article.published_from = "metadata";
    return article;
}

}  // namespace crosstally
