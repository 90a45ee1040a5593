#include "extract/tag/tag_cues.h"

#include <array>

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

struct ModalVerb {
    std::string_view verb;
    CueRole role;
    Change change;
};

// What "will" and its like stand before; those that need by take also another thing ("will cut 300 jobs").
constexpr auto modal_verbs = std::to_array<ModalVerb>({
    {" rise", CueRole::verb, Change::up},
    {" grow", CueRole::verb, Change::up},
    {" climb", CueRole::verb, Change::up},
    {" increase", CueRole::verb, Change::up},
    {" raise", CueRole::by_verb, Change::up},
    {" lift", CueRole::by_verb, Change::up},
    {" fall", CueRole::verb, Change::down},
    {" drop", CueRole::verb, Change::down},
    {" decrease", CueRole::verb, Change::down},
    {" shrink", CueRole::verb, Change::down},
    {" cut", CueRole::by_verb, Change::down},
    {" ease", CueRole::by_verb, Change::down},
    {" slow", CueRole::by_verb, Change::down},
});

// "will rise by £20m": one cue holds the modality and the verb of change.
void add_change_of_modal(const RuleMatch& match, std::string_view text, std::vector<FigureCue>& cues) {
    const std::string_view words = slice(text, match.span);
    FigureCue cue;
    cue.span = match.span;
    cue.rule = match.rule;
    for (const ModalVerb& modal : modal_verbs) {
        if (!words.ends_with(modal.verb)) continue;
        cue.role = modal.role;
        cue.change = modal.change;
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
