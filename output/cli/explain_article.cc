#include "output/cli/explain_article.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "corpus/ascii.h"
#include "corpus/code_points.h"
#include "extract/claim/record_names.h"
#include "extract/reconcile/slip.h"
#include "output/cli/said_days.h"
#include "output/format/said_how.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

std::string_view said_role(LinkRole role) {
    constexpr std::array<std::string_view, 4> words = {"from", "to", "of", "part"};
    return words[static_cast<std::size_t>(role)];
}

class Reading {
public:
    Reading(const Knowledge& knowledge, const Document& document, std::uint32_t line)
        : rules_(knowledge.rules), document_(document), line_(line) {
        points_.set(document.text);
    }

    std::string write() {
        for (const GuardTag& tag : document_.tags.guards) entry(tag.span, "no figure", rule(tag.rule));
        for (const CueTag& tag : document_.tags.cues) entry(tag.span, "word", rule(tag.rule));
        for (const auto& tag : document_.tags.attributions) entry(tag.span, "source", rule(tag.rule));
        for (const NameTag& tag : document_.tags.names) name(tag);
        for (const PeriodTag& tag : document_.tags.periods) period(tag);
        for (const Quote& quote : document_.quotes) quotation(quote);
        for (const Claim& claim : document_.claims) figure(claim);
        std::ranges::stable_sort(entries_, {}, &Entry::at);
        std::string out;
        for (const Entry& entry : entries_) out += entry.text;
        return out + count_of_guards();
    }

private:
    struct Entry {
        std::uint32_t at = 0;
        std::string text;
    };

    [[nodiscard]] std::string rule(std::uint32_t index) const {
        if (index == QuantityTag::no_rule) return {};
        const Rule& rule = rules_.rules()[index];
        return "rule " + rule.name + " (" + visible(rule.path) + ":" + std::to_string(rule.line) + ")";
    }

    // Of a cue; a word that is hedged in itself ("thousands") has none.
    [[nodiscard]] std::string by_rule(std::uint32_t index) const { return index == QuantityTag::no_rule ? ", by the word itself" : ", " + rule(index); }

    [[nodiscard]] std::string words(Span span) const { return visible(slice(document_.text, span)); }

    [[nodiscard]] std::string place(Span span) const {
        const LineColumn at = points_.line_column(span.begin);
        return visible(document_.article->id) + (document_.is_title ? ":title" : "") + ":" + std::to_string(at.line) + ":" +
               std::to_string(at.column) + ": ";
    }

    // How often each guard kept a number from being a figure.
    [[nodiscard]] std::string count_of_guards() const {
        std::map<std::string, int> counts;
        for (const GuardTag& tag : document_.tags.guards) {
            if (is_asked_for(tag.span)) ++counts[rules_.rules()[tag.rule].name];
        }
        if (counts.empty()) return {};
        std::string list;
        for (const auto& [name, count] : counts) list += (list.empty() ? "" : ", ") + name + " " + std::to_string(count);
        return visible(document_.article->id) + (document_.is_title ? ":title" : "") + ": guards: " + list + "\n";
    }

    [[nodiscard]] bool is_asked_for(Span span) const {
        return line_ == 0 || (!document_.is_title && points_.line_column(span.begin).line == line_);
    }

    bool entry(Span span, const std::string& what, const std::string& more) {
        if (!is_asked_for(span)) return false;
        entries_.push_back({span.begin, place(span) + what + " \"" + words(span) + "\"" + (more.empty() ? "" : ": " + more) + "\n"});
        return true;
    }

    void name(const NameTag& tag) { entry(tag.span, "name", std::string(to_string(tag.kind)) + " " + visible(tag.id)); }

    void period(const PeriodTag& tag) {
        const std::string meaning = tag.impossible.empty() ? said_days(tag.days) : "impossible, " + tag.impossible;
        entry(tag.span, "period", meaning + (tag.relative ? " (relative)" : "") + ", " + rule(tag.rule));
    }

    void quotation(const Quote& quote) {
        if (!entry(quote.span, quote.direct ? "quotation" : "reported speech", "")) return;
        field("speaker", with_role(quote.speaker), quote.speaker.how, quote.speaker.from);
        if (!quote.cue.empty()) detail("by the word: \"" + words(quote.cue) + "\"");
    }

    void figure(const Claim& claim) {
        const QuantityTag& tag = document_.tags.quantities[claim.quantity];
        const Quantity& stated = tag.quantity;
        std::string value = std::string(to_string(stated.kind)) + " " + stated.value.to_decimal();
        if (stated.high != stated.value) value += " to " + stated.high.to_decimal();
        if (!stated.unit.empty()) value += " " + visible(stated.unit);
        if (!entry(tag.span, "figure", value + ", " + rule(tag.rule))) return;
        if (!is_whole_number(stated)) detail("can mean " + bounds(sharp_interval(stated)));
        if (has_slip_of_space(slice(document_.text, tag.span))) detail("printed with a space behind the comma: read as one number");
        if (stated.approx != Approx::none) detail("not exact: " + std::string(to_string(stated.approx)) + cue_of(tag, tag.hedge_rule) + by_rule(tag.hedge_rule));
        if (stated.change != Change::none) detail("change: " + std::string(to_string(stated.change)) + cue_of(tag, tag.change_rule) + by_rule(tag.change_rule));
        if (claim.modality != Modality::fact) detail("told as: " + std::string(to_string(claim.modality)));
        detail("what is counted: " + (claim.measure.empty() ? "unknown" : visible(claim.measure) + (in_sentence(claim) ? ", from its sentence" : ", with words carried from before")));
        field("place or body", claim.scope.name, claim.scope.how, claim.scope.from);
        field("period", claim.period.days.known() ? said_days(claim.period.days) : "", claim.period.how, claim.period.from);
        field("speaker", with_role(claim.speaker), claim.speaker.how, claim.speaker.from);
        for (const Link& link : claim.links) {
            detail(std::string(said_role(link.role)) + ": \"" + words(document_.claims[link.claim].span) + "\"");
        }
    }

    // "1,512,843 people" are that many and no other number.
    static bool is_whole_number(const Quantity& stated) {
        return stated.kind == FigureKind::count && stated.approx == Approx::none && stated.place == Rational(1) && stated.value == stated.high;
    }

    // "from 1195000 to just under 1205000", "1000 or more".
    static std::string bounds(const Interval& interval) {
        if (!interval.low && !interval.high) return "any number";
        if (!interval.high) return interval.low_open ? "more than " + interval.low->to_decimal() : interval.low->to_decimal() + " or more";
        const std::string high = interval.high->to_decimal();
        if (!interval.low) return interval.high_open ? "less than " + high : "up to " + high;
        if (interval.low == interval.high) return high + " and no other number";
        return (interval.low_open ? "more than " : "from ") + interval.low->to_decimal() + (interval.high_open ? " to just under " : " to ") + high;
    }

    // The words of the cue that the rule found nearest to the figure.
    [[nodiscard]] std::string cue_of(const QuantityTag& tag, std::uint32_t rule) const {
        const CueTag* nearest = nullptr;
        std::uint32_t least = 0;
        for (const CueTag& cue : document_.tags.cues) {
            if (cue.rule != rule || cue.sentence != tag.sentence) continue;
            const std::uint32_t far = cue.span.begin < tag.span.begin ? tag.span.begin - cue.span.begin : cue.span.begin - tag.span.begin;
            if (nearest == nullptr || far < least) nearest = &cue, least = far;
        }
        return nearest == nullptr ? std::string() : ", from \"" + words(nearest->span) + "\" at " + line_column(nearest->span);
    }

    // Whether each word of the measure stands in the figure's own sentence ("per" may be "a").
    [[nodiscard]] bool in_sentence(const Claim& claim) const {
        std::string text(slice(document_.text, document_.segmentation.sentences[claim.sentence].span));
        std::ranges::transform(text, text.begin(), made_small);
        std::istringstream measure(claim.measure);
        for (std::string word; measure >> word;) {
            if (word != "per" && word != "age" && text.find(word) == std::string::npos) return false;
        }
        return true;
    }

    static std::string with_role(const SpeakerRef& speaker) {
        return speaker.name.empty() || speaker.role.empty() ? speaker.name : speaker.name + " (" + speaker.role + ")";
    }

    [[nodiscard]] std::string line_column(Span span) const {
        const LineColumn at = points_.line_column(span.begin);
        return std::to_string(at.line) + ":" + std::to_string(at.column);
    }

    void detail(const std::string& text) { entries_.back().text += "    " + text + "\n"; }

    void field(const std::string& what, const std::string& value, How how, Span from) {
        std::string text = what + ": " + (value.empty() ? "unknown" : visible(value));
        if (!value.empty() && how != How::unknown) text += ", " + std::string(said_how(how));
        if (!value.empty() && !from.empty()) text += ", from \"" + words(from) + "\" at " + line_column(from);
        detail(text);
    }

    const RuleSet& rules_;
    const Document& document_;
    std::uint32_t line_;
    CodePoints points_;
    std::vector<Entry> entries_;
};

}  // namespace

std::string explain_reading(const Knowledge& knowledge, const ExtractedArticle& article, std::uint32_t line) {
    std::string out;
    if (article.title.article) out += Reading(knowledge, article.title, line).write();
    return out + Reading(knowledge, article.text, line).write();
}

}  // namespace crosstally
