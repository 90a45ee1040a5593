// For people: compiler style, so that an editor can jump to a line.
//
//     a.txt:7:21: warning: calls made surgeries answered, October 2022: 63 per cent or 64% [scope-unstated] 7826b2f5
//         a.txt:7:21: A survey found that [63 per cent] of the calls made to surgeries in October 2022 were answered within five minutes.
//         b.txt:5:155: A survey found that [64%] of the calls made to surgeries in Luton in October 2022 were answered within five minutes.
//         why: same measure; the values are apart; 63 per cent states no place of its own, 64% is of Luton
//
// At the end of its first line a finding's id begins. The words that disagree stand in brackets, on a terminal in bold.
#include <algorithm>

#include "corpus/utf8.h"
#include "extract/claim/record_names.h"
#include "output/format/counted.h"
#include "output/format/format.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

constexpr std::size_t shown_on_a_side = 3;  // copies of one statement
constexpr std::size_t shown_of_id = 8;      // enough for `ledger decide`

struct Colour {
    std::string_view on, off;
};

class Text final : public Format {
public:
    explicit Text(const FormatOptions& options) : options_(options) {}

    void record(const Record& record, std::string& out) const override {
        visit_record([&](const auto& r) { write(r, out); }, record);
    }

    void log(const LogSource& log, const std::vector<ArticleText>&, std::string& out, const TakeWritten& take) const override {
        log.for_each_finding([&](const Discrepancy& discrepancy) {
            if (discrepancy.severity != Severity::note || options_.notes) write(discrepancy, out);
            take(out);
        });
        if (options_.agreements) {
            log.for_each_agreement([&](const Agreement& agreement) {
                write(agreement, out);
                take(out);
            });
        }
        write(log.counts(), out);
    }

private:
    [[nodiscard]] Colour colour(std::string_view code) const {
        if (!options_.colour) return {};
        return {code, "\x1b[0m"};
    }

    [[nodiscard]] Colour colour(Severity severity) const {
        if (severity == Severity::error) return colour("\x1b[1;31m");
        return colour(severity == Severity::warning ? "\x1b[1;35m" : "\x1b[1;36m");
    }

    static void write_place(const Place& place, std::string& out) {
        append_visible(place.article, out);
        if (place.in_title) out += ":title";
        out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": ";
    }

    void write(const Discrepancy& discrepancy, std::string& out) const {
        if (!discrepancy.evidence.empty()) write_place(discrepancy.evidence.front().place, out);
        const Colour mark = colour(discrepancy.severity);
        out.append(mark.on).append(to_string(discrepancy.severity)).append(":").append(mark.off).append(" ");
        append_visible(discrepancy.summary, out);
        out.append(" [").append(to_string(discrepancy.verdict));
        for (const std::string& tag : discrepancy.tags) append_visible(", " + tag, out);
        out += "]";
        if (!discrepancy.id.empty()) out.append(" ").append(discrepancy.id, 0, shown_of_id);
        write_standing(discrepancy, out);
        out += "\n";
        write_evidence(discrepancy.evidence, out);
        out += "    why: ";
        append_visible(discrepancy.reason, out);
        out += "\n";
        write_sides(discrepancy, out);
    }

    // " (open, changed)", " (dismissed by Ann: two hours of one day)". A new finding needs no word. A resolved one is so by its
    // articles; what was decided of it before was said of it while it stood.
    static void write_standing(const Discrepancy& discrepancy, std::string& out) {
        if (discrepancy.status == Status::fresh) return;
        const bool was_decided = discrepancy.status == Status::resolved && !(discrepancy.decided_by.empty() && discrepancy.decision_reason.empty());
        out.append(" (").append(to_string(discrepancy.status)).append(was_decided ? "; decided before" : "");
        if (!discrepancy.decided_by.empty()) append_visible(" by " + discrepancy.decided_by, out);
        if (!discrepancy.decision_reason.empty()) append_visible(": " + discrepancy.decision_reason, out);
        if (discrepancy.changed) out += ", changed";
        out += ")";
    }

    void write_evidence(const std::vector<Evidence>& list, std::string& out) const {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto same = [&](const Evidence& other) { return other.side == list[i].side; };
            const auto here = list.begin() + static_cast<std::ptrdiff_t>(i);
            const auto before = static_cast<std::size_t>(std::count_if(list.begin(), here, same));
            if (before < shown_on_a_side) {
                write(list[i], out);
            } else if (before == shown_on_a_side) {
                out += "    and " + std::to_string(std::count_if(here, list.end(), same)) + " more with the same words or value\n";
            }
        }
    }

    void write(const Evidence& evidence, std::string& out) const {
        out += "    ";
        write_place(evidence.place, out);
        const std::size_t at = place_in_sentence(evidence);
        const std::size_t size = at == std::string::npos ? 0 : evidence.place.text.size();
        const std::string_view sentence = evidence.sentence;
        append_visible(sentence.substr(0, at), out);
        if (size != 0) {
            const Colour bold = options_.colour ? colour("\x1b[1m") : Colour{"[", "]"};
            out.append(bold.on);
            append_visible(sentence.substr(at, size), out);
            out.append(bold.off);
            append_visible(sentence.substr(at + size), out);
        }
        out += "\n";
    }

    // The byte of the sentence at which the evidence's words stand; npos where they are not in it.
    static std::size_t place_in_sentence(const Evidence& evidence) {
        const std::string& words = evidence.place.text;
        if (words.empty()) return std::string::npos;
        std::size_t at = 0;
        for (std::uint32_t point = evidence.sentence_start; point < evidence.place.span.start; ++point) {
            const auto next = at < evidence.sentence.size() ? decode_utf8(evidence.sentence, at) : std::nullopt;
            if (!next) return evidence.sentence.find(words);
            at += next->size;
        }
        return evidence.sentence.compare(at, words.size(), words) == 0 ? at : evidence.sentence.find(words);
    }

    // Said only where more than one article stands on a side.
    // As printed in the first article that has it: "£97m", not 97000000.
    static std::string_view side_text(const Discrepancy& discrepancy, std::uint32_t side) {
        for (const Evidence& evidence : discrepancy.evidence) {
            if (evidence.side == side && discrepancy.sides[side].is_number) return evidence.place.text;
        }
        return discrepancy.sides[side].value;
    }

    static void write_sides(const Discrepancy& discrepancy, std::string& out) {
        const std::vector<Side>& sides = discrepancy.sides;
        if (std::ranges::none_of(sides, [](const Side& side) { return side.articles > 1; })) return;
        out += "    stands in: ";
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const Side& side = sides[i];
            out += i == 0 ? "" : "; ";
            append_visible(side_text(discrepancy, static_cast<std::uint32_t>(i)), out);
            out += " in " + counted(side.articles, "article") + " (" + counted(side.lineages, "lineage") + ")";
        }
        out += "\n";
    }

    void write(const Agreement& agreement, std::string& out) const {
        if (!agreement.evidence.empty()) write_place(agreement.evidence.front().place, out);
        const Colour mark = colour("\x1b[1;32m");
        out.append(mark.on).append("agreement:").append(mark.off).append(" ");
        append_visible(agreement.summary, out);
        out.append(" [").append(to_string(agreement.how)).append("]\n");
        write_evidence(agreement.evidence, out);
    }

    void write(const Summary& summary, std::string& out) const {
        out += counted(summary.articles, "article");
        if (summary.skipped != 0) out += " (" + std::to_string(summary.skipped) + " skipped)";
        out += ", " + counted(summary.figures, "figure") + ", " + counted(summary.quotes, "quotation") + ": " +
               (summary.agreements ? counted(*summary.agreements, "agreement") + "; " : "") + counted(summary.errors, "error") + ", " +
               counted(summary.warnings, "warning") + ", " + counted(summary.notes, "note");
        if (summary.notes != 0 && !options_.notes) out += " (--notes shows them)";
        if (summary.dismissed != 0) out += ", " + std::to_string(summary.dismissed) + " dismissed";
        if (summary.resolved != 0) out += ", " + std::to_string(summary.resolved) + " resolved";
        if (summary.open_before != 0) out += "; " + std::to_string(summary.open_before) + " open from before (--all shows them)";
        out += "\n";
    }

    // Records, one line each.
    static void write(const ArticleRecord& record, std::string& out) {
        append_visible(record.article, out);
        out += ": article, " + counted(record.chars, "character") + ", ";
        out += record.published ? "published " + format_day(*record.published) + " (" + record.published_from + ")"
                                : "day of publication unknown";
        if (record.title) append_visible(": " + *record.title, out);
        out += "\n";
    }

    static void write(const FigureRecord& record, std::string& out) {
        write_place(record.place, out);
        const Quantity& stated = record.quantity;
        out.append(to_string(stated.kind)).append(" ");
        for (const std::string_view word : {to_string(stated.approx), to_string(stated.change), to_string(record.modality)}) {
            if (!word.empty()) out.append(word).append(" ");
        }
        out += stated.value.to_decimal();
        if (stated.high != stated.value) out += " to " + stated.high.to_decimal();
        append_visible(stated.unit.empty() ? "" : " " + stated.unit, out);
        append_visible(" | " + (record.measure.empty() ? "measure unknown" : record.measure), out);
        field("scope", record.scope.name, record.scope.how, out);
        field("period", record.period.days.known() ? days(record.period.days) : "", record.period.how, out);
        field("speaker", record.speaker.name, record.speaker.how, out);
        out += "\n";
    }

    static void field(std::string_view name, std::string_view value, How how, std::string& out) {
        out.append(" | ").append(name).append(" ");
        append_visible(value.empty() ? "unknown" : value, out);
        if (!value.empty() && how != How::unknown) out.append(" (").append(to_string(how)).append(")");
    }

    static std::string days(const DayRange& range) {
        return (range.from ? format_day(*range.from) : "") + ".." + (range.to ? format_day(*range.to) : "");
    }

    static void write(const PeriodRecord& record, std::string& out) {
        write_place(record.place, out);
        append_visible("period " + days(record.days) + " | " + record.place.text, out);
        if (!record.impossible.empty()) append_visible(" | impossible: " + record.impossible, out);
        out += "\n";
    }

    static void write(const QuoteRecord& record, std::string& out) {
        write_place(record.place, out);
        out += record.direct ? "quote direct" : "quote reported";
        field("speaker", record.speaker.name, record.speaker.how, out);
        append_visible(" | " + record.place.text, out);
        out += "\n";
    }

    static void write(const NameRecord& record, std::string& out) {
        write_place(record.place, out);
        append_visible("name " + std::string(to_string(record.kind)) + " " + record.id + " | " + record.place.text, out);
        out += "\n";
    }

    FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_text_format(const FormatOptions& options) { return std::make_unique<Text>(options); }

}  // namespace crosstally
