#include <algorithm>
#include <array>
#include <map>

#include "output/format/differing_words.h"
#include "output/format/html_text.h"
#include "output/format/report_parts.h"
#include "output/format/said_how.h"

namespace crosstally {
namespace {

constexpr std::size_t most_marked_words = 12;
constexpr std::size_t longest_heading = 60;  // bytes
constexpr std::string_view nothing = "nothing";  // the side of words that are left out

// Of what the finding is about, in its sentence.
Span marked_part(const Evidence& evidence) {
    const auto byte = [&](std::uint32_t point) { return static_cast<std::uint32_t>(byte_at(evidence.sentence, point - evidence.sentence_start)); };
    return {byte(evidence.place.span.start), byte(evidence.place.span.end)};
}

// The part of the text without the quotation marks around it.
Span inside_of_marks(std::string_view text, Span part) {
    constexpr std::array<std::string_view, 6> marks = {"\"", "'", "“", "”", "‘", "’"};
    for (const std::string_view mark : marks) {
        if (slice(text, part).starts_with(mark)) part.begin += static_cast<std::uint32_t>(mark.size());
    }
    for (const std::string_view mark : marks) {
        if (slice(text, part).ends_with(mark)) part.end -= static_cast<std::uint32_t>(mark.size());
    }
    return part;
}

// A sentence with its figure or quotation in <mark> and the words that differ from another one underlined: in a quotation
// too, but a figure is marked as it is.
std::string marked_sentence(const Evidence& evidence, const std::vector<Span>& differing, bool is_quotation) {
    const std::string_view text = evidence.sentence;
    const auto [from, to] = marked_part(evidence);
    std::map<std::size_t, std::string> tags;  // by byte; closing tags of a byte stand before its opening tags
    for (const Span word : differing) {
        const bool inside = from <= word.begin && word.end <= to;
        if (word.begin < to && from < word.end && !(inside && is_quotation)) continue;
        tags[word.begin] += "<span class=\"differs\">";
        tags[word.end].insert(0, "</span>");
    }
    if (from < to) {
        tags[from].insert(0, "<mark>");  // around the words that differ
        tags[to] += "</mark>";
    }
    std::string out;
    std::size_t at = 0;
    for (const auto& [byte, tag] : tags) {
        out += html(text.substr(at, byte - at)) + tag;
        at = byte;
    }
    return out + html(text.substr(at));
}

std::string how_known(const ReadField& field) {
    if (field.text.empty()) return "not stated";
    return html(field.text) + (field.how == How::unknown ? "" : " <span class=\"quiet\">(" + html(said_how(field.how)) + ")</span>");
}

std::string reading(const Passage& passage) {
    const auto row = [](std::string_view name, const std::string& value) {
        return "<div><dt>" + std::string(name) + "</dt><dd>" + value + "</dd></div>";
    };
    std::string out = "<dl class=\"known\">";
    if (!passage.quotation) {
        out += row("counts", passage.measure.empty() ? "not stated" : html(passage.measure)) + row("place or body", how_known(passage.scope)) +
               row("period", how_known(passage.period));
    }
    return out + row("speaker", how_known(passage.speaker)) + "</dl>\n";
}

class FindingWriter {
public:
    FindingWriter(const Discrepancy& finding, const ReportIndex& index, std::string& out) : finding_(finding), index_(index), out_(out) {}

    void write(const FindingShown& shown) {
        open();
        head(shown);
        out_ += "<div class=\"sides\">\n";
        sides();
        out_ += "</div>\n<p class=\"foot\"><a class=\"id\" href=\"#f-" + html(finding_.id) + "\" aria-label=\"Address of this finding\">" + html(finding_.id) +
                "</a></p>\n";
        decision(shown.review);
        out_ += "</article>\n";
    }

private:
    void attribute(std::string_view name, const std::string& value) { out_ += " data-" + std::string(name) + "=\"" + value + "\""; }

    // One a line; visible() of each, so that no value can hold a line end.
    static std::string lines(const std::vector<std::string>& values) {
        std::string out;
        for (const std::string& value : values) out += (out.empty() ? "" : "\n") + html(value);
        return out;
    }

    void open() {
        const std::string severity(to_string(finding_.severity));
        std::vector<std::string> articles;
        for (const Evidence& evidence : finding_.evidence) articles.emplace_back(std::string(evidence.place.article));
        out_ += "<article class=\"finding " + severity + "\" id=\"f-" + html(finding_.id) + "\" tabindex=\"-1\" aria-labelledby=\"h-" + html(finding_.id) + "\"";
        attribute("severity", severity);
        attribute("verdict", std::string(to_string(finding_.verdict)));
        attribute("status", std::string(to_string(finding_.status)));
        attribute("story", html(index_.story(finding_)));
        attribute("bodies", lines(index_.bodies(finding_)));
        attribute("articles", lines(articles));
        out_ += ">\n";
    }

    void head(const FindingShown& shown) {
        out_ += "<p class=\"badge\">" + std::string(to_string(finding_.severity)) + ": " + std::string(to_string(finding_.verdict));
        for (const std::string& tag : finding_.tags) out_ += " · " + html(tag);
        if (shown.standing) out_ += " <span class=\"status\">" + std::string(to_string(finding_.status)) + (finding_.changed ? ", changed" : "") + "</span>";
        out_ += "</p>\n<h3 id=\"h-" +
                html(finding_.id) + "\">" + html(finding_.summary) + "</h3>\n<p class=\"reason\">" + html(finding_.reason) + "</p>\n";
    }

    void sides() {
        std::map<std::uint32_t, std::vector<const Evidence*>> by_side;
        for (const Evidence& evidence : finding_.evidence) by_side[evidence.side].push_back(&evidence);
        part_exchanged(by_side);
        const Evidence* first = by_side.empty() ? nullptr : by_side.begin()->second.front();
        for (const auto& [number, list] : by_side) {
            out_ += "<section class=\"side\">\n";
            if (number < finding_.sides.size()) side_heading(number, *list.front());
            evidence_of(list, list.front() == first ? other_side(by_side, number) : first, list.front() == first);
            out_ += "</section>\n";
        }
    }

    // What two articles give to two things each the other way round stands in both of them: each side begins with another.
    static void part_exchanged(std::map<std::uint32_t, std::vector<const Evidence*>>& by_side) {
        if (by_side.size() != 2) return;
        std::vector<const Evidence*>& first = by_side.begin()->second;
        std::vector<const Evidence*>& second = by_side.rbegin()->second;
        const auto stands_in = [](const std::vector<const Evidence*>& list, const Evidence* one) {
            return std::ranges::any_of(list, [one](const Evidence* other) { return other->place.article == one->place.article; });
        };
        if (!std::ranges::all_of(second, [&](const Evidence* one) { return stands_in(first, one); })) return;
        const auto other = std::ranges::find_if(second, [&](const Evidence* one) { return one->place.article != first.front()->place.article; });
        if (other != second.end()) std::rotate(second.begin(), other, other + 1);
    }

    // A long quotation is headed by its words that differ, one that lacks them by those of the other.
    std::string heading(std::uint32_t number, const Evidence& first) const {
        const std::string& value = finding_.sides[number].value;
        if (first.place.text.size() <= longest_heading) return first.place.text;
        return value == nothing && finding_.sides.size() == 2 ? "without " + finding_.sides[1 - number].value : value;
    }

    void side_heading(std::uint32_t number, const Evidence& first) {
        const Side& side = finding_.sides[number];
        out_ += "<h4>" + html(heading(number, first)) + " <span class=\"quiet\">(" +
                counted(side.articles, "article") + ", " + "<abbr title=\"articles that copy one another are one lineage\">" + counted(side.lineages, "lineage") + "</abbr>)</span></h4>\n";
    }

    static const Evidence* other_side(const std::map<std::uint32_t, std::vector<const Evidence*>>& by_side, std::uint32_t number) {
        for (const auto& [other, list] : by_side) {
            if (other != number) return list.front();
        }
        return nullptr;
    }

    [[nodiscard]] bool is_quotation() const { return finding_.verdict == Verdict::quote_altered; }

    // Of two quotations the words inside, of two figures those of the sentences around them.
    [[nodiscard]] Span compared_part(const Evidence& evidence) const {
        return is_quotation() ? inside_of_marks(evidence.sentence, marked_part(evidence)) : Span{0, static_cast<std::uint32_t>(evidence.sentence.size())};
    }

    [[nodiscard]] std::vector<Span> differing_from(const Evidence& other, const Evidence& own, bool is_left) const {
        const Span part = compared_part(own);
        const std::string_view words = slice(own.sentence, part), others = slice(other.sentence, compared_part(other));
        DifferingWords found = is_left ? differing_words(words, others) : differing_words(others, words);
        // Two sentences that share next to nothing are no copies: marking all of both tells nobody anything.
        const auto [fewer, more] = std::minmax({found.left.size(), found.right.size()});
        if (more > most_marked_words || fewer >= found.common) return {};
        std::vector<Span> differing = is_left ? std::move(found.left) : std::move(found.right);
        for (Span& word : differing) word = {word.begin + part.begin, word.end + part.begin};
        return differing;
    }

    void evidence_of(const std::vector<const Evidence*>& list, const Evidence* against, bool is_left) {
        const std::vector<Span> differing = against != nullptr ? differing_from(*against, *list.front(), is_left) : std::vector<Span>();
        quoted(*list.front(), differing, true);
        if (list.size() == 1) return;
        out_ += "<details class=\"more\"><summary>" + counted(list.size() - 1, "further place") + "</summary>\n";
        for (std::size_t i = 1; i < list.size(); ++i) quoted(*list[i], {}, false);
        out_ += "</details>\n";
    }

    void quoted(const Evidence& evidence, const std::vector<Span>& differing, bool with_reading) {
        const Place& place = evidence.place;
        const ArticleText* text = index_.article(std::string_view(place.article));
        out_ += "<blockquote>" + marked_sentence(evidence, differing, is_quotation()) + "</blockquote>\n<p class=\"cite\">" + where(place);
        if (text && !text->published.empty()) out_ += " · <time>" + html(text->published) + "</time>";
        if (text && !text->source.empty()) out_ += " · " + html(text->source);
        if (text && is_web_address(text->url)) out_ += " · <a rel=\"noopener noreferrer\" href=\"" + html(text->url) + "\">original</a>";
        out_ += "</p>\n";
        if (text && with_reading) out_ += desk_notes(*text);
        const Passage* passage = text && with_reading ? passage_at(*text, place) : nullptr;
        if (passage) out_ += reading(*passage);
    }

    [[nodiscard]] std::string where(const Place& place) const {
        const std::string words = html(place.article) + (place.in_title ? ", headline" : ", line " + std::to_string(place.line));
        const std::string anchor = index_.anchor(place);
        return anchor.empty() ? words : "<a class=\"where\" href=\"#" + anchor + "\">" + words + "</a>";
    }

    void decision(bool review) {
        const bool decided = !finding_.decided_by.empty() || !finding_.decision_reason.empty();
        out_ += "<p class=\"decided\"" + std::string(decided ? "" : " hidden") + "><strong>" + std::string(to_string(finding_.status)) + "</strong>" +
                (finding_.status == Status::resolved ? "; decided before" : "") +
                (finding_.decided_by.empty() ? "" : " by " + html(finding_.decided_by)) +
                (finding_.decision_reason.empty() ? "" : ": " + html(finding_.decision_reason)) + "</p>\n";
        if (!review || finding_.status == Status::resolved) return;
        out_ += "<form class=\"decide\" hidden><label>Reason<input name=\"reason\" maxlength=\"500\" autocomplete=\"off\"></label>";
        for (const std::string_view status : {"confirmed", "dismissed", "corrected", "open"}) {
            out_ += "<button type=\"button\" value=\"" + std::string(status) + "\">" + button_text(status) + "</button>";
        }
        out_ += "<span class=\"failed\" role=\"alert\"></span></form>\n";
    }

    static std::string button_text(std::string_view status) {
        if (status == "confirmed") return "Confirm";
        if (status == "dismissed") return "Dismiss";
        return status == "corrected" ? "Corrected" : "Take back";
    }

    const Discrepancy& finding_;
    const ReportIndex& index_;
    std::string& out_;
};

}  // namespace

void append_finding(const Discrepancy& finding, const ReportIndex& index, const FindingShown& shown, std::string& out) {
    FindingWriter(finding, index, out).write(shown);
}

void append_agreements(const std::vector<Agreement>& agreements, const ReportIndex& index, std::string& out) {
    if (agreements.empty()) return;
    out += "<section aria-labelledby=\"agree\">\n<h2 id=\"agree\">What agrees</h2>\n<details><summary>" + counted(agreements.size(), "agreement") +
           "</summary>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">How</th><th scope=\"col\">Where</th></tr></thead>\n<tbody>\n";
    for (const Agreement& agreement : agreements) {
        out += "<tr><td>" + html(agreement.summary) + "</td><td>" + std::string(to_string(agreement.how)) + "</td><td>";
        for (const Evidence& evidence : agreement.evidence) {
            const std::string anchor = index.anchor(evidence.place);
            const std::string words = html(evidence.place.article) + ":" + std::to_string(evidence.place.line);
            out += (anchor.empty() ? words : "<a href=\"#" + anchor + "\">" + words + "</a>") + " <mark>" + html(evidence.place.text) + "</mark><br>";
        }
        out += "</td></tr>\n";
    }
    out += "</tbody>\n</table></div>\n</details>\n</section>\n";
}

}  // namespace crosstally
