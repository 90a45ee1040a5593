#include "corpus/markup/main_text.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>

#include "corpus/among.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 21> dropped = {
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button",
    "figure", "figcaption", "iframe", "svg", "select", "textarea", "video", "audio", "menu", "object", "table"};
constexpr std::array<std::string_view, 20> blocks = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "div", "section",
    "article", "main", "ul", "ol", "pre", "dd", "dt", "body", "hl1"};
constexpr std::array<std::string_view, 14> boilerplate = {
    "related", "share", "social", "comment", "promo", "advert", "newsletter", "cookie",
    "breadcrumb", "teaser", "sidebar", "recommend", "subscribe", "most-read"};

bool is_boilerplate(const Element& element) {
    if (among(dropped, element.name())) return true;
    if (element.name() == "p" || element.name() == "article" || element.name() == "body") return false;
    const std::string marks = element.attribute("class") + " " + element.attribute("id");
    return std::any_of(boilerplate.begin(), boilerplate.end(),
                       [&](std::string_view word) { return marks.find(word) != std::string::npos; }) ||
           element.attribute("aria-hidden") == "true";
}

class Paragraphs {
public:
    void add(const _xmlNode* node) {
        for (const _xmlNode* at = node->children; at != nullptr; at = at->next) {
            if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) {
                if (at->content != nullptr) line_ += readable_utf8(reinterpret_cast<const char*>(at->content));
            } else if (at->type == XML_ELEMENT_NODE) {
                add_element(Element(const_cast<_xmlNode*>(at)));
            }
        }
    }

    std::string take() {
        end_block();
        return std::move(text_);
    }

private:
    void add_element(const Element& element) {
        if (is_boilerplate(element)) return;
        if (element.name() == "br") line_ += ' ';
        const bool block = among(blocks, element.name());
        if (block) end_block();
        add(element.node());
        if (block) end_block();
    }

    void end_block() {
        const std::string paragraph = folded(line_);
        line_.clear();
        if (paragraph.empty()) return;
        if (!text_.empty()) text_ += "\n\n";
        text_ += paragraph;
    }

    std::string text_;
    std::string line_;
};

std::size_t own_paragraph_bytes(const Element& element) {
    std::size_t bytes = 0;
    for (const Element& child : element.children()) {
        if (child.name() == "p") bytes += folded(child.text()).size();
    }
    return bytes;
}

void find_densest(const Element& element, std::optional<Element>& best, std::size_t& most) {
    if (is_boilerplate(element)) return;
    const std::size_t bytes = own_paragraph_bytes(element);
    if (bytes > most) {
        most = bytes;
        best = element;
    }
    for (const Element& child : element.children()) find_densest(child, best, most);
}

}  // namespace

std::string block_text(const Element& block) {
    Paragraphs paragraphs;
    paragraphs.add(block.node());
    return paragraphs.take();
}

std::string main_text(const Element& page) {
    std::vector<Element> articles;
    page.collect("article", articles);
    if (articles.empty()) page.collect("main", articles);
    std::string longest;
    for (const Element& article : articles) {
        std::string text = block_text(article);
        if (text.size() > longest.size()) longest = std::move(text);
    }
    if (!longest.empty()) return longest;
    std::optional<Element> densest;
    std::size_t most = 0;
    find_densest(page, densest, most);
    if (densest) return block_text(*densest);
    const auto body = page.find("body");
    return block_text(body ? *body : page);
}

}  // namespace crosstally
