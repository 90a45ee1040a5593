#include "extract/tag/tag_cues.h"

#include "extract/tag/figure_cues.h"
#include "extract/tag/sentence_of.h"

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

// "will rise by £20m": one cue holds the modality and the verb of change.
void add_change_of_modal(const RuleMatch& match, std::string_view text, std::vector<FigureCue>& cues) {
    const std::string_view words = slice(text, match.span);
    FigureCue cue;
    cue.span = match.span;
    cue.rule = match.rule;
    cue.role = CueRole::verb;
    for (const std::string_view verb : {" rise", " grow", " climb", " increase"}) {
        if (words.ends_with(verb)) cue.change = Change::up;
    }
    for (const std::string_view verb : {" fall", " drop", " decrease", " shrink"}) {
        if (words.ends_with(verb)) cue.change = Change::down;
    }
    if (cue.change != Change::none) cues.push_back(cue);
}

}  // namespace

void tag_cues(const Knowledge& knowledge, Document& document) {
    std::vector<FigureCue> cues;
    for (const RuleMatch& match : document.matches[Layer::cue]) {
        const Rule& rule = knowledge.rules.rules()[match.rule];
        document.tags.cues.push_back({match.span, match.rule, sentence_of(document.segmentation, match.span.begin)});
        if (rule.kind == "hedge" || rule.kind == "change") add_figure_cue(rule, match, cues);
        if (rule.kind == "modality") add_change_of_modal(match, document.text, cues);
    }
    join_hedges(cues, document);
    join_changes(cues, document);
}

}  // namespace crosstally
