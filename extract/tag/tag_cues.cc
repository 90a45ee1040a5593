#include "extract/tag/tag_cues.h"

#include "extract/tag/figure_cues.h"

namespace crosstally {
namespace {

void add_figure_cue(const Rule& rule, const RuleMatch& match, std::vector<FigureCue>& cues) {
    FigureCue cue;
    cue.span = match.span;
    cue.rule = match.rule;
    for (std::size_t g = 0; g < rule.groups.size(); ++g) {
        if (match.groups[g].empty() || !read_cue_group(rule.groups[g], cue)) continue;
        cues.push_back(cue);
        return;
    }
}

// "A jaw-dropping £1.2bn": what a hyphen joins to the word before describes.
bool is_second_part(const Document& document, Span span) { return span.begin > 0 && document.text[span.begin - 1] == '-'; }

}  // namespace

void tag_cues(const Knowledge& knowledge, Document& document) {
    std::vector<FigureCue> cues;
    for (const RuleMatch& match : document.matches[Layer::cue]) {
        const Rule& rule = knowledge.rules.rules()[match.rule];
        document.tags.cues.push_back({match.span, match.rule, match.sentence});
        if (rule.kind != "scope" && !is_second_part(document, match.span)) add_figure_cue(rule, match, cues);
    }
    join_hedges(cues, document);
    join_changes(knowledge.rules.word_lists(), cues, document);
}

}  // namespace crosstally
