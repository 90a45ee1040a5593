#include <algorithm>

#include "output/format/html_text.h"
#include "output/format/report_parts.h"

namespace crosstally {
namespace {

std::string note_on(const Passage& passage) {
    std::string out = passage.kind;
    const auto add = [&out](std::string_view name, const std::string& text) {
        if (!text.empty()) out += "; " + std::string(name) + " " + text;
    };
    add("counts", passage.measure);
    add("of", passage.scope.text);
    add("in", passage.period.text);
    add("says", passage.speaker.text);
    return out;
}

// The text with its passages marked; of two that overlap the one that begins first, so figures inside a quotation
// stand and the quotation does not.
class MarkedText {
public:
    MarkedText(const ArticleText& article, std::size_t number, bool title, const ReportIndex& index)
        : article_(article), number_(number), title_(title), text_(title ? article.title : article.text), index_(index) {}

    std::string write() {
        for (const Passage* passage : passages()) {
            if (passage->span.start < point_) continue;
            plain_to(passage->span.start);
            mark(*passage);
        }
        return out_ + html_lines(std::string_view(text_).substr(byte_));
    }

private:
    [[nodiscard]] std::vector<const Passage*> passages() const {
        std::vector<const Passage*> list;
        for (const Passage& passage : article_.passages) {
            const bool shown = !passage.quotation || index_.finding_at(article_, passage) != nullptr;
            if (passage.in_title == title_ && shown) list.push_back(&passage);
        }
        std::ranges::sort(list, {}, [](const Passage* one) { return one->span.start; });
        return list;
    }

    std::string_view take_to(std::uint32_t point) {
        const std::string_view rest = std::string_view(text_).substr(byte_);
        const std::size_t bytes = byte_at(rest, point - point_);
        byte_ += bytes;
        point_ = point;
        return rest.substr(0, bytes);
    }

    void plain_to(std::uint32_t point) { out_ += html_lines(take_to(point)); }

    void mark(const Passage& passage) {
        const Discrepancy* finding = index_.finding_at(article_, passage);
        const std::string anchor = "a" + std::to_string(number_) + (title_ ? "h" : "t") + std::to_string(passage.span.start);
        const std::string words = html_lines(take_to(passage.span.end));
        if (finding == nullptr) {
            out_ += "<mark class=\"figure\" id=\"" + anchor + "\" title=\"" + html(note_on(passage)) + "\">" + words + "</mark>";
        } else {
            out_ += "<a class=\"hit\" id=\"" + anchor + "\" href=\"#f-" + html(finding->id) + "\" title=\"" +
                    html(std::string(to_string(finding->verdict)) + ": " + note_on(passage)) + "\"><mark>" + words + "</mark></a>";
        }
    }

    const ArticleText& article_;
    std::size_t number_;
    bool title_;
    const std::string& text_;
    const ReportIndex& index_;
    std::string out_;
    std::size_t byte_ = 0;
    std::uint32_t point_ = 0;
};

}  // namespace

std::string desk_notes(const ArticleText& article) {
    std::string out;
    if (!article.embargo.empty()) out += "<p class=\"desk\">Embargo: until " + html(article.embargo) + "</p>\n";
    if (!article.correction.empty()) out += "<p class=\"desk\">Correction note: " + html(article.correction) + "</p>\n";
    return out;
}

void append_article(const ArticleText& article, std::size_t number, const ReportIndex& index, std::string& out) {
    out += "<details class=\"text\" id=\"a" + std::to_string(number) + "\">\n<summary>" + html(article.title.empty() ? article.id : article.title) +
           "</summary>\n<p class=\"cite\">" + html(article.id);
    if (!article.published.empty()) out += " · <time>" + html(article.published) + "</time>";
    if (!article.source.empty()) out += " · " + html(article.source);
    if (!article.version.empty()) out += " · version " + html(article.version);
    if (is_web_address(article.url)) out += " · <a rel=\"noopener noreferrer\" href=\"" + html(article.url) + "\">original</a>";
    out += "</p>\n" + desk_notes(article);
    if (!article.title.empty()) out += "<h3>" + MarkedText(article, number, true, index).write() + "</h3>\n";
    out += "<div class=\"body\">" + MarkedText(article, number, false, index).write() + "</div>\n</details>\n";
}

}  // namespace crosstally
