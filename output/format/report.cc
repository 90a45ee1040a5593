#include "output/format/report.h"

#include <algorithm>
#include <set>

#include "corpus/own_output.h"
#include "output/format/html_text.h"
#include "output/format/report_assets.h"
#include "output/format/report_parts.h"
#include "rules/sha256.h"

namespace crosstally {
namespace {

unsigned nibble(char hex) { return static_cast<unsigned>(hex <= '9' ? hex - '0' : hex - 'a' + 10); }

std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < hex.size(); at += 3) {  // three hex digits are two digits of base 64
        unsigned bits = 0;
        for (std::size_t i = 0; i < 3; ++i) bits = bits * 16 + (at + i < hex.size() ? nibble(hex[at + i]) : 0);
        out += alphabet[bits >> 6U];
        if (at + 2 <= hex.size()) out += alphabet[bits & 63U];
    }
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string source_of(std::string_view asset) { return "'sha256-" + base64_of_hex(sha256(asset)) + "'"; }

class Page {
public:
    explicit Page(const ReportInput& input) : input_(input), log_(input.log), index_(input) {}

    std::string write() {
        head();
        filter();
        out_ += "<main id=\"findings\" tabindex=\"-1\">\n<h2>Findings</h2>\n<p class=\"quiet\" id=\"shown\" role=\"status\">" +
                counted(log_.discrepancies.size(), "finding") + "</p>\n<p id=\"none\" hidden>No finding fits the filter.</p>\n";
        for (const Discrepancy& finding : log_.discrepancies) append_finding(finding, index_, {input_.standing, input_.review}, out_);
        append_agreements(log_.agreements, index_, out_);
        texts();
        out_ += "</main>\n<footer class=\"quiet\">crosstally reports what cannot be true together; it never decides who is "
                "right.</footer>\n<script>" + std::string(report_script) + "</script>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void head() {
        out_ += "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + std::string(report_mark) + "\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + report_policy(input_.review) + "\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<title>crosstally: what cannot be true together</title>\n"
                "<link rel=\"icon\" href=\"data:,\">\n<style>" + std::string(report_style) + "</style>\n</head>\n<body" +
                (input_.review ? " data-review=\"" + html(input_.reviewer) + "\"" : "") +
                ">\n<a class=\"skip\" href=\"#findings\">To the findings</a>\n<header>\n<h1>What cannot be true together</h1>\n<p>" + totals() + "</p>\n";
        if (input_.review) out_ += "<p>You review as <strong>" + html(input_.reviewer) + "</strong>. <span id=\"news\" role=\"status\"></span></p>\n";
        out_ += "<p class=\"quiet keys\">Keys: <kbd>j</kbd> and <kbd>k</kbd> move from finding to finding, <kbd>o</kbd> opens its article, "
                "<kbd>/</kbd> goes to the search, <kbd>Escape</kbd> leaves it" +
                std::string(input_.review ? "; <kbd>c</kbd> confirms, <kbd>d</kbd> asks why and <kbd>Enter</kbd> dismisses, <kbd>x</kbd> marks as corrected, <kbd>u</kbd> takes back" : "") +
                ".</p>\n</header>\n";
    }

    [[nodiscard]] std::string totals() const {
        const Summary& summary = log_.summary;
        std::string out = counted(summary.errors, "error") + ", " + counted(summary.warnings, "warning") + ", " + counted(summary.notes, "note");
        if (summary.dismissed != 0) out += ", " + std::to_string(summary.dismissed) + " dismissed";
        if (summary.resolved != 0) out += ", " + std::to_string(summary.resolved) + " resolved";
        if (summary.agreements) out += " and " + counted(*summary.agreements, "agreement");
        out += " in " + counted(summary.articles, "article") + " (" +
               counted(summary.figures, "figure") + ", " + counted(summary.quotes, "quotation");
        if (summary.skipped != 0) out += "; " + counted(summary.skipped, "article") + " could not be read";
        return out + ").";
    }

    void choice(std::string_view label, std::string_view name, const std::set<std::string>& values) {
        out_ += "<label>" + std::string(label) + "<select name=\"" + std::string(name) + "\"><option value=\"\">all</option>";
        for (const std::string& value : values) out_ += "<option value=\"" + html(value) + "\">" + html(value) + "</option>";
        out_ += "</select></label>\n";
    }

    void filter() {
        std::set<std::string> verdicts, articles, stories, bodies, statuses = {"open", "confirmed", "dismissed", "corrected"};
        for (const Discrepancy& finding : log_.discrepancies) {
            verdicts.emplace(to_string(finding.verdict));
            statuses.emplace(to_string(finding.status));
            stories.insert(index_.story(finding));
            for (const std::string& body : index_.bodies(finding)) bodies.insert(body);
            for (const Evidence& evidence : finding.evidence) articles.insert(std::string(evidence.place.article));
        }
        out_ += "<search><form id=\"filter\" role=\"search\" aria-label=\"Filter the findings\" hidden>\n<fieldset><legend>Severity</legend>";
        for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
            const std::string name(to_string(severity));
            out_ += "<label><input type=\"checkbox\" name=\"severity\" value=\"" + name + "\" checked>" + name + "</label>";
        }
        out_ += "</fieldset>\n";
        choice("Verdict", "verdict", verdicts);
        if (input_.standing) choice("Status", "status", statuses);
        choice("Story", "story", stories);
        if (!bodies.empty()) choice("Place, body or speaker", "body", bodies);
        choice("Article", "article", articles);
        out_ += "<label>Search<input type=\"search\" name=\"search\" autocomplete=\"off\"></label>\n</form></search>\n";
    }

    void texts() {
        if (index_.shown().empty()) return;
        out_ += "<section aria-labelledby=\"texts\" class=\"texts\">\n<h2 id=\"texts\">Articles</h2>\n<p class=\"quiet\">Those that a finding is about.</p>\n";
        std::size_t number = 0;
        for (const ArticleText* article : index_.shown()) append_article(*article, ++number, index_, out_);
        out_ += "</section>\n";
    }

    const ReportInput& input_;
    const Log& log_;
    ReportIndex index_;
    std::string out_;
};

}  // namespace

std::string report_policy(bool review) {
    return "default-src 'none'; style-src " + source_of(report_style) + "; script-src " + source_of(report_script) + "; img-src data:; " +
           (review ? "connect-src 'self'; " : "") + "base-uri 'none'; form-action 'none'";
}

std::string report_page(const ReportInput& input) { return Page(input).write(); }

}  // namespace crosstally
