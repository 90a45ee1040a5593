#include "corpus/markup/dom.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "corpus/utf8.h"

namespace crosstally {
namespace {

constexpr int quiet = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// A page that is not in the encoding that it declares comes out as bytes of any kind.
std::string take(xmlChar* text) {
    std::string copy = readable_utf8(view(text));
    xmlFree(text);
    return copy;
}

const xmlChar* chars(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

void start_library() {
    static const bool started = [] {
        xmlInitParser();
        return true;
    }();
    (void)started;
}

constexpr const char* entities_refused = "the document declares entities; they are refused, whatever they hold";

std::string what_is_wrong(const xmlError* error) {
    if (error == nullptr || error->message == nullptr) return "not well-formed XML";
    if (error->code == XML_ERR_ENTITY_LOOP) return entities_refused;
    const std::string message = folded(error->message);
    // Excessive depth has no code of its own.
    if (message.starts_with("Excessive depth")) return "XML nested more than 256 deep is not read";
    return "not well-formed XML: " + message;
}

}  // namespace

std::string_view Element::name() const { return view(node_->name); }

std::string Element::attribute(std::string_view name) const {
    return take(xmlGetProp(node_, chars(std::string(name))));
}

std::vector<Element> Element::children() const {
    std::vector<Element> elements;
    for (xmlNode* at = node_->children; at != nullptr; at = at->next) {
        if (at->type == XML_ELEMENT_NODE) elements.emplace_back(at);
    }
    return elements;
}

std::optional<Element> Element::find(std::string_view name) const {
    if (this->name() == name) return *this;
    for (const Element& element : children()) {
        if (const auto found = element.find(name)) return found;
    }
    return std::nullopt;
}

void Element::collect(std::string_view name, std::vector<Element>& out) const {
    if (this->name() == name) out.push_back(*this);
    for (const Element& element : children()) element.collect(name, out);
}

std::string Element::text() const { return take(xmlNodeGetContent(node_)); }

std::unique_ptr<Dom> Dom::parse_html(std::string_view bytes, std::string& error) {
    start_library();
    xmlDoc* document = htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr,
                                      find_invalid_utf8(bytes) ? nullptr : "UTF-8",
                                      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    if (document == nullptr || xmlDocGetRootElement(document) == nullptr) {
        xmlFreeDoc(document);
        error = bytes.empty() ? "the file is empty" : "no markup could be read in it";
        return nullptr;
    }
    return std::unique_ptr<Dom>(new Dom(document));
}

std::unique_ptr<Dom> Dom::parse_xml(std::string_view bytes, std::string& error, std::size_t& line, std::size_t& column) {
    start_library();
    xmlParserCtxt* context = xmlNewParserCtxt();
    xmlDoc* document = xmlCtxtReadMemory(context, bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, quiet);
    if (document == nullptr || xmlDocGetRootElement(document) == nullptr) {
        const xmlError* last = xmlCtxtGetLastError(context);
        error = what_is_wrong(last);
        line = last == nullptr ? 0 : static_cast<std::size_t>(last->line);
        column = last == nullptr ? 0 : static_cast<std::size_t>(last->int2);
        xmlFreeDoc(document);
        document = nullptr;
    } else if (document->intSubset != nullptr && document->intSubset->entities != nullptr) {
        error = entities_refused;
        xmlFreeDoc(document);
        document = nullptr;
    }
    xmlFreeParserCtxt(context);
    return document == nullptr ? nullptr : std::unique_ptr<Dom>(new Dom(document));
}

Dom::~Dom() { xmlFreeDoc(static_cast<xmlDoc*>(document_)); }

Element Dom::root() const { return Element(xmlDocGetRootElement(static_cast<xmlDoc*>(document_))); }

std::string folded(std::string_view text) {
    std::string out;
    bool space = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            space = !out.empty();
            continue;
        }
        if (space) out.push_back(' ');
        space = false;
        out.push_back(c);
    }
    return out;
}

}  // namespace crosstally
