// libxml2's tree behind a few questions: parse without network, entities or huge trees, walk, read text.
// A Dom owns its nodes; an Element is a borrowed view, valid while its Dom lives. Text is UTF-8.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct _xmlNode;

namespace crosstally {

class Element {
public:
    explicit Element(_xmlNode* node) : node_(node) {}

    [[nodiscard]] std::string_view name() const;  // without its namespace prefix
    [[nodiscard]] std::string attribute(std::string_view name) const;  // "" where there is none
    [[nodiscard]] std::vector<Element> children() const;
    [[nodiscard]] std::optional<Element> find(std::string_view name) const;  // itself or the first below it
    void collect(std::string_view name, std::vector<Element>& out) const;
    [[nodiscard]] std::string text() const;  // all text below it, white space as it stands

    [[nodiscard]] _xmlNode* node() const { return node_; }

private:
    _xmlNode* node_;
};

class Dom {
public:
    // HTML is read as browsers read it, errors and all; XML must be well formed, and is refused where it declares
    // entities. nullptr: error says why.
    // HTML that is not valid UTF-8 is read in the encoding that its markup declares.
    static std::unique_ptr<Dom> parse_html(std::string_view bytes, std::string& error);
    static std::unique_ptr<Dom> parse_xml(std::string_view bytes, std::string& error, std::size_t& line, std::size_t& column);

    ~Dom();
    Dom(const Dom&) = delete;
    Dom& operator=(const Dom&) = delete;

    [[nodiscard]] Element root() const;

private:
    explicit Dom(void* document) : document_(document) {}
    void* document_;
};

// White space runs as one space, none at the ends.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace crosstally
