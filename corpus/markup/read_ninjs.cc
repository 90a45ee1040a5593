#include "corpus/markup/read_ninjs.h"

#include "corpus/markup/dom.h"
#include "corpus/markup/main_text.h"
#include "corpus/markup/moment.h"

namespace crosstally {
namespace {

std::optional<std::string> text_of(const JsonValue& value, std::string_view name) {
    const JsonValue* member = value.find(name);
    if (member == nullptr || member->text.empty()) return std::nullopt;
    return member->text;
}

std::string plain_text(std::string_view content, bool markup) {
    if (!markup) return std::string(content);
    std::string error;
    const auto dom = Dom::parse_html(content, error);
    return dom ? block_text(dom->root()) : "";
}

// ninjs 1 and 2 write "versioncreated", ninjs 3 "versionCreated".
std::optional<std::string> text_of_either(const JsonValue& value, std::string_view name, std::string_view other_name) {
    const auto text = text_of(value, name);
    return text ? text : text_of(value, other_name);
}

// Who holds the rights, else who gave it.
std::optional<std::string> source_of(const JsonValue& value) {
    if (const auto holder = text_of_either(value, "copyrightholder", "copyrightHolder")) return holder;
    for (const char* name : {"infosource", "infosources", "infoSources"}) {
        const JsonValue* sources = value.find(name);
        if (sources != nullptr && !sources->items.empty()) return text_of(sources->items.front(), "name");
    }
    return std::nullopt;
}

// ninjs 2 and 3: "bodies": [{"role": "main", "contentType": "text/html", "value": "..."}]
std::string body_of_list(const JsonValue& value) {
    const JsonValue* bodies = value.find("bodies");
    if (bodies == nullptr) return "";
    for (const JsonValue& body : bodies->items) {
        const std::string type = text_of_either(body, "contenttype", "contentType").value_or("text/plain");
        if (const auto content = text_of(body, "value")) return plain_text(*content, type.find("html") != std::string::npos);
    }
    return "";
}

std::string body_of(const JsonValue& value) {
    if (const auto text = text_of(value, "body_text")) return *text;
    for (const char* name : {"body_xhtml", "body_html"}) {
        if (const auto markup = text_of(value, name)) return plain_text(*markup, true);
    }
    return body_of_list(value);
}

std::optional<std::string> headline_of(const JsonValue& value) {
    if (const auto headline = text_of(value, "headline")) return headline;
    const JsonValue* headlines = value.find("headlines");
    if (headlines == nullptr || headlines->items.empty()) return std::nullopt;
    return text_of(headlines->items.front(), "value");
}

}  // namespace

bool is_ninjs(const JsonValue& value) {
    if (value.find("uri") == nullptr || value.find("text") != nullptr) return false;
    for (const char* name : {"body_text", "body_xhtml", "body_html", "bodies"}) {
        if (value.find(name) != nullptr) return true;
    }
    return false;
}

std::optional<Article> read_ninjs(const JsonValue& value, const MarkupSource& source, Problems& problems) {
    Article article;
    article.path = source.path;
    article.id = text_of(value, "uri").value_or(source.id);
    article.text = body_of(value);
    if (article.text.empty()) {
        problems.push_back({.path = source.path, .message = "the item " + article.id + " holds no text"});
        return std::nullopt;
    }
    article.title = headline_of(value);
    article.version = text_of(value, "version");
    article.url = text_of(value, "url");
    article.source = source_of(value);
    article.correction = text_of_either(value, "ednote", "edNote");
    const auto first = text_of_either(value, "firstcreated", "firstCreated");
    const auto moment = first ? first : text_of_either(value, "versioncreated", "versionCreated");
    article.published = moment ? parse_moment(*moment) : std::nullopt;
    if (article.published) article.published_from = "metadata";
    if (const auto embargo = text_of(value, "embargoed")) article.embargo = parse_moment(*embargo);
    return article;
}

}  // namespace crosstally
