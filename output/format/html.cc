// The log as one page: self-contained, no network, readable without its script; the script filters and moves.
#include <algorithm>
#include <map>
#include <set>

#include "output/format/differing_words.h"
#include "output/format/format.h"
#include "output/format/report_assets.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

constexpr std::size_t most_marked_words = 12;
constexpr std::size_t longest_heading = 60;  // bytes

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

std::size_t byte_at(std::string_view text, std::uint32_t code_points) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins && code_points-- == 0) break;
    }
    return at;
}

// A sentence with its figure in <mark> and the words that differ from another sentence underlined.
std::string marked_sentence(const Evidence& evidence, const std::vector<Span>& differing) {
    const std::string_view text = evidence.sentence;
    const std::size_t from = byte_at(text, evidence.place.span.start - evidence.sentence_start);
    const std::size_t to = byte_at(text, evidence.place.span.end - evidence.sentence_start);
    std::map<std::size_t, std::string> tags;  // by byte; closing tags of a byte stand before its opening tags
    for (const Span word : differing) {
        if (word.begin < to && from < word.end) continue;  // the figure is marked as it is
        tags[word.begin] += "<span class=\"differs\">";
        tags[word.end].insert(0, "</span>");
    }
    if (from < to) {
        tags[from] += "<mark>";
        tags[to].insert(0, "</mark>");
    }
    std::string out;
    std::size_t at = 0;
    for (const auto& [byte, tag] : tags) {
        out += escaped(text.substr(at, byte - at)) + tag;
        at = byte;
    }
    return out + escaped(text.substr(at));
}

std::string quoted(const Evidence& evidence, const std::vector<Span>& differing) {
    const Place& place = evidence.place;
    return "<blockquote>" + marked_sentence(evidence, differing) + "<cite>" + escaped(place.article) +
           (place.in_title ? ", headline" : ", line " + std::to_string(place.line)) + "</cite></blockquote>\n";
}

std::string counted(std::uint64_t number, std::string_view thing) {
    return std::to_string(number) + " " + std::string(thing) + (number == 1 ? "" : "s");
}

class Page {
public:
    explicit Page(const Log& log) : log_(log) {}

    std::string write() {
        head();
        filter();
        out_ += "<main id=\"findings\">\n<h2>Findings</h2>\n<p class=\"quiet\" id=\"shown\" role=\"status\">" +
                counted(log_.discrepancies.size(), "finding") + "</p>\n<p id=\"none\" hidden>No finding fits the filter.</p>\n";
        for (const Discrepancy& discrepancy : log_.discrepancies) finding(discrepancy);
        agreements();
        out_ += "</main>\n<footer class=\"quiet\">crosstally reports what cannot be true together; it never decides who is "
                "right.</footer>\n<script>" + std::string(report_script) + "</script>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void head() {
        const Summary& summary = log_.summary;
        out_ += "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<title>crosstally: what cannot be true together</title>\n<style>" +
                std::string(report_style) + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">To the findings</a>\n"
                "<header>\n<h1>What cannot be true together</h1>\n<p>" +
                counted(summary.errors, "error") + ", " + counted(summary.warnings, "warning") + ", " +
                counted(summary.notes, "note") + " and " + counted(summary.agreements, "agreement") + " in " +
                counted(summary.articles, "article") + " (" + counted(summary.figures, "figure") + ", " +
                counted(summary.quotes, "quotation") +
                (summary.skipped == 0 ? "" : "; " + counted(summary.skipped, "article") + " could not be read") + ").</p>\n" +
                "<p class=\"quiet keys\">Keys: j and k move from finding to finding, / goes to the search, Escape leaves it.</p>\n</header>\n";
    }

    void options(const std::set<std::string>& values) {
        out_ += "<option value=\"\">all</option>";
        for (const std::string& value : values) {
            out_ += "<option value=\"" + escaped(value) + "\">" + escaped(value) + "</option>";
        }
        out_ += "</select></label>\n";
    }

    void filter() {
        std::set<std::string> verdicts;
        std::set<std::string> articles;
        for (const Discrepancy& discrepancy : log_.discrepancies) {
            verdicts.emplace(to_string(discrepancy.verdict));
            for (const Evidence& evidence : discrepancy.evidence) articles.insert(evidence.place.article);
        }
        out_ += "<header role=\"search\"><form id=\"filter\" hidden>\n<fieldset><legend>Severity</legend>";
        for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
            const std::string name(to_string(severity));
            out_ += "<label><input type=\"checkbox\" name=\"severity\" value=\"" + name + "\" checked>" + name + "</label>";
        }
        out_ += "</fieldset>\n<label>Verdict<select name=\"verdict\">";
        options(verdicts);
        out_ += "<label>Article<select name=\"article\">";
        options(articles);
        out_ += "<label>Search<input type=\"search\" name=\"search\" autocomplete=\"off\"></label>\n</form></header>\n";
    }

    void finding(const Discrepancy& discrepancy) {
        std::set<std::string> articles;
        for (const Evidence& evidence : discrepancy.evidence) articles.insert(evidence.place.article);
        std::string listed;
        for (const std::string& article : articles) listed += (listed.empty() ? "" : "\n") + article;
        const std::string severity(to_string(discrepancy.severity));
        const std::string verdict(to_string(discrepancy.verdict));
        out_ += "<article class=\"finding " + severity + "\" id=\"f-" + escaped(discrepancy.id) + "\" tabindex=\"-1\" data-severity=\"" +
                severity + "\" data-verdict=\"" + verdict + "\" data-articles=\"" + escaped(listed) + "\">\n<p class=\"badge\">" +
                severity + ": " + verdict;
        for (const std::string& tag : discrepancy.tags) out_ += " · " + escaped(tag);
        out_ += "</p>\n<h3>" + escaped(discrepancy.summary) + "</h3>\n<p class=\"reason\">" + escaped(discrepancy.reason) +
                "</p>\n<div class=\"sides\">\n";
        sides(discrepancy);
        out_ += "</div>\n<p class=\"id\">" + escaped(discrepancy.id) + "</p>\n</article>\n";
    }

    void sides(const Discrepancy& discrepancy) {
        std::map<std::uint32_t, std::vector<const Evidence*>> by_side;
        for (const Evidence& evidence : discrepancy.evidence) by_side[evidence.side].push_back(&evidence);
        const Evidence* first = by_side.empty() ? nullptr : by_side.begin()->second.front();
        for (const auto& [number, list] : by_side) {
            out_ += "<section class=\"side\">\n";
            if (number < discrepancy.sides.size()) {
                const Side& side = discrepancy.sides[number];
                out_ += "<h4>" + escaped(list.front()->place.text.size() <= longest_heading ? list.front()->place.text : side.value) + " <span class=\"quiet\">(" + counted(side.articles, "article") + ", " +
                        counted(side.lineages, "independent source") + ")</span></h4>\n";
            }
            evidence_of(list, list.front() == first ? other_side(by_side, number) : first, list.front() == first);
            out_ += "</section>\n";
        }
    }

    static const Evidence* other_side(const std::map<std::uint32_t, std::vector<const Evidence*>>& by_side, std::uint32_t number) {
        for (const auto& [other, list] : by_side) {
            if (other != number) return list.front();
        }
        return nullptr;
    }

    void evidence_of(const std::vector<const Evidence*>& list, const Evidence* against, bool is_left) {
        std::vector<Span> differing;
        if (against != nullptr) {
            DifferingWords words = is_left ? differing_words(list.front()->sentence, against->sentence)
                                           : differing_words(against->sentence, list.front()->sentence);
            differing = is_left ? std::move(words.left) : std::move(words.right);
            // Two sentences that share next to nothing are no copies: marking all of both tells nobody anything.
            if (differing.size() > most_marked_words) differing.clear();
        }
        out_ += quoted(*list.front(), differing);
        if (list.size() == 1) return;
        out_ += "<details class=\"more\"><summary>" + counted(list.size() - 1, "further place") + "</summary>\n";
        for (std::size_t i = 1; i < list.size(); ++i) out_ += quoted(*list[i], {});
        out_ += "</details>\n";
    }

    void agreements() {
        if (log_.agreements.empty()) return;
        out_ += "<h2>What agrees</h2>\n<details><summary>" + counted(log_.agreements.size(), "agreement") +
                "</summary>\n<table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">How</th><th scope=\"col\">Where</th></tr></thead>\n<tbody>\n";
        for (const Agreement& agreement : log_.agreements) {
            out_ += "<tr><td>" + escaped(agreement.summary) + "</td><td>" + std::string(to_string(agreement.how)) + "</td><td>";
            for (const Evidence& evidence : agreement.evidence) {
                out_ += escaped(evidence.place.article) + ":" + std::to_string(evidence.place.line) + " <mark>" +
                        escaped(evidence.place.text) + "</mark><br>";
            }
            out_ += "</td></tr>\n";
        }
        out_ += "</tbody>\n</table>\n</details>\n";
    }

    const Log& log_;
    std::string out_;
};

class Html final : public Format {
public:
    void begin_records(std::string&) const override {}
    void record(const Record&, std::string&) const override {}
    void log(const Log& log, std::string& out) const override { out += Page(log).write(); }
};

}  // namespace

std::unique_ptr<Format> make_html_format(const FormatOptions&) { return std::make_unique<Html>(); }

}  // namespace crosstally
