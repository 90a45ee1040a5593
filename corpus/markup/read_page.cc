#include "corpus/markup/read_page.h"

#include <algorithm>
#include <array>
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

// "Libraries to shut | Fenland Echo" says "Libraries to shut".
bool says(std::string_view title, std::string_view heading) {
    if (!title.starts_with(heading)) return false;
    const std::string_view rest = title.substr(heading.size());
    constexpr std::array<std::string_view, 6> marks = {" - ", " | ", " – ", " — ", " :: ", " · "};
    return rest.empty() || std::any_of(marks.begin(), marks.end(), [rest](std::string_view mark) { return rest.starts_with(mark); });
}

// Where `heading` is a paragraph of the text; npos: it is none.
std::size_t paragraph_at(std::string_view text, std::string_view heading) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", at), text.size());
        if (text.substr(at, end - at) == heading) return at;
        at = end + 2;
    }
    return std::string_view::npos;
}

// The heading that is the article's headline, and no part of what it says, is taken from the text: the one that says what
// the page's title says, or the only one, at the top.
std::optional<std::string> take_headline(const Element& page, const Metadata& metadata, std::string& text) {
    std::vector<Element> headings;
    page.collect("h1", headings);
    const auto title = metadata.find("title");
    for (const Element& element : headings) {
        const std::string heading = block_text(element);
        const std::size_t at = heading.empty() ? std::string::npos : paragraph_at(text, heading);
        const bool is_headline = (headings.size() == 1 && at == 0) || (title != metadata.end() && says(title->second, heading));
        if (at == std::string::npos || !is_headline || text.size() == heading.size()) continue;
        const std::size_t last = at + heading.size();
        if (last == text.size()) text.erase(at - 2);
        else text.erase(at, heading.size() + 2);
        return heading;
    }
    return std::nullopt;
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
    article.title = take_headline(dom->root(), metadata, article.text);
    if (!article.title) article.title = first_of(metadata, {"ld:headline", "og:title", "h1", "title"});
    article.source = first_of(metadata, {"og:site_name", "ld:publisher", "application-name"});
    article.url = first_of(metadata, {"canonical", "og:url", "ld:url"});
    const auto moment = first_of(metadata, {"article:published_time", "ld:datePublished", "datePublished",
                                            "parsely-pub-date", "dc.date", "date", "time"});
    article.published = moment ? parse_moment(*moment) : std::nullopt;
    if (article.published) article.published_from = "metadata";
    return article;
}

}  // namespace crosstally
