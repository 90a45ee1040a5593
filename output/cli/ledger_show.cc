#include "output/cli/finish.h"
#include "output/cli/ledger_actions.h"
#include "output/cli/sink.h"
#include "output/format/counted.h"
#include "output/ledger/decision_lines.h"
#include "output/ledger/ledger_log.h"
#include "output/ledger/schema.h"

namespace crosstally {
namespace {

std::string right(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string table_row(const std::string& name, const std::string& a, const std::string& b, const std::string& c) {
    constexpr std::size_t name_width = 30;
    constexpr std::size_t number_width = 11;
    return name + std::string(name_width - std::min(name_width, name.size()), ' ') + right(a, number_width) + right(b, number_width) +
           right(c, number_width) + "\n";
}

std::string table_of(const std::map<std::string, Tally>& decisions) {
    std::string out = table_row("verdict", "confirmed", "dismissed", "corrected");
    for (const auto& [verdict, of] : decisions) {
        out += table_row(verdict, std::to_string(of.confirmed), std::to_string(of.dismissed), std::to_string(of.corrected));
    }
    return out;
}

int write_out(const LedgerCall& call, const std::string& text) {
    Sink sink(call.options.output);
    if (!sink.failed()) sink.write(text);
    return finish(sink, call.options, nullptr, call.speaker);
}

}  // namespace

int show_ledger(const LedgerCall& call) {
    const Overview overview = overview_of(call.database);
    std::string out = call.database.file() + ": form " + std::to_string(schema_version) + ", " + std::to_string(overview.batches) +
                      (overview.batches == 1 ? " batch" : " batches") + ", rules " + overview.rules + "\n" +
                      counted(overview.articles, "article") + " (and " + counted(overview.earlier_versions, "earlier version") + "), " +
                      counted(overview.figures, "figure") + ", " + counted(overview.quotes, "quotation") + "\n" +
                      counted(overview.open - overview.dismissed, "open finding") +
                      (overview.dismissed == 0 ? "" : ", " + std::to_string(overview.dismissed) + " dismissed") + ", " + std::to_string(overview.resolved) + " resolved\n";
    if (overview.embargoed != 0) out += "under an embargo: " + counted(overview.embargoed, "article") + "\n";
    for (const Embargo& embargo : overview.longest_embargoes) out += "  until " + embargo.day + ": " + embargo.article + "\n";
    out += overview.decisions.empty() ? "no decisions\n" : "\n" + table_of(overview.decisions);
    return write_out(call, out);
}

int show_findings(const LedgerCall& call) {
    Log log = standing_log(call.database, call.options.all);
    const bool with_articles = call.options.format->make({})->shows_articles();
    Sink sink(call.options.output);
    if (!sink.failed()) write_log(call.options, log, with_articles ? article_texts(call.database, log) : std::vector<ArticleText>{}, {}, sink);
    return finish(sink, call.options, &log.summary, call.speaker);
}

int export_records(const LedgerCall& call) {
    Sink sink(call.options.output);
    if (!sink.failed()) for_each_record(call.database, [&sink](std::string_view lines) { sink.write(lines); });
    return finish(sink, call.options, nullptr, call.speaker);
}

int export_decisions(const LedgerCall& call) {
    std::string out;
    for (const Decision& decision : DecisionStore(call.database).all()) append_json(decision, out);
    return write_out(call, out);
}

}  // namespace crosstally
