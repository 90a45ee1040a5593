#include "extract/tag/figure_cues.h"

#include <algorithm>
#include <array>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

struct GroupMeaning {
    std::string_view group;
    CueRole role;
    Approx approx = Approx::none;
    Change change = Change::none;
};

constexpr auto meanings = std::to_array<GroupMeaning>({
    {"below", CueRole::hedge, Approx::below},
    {"above", CueRole::hedge, Approx::above},
    {"about", CueRole::hedge, Approx::about},
    {"at_most", CueRole::hedge, Approx::at_most},
    {"at_least", CueRole::hedge, Approx::at_least},
    {"after_at_least", CueRole::hedge_after, Approx::at_least},
    {"after_at_most", CueRole::hedge_after, Approx::at_most},
    {"after_about", CueRole::hedge_after, Approx::about},
    {"up", CueRole::verb, Approx::none, Change::up},
    {"down", CueRole::verb, Approx::none, Change::down},
    {"by_up", CueRole::by_verb, Approx::none, Change::up},
    {"by_down", CueRole::by_verb, Approx::none, Change::down},
    {"noun_up", CueRole::noun, Approx::none, Change::up},
    {"noun_down", CueRole::noun, Approx::none, Change::down},
    {"loss_down", CueRole::loss, Approx::none, Change::down},
    {"more_up", CueRole::more, Approx::none, Change::up},
    {"more_down", CueRole::more, Approx::none, Change::down},
    {"bare_up", CueRole::bare, Approx::none, Change::up},
    {"bare_down", CueRole::bare, Approx::none, Change::down},
    {"taken_down", CueRole::taken, Approx::none, Change::down},
    {"level", CueRole::level},
});

}  // namespace

bool read_cue_group(std::string_view group, FigureCue& cue) {
    const auto it = std::find_if(meanings.begin(), meanings.end(), [&](const GroupMeaning& m) { return m.group == group; });
    if (it == meanings.end()) return false;
    cue.role = it->role;
    cue.approx = it->approx;
    cue.change = it->change;
    return true;
}

bool is_blank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
        if (!is_space(text[i]) && text[i] != '"' && text[i] != '-') return false;
    }
    return begin <= end;
}

Change comparison_of(std::string_view words) {
    for (const std::string_view up : {"more", "higher", "greater", "above", "larger", "bigger", "longer", "better"}) {
        if (words.starts_with(up)) return Change::up;
    }
    for (const std::string_view down : {"fewer", "less", "lower", "below", "smaller"}) {
        if (words.starts_with(down)) return Change::down;
    }
    return Change::none;
}

}  // namespace crosstally
