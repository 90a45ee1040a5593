#include "extract/tag/tag_figures.h"

#include "extract/tag/make_period.h"
#include "extract/tag/make_quantity.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

void add_quantity(const Knowledge& knowledge, const RuleMatch& match, Document& document) {
    const auto quantity = make_quantity(knowledge.rules, match, document.text);
    if (!quantity) return;
    QuantityTag tag;
    tag.span = match.span;
    tag.quantity = *quantity;
    tag.rule = match.rule;
    tag.sentence = sentence_of(document.segmentation, match.span.begin);
    document.tags.quantities.push_back(std::move(tag));
}

void add_periods(const Knowledge& knowledge, const RuleMatch& match, Document& document) {
    std::vector<PeriodTag> made;
    make_periods(knowledge.rules, match, document, made);
    for (PeriodTag& period : made) {
        period.sentence = sentence_of(document.segmentation, period.span.begin);
        document.tags.periods.push_back(std::move(period));
    }
}

}  // namespace

void tag_figures(const Knowledge& knowledge, Document& document) {
    std::vector<RuleMatch> matches;
    knowledge.rules.match(document.text, document.segmentation, Layer::figure, matches);
    for (const RuleMatch& match : matches) {
        const std::string& kind = knowledge.rules.rules()[match.rule].kind;
        if (kind == "guard") {
            document.tags.guards.push_back({match.span, match.rule});
        } else if (kind == "period") {
            add_periods(knowledge, match, document);
        } else {
            add_quantity(knowledge, match, document);
        }
    }
}

}  // namespace crosstally
