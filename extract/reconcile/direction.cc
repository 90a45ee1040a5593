#include "extract/reconcile/direction.h"

#include <algorithm>

#include "extract/reconcile/phrase.h"

namespace crosstally {

bool is_rate(const Figure& figure) {
    const FigureKind kind = figure.quantity.kind;
    return kind == FigureKind::percent || kind == FigureKind::ratio || kind == FigureKind::multiple;
}

Change direction_beside(std::span<const Word> words, std::size_t at) {
    const std::string lead = phrase_of(words, at - std::min<std::size_t>(at, 3), at);
    if (has_any(lead, {" made up ", " make up ", " makes up ", " making up "})) return Change::none;
    if (lead.ends_with(" from ") || lead.ends_with(" to ")) return Change::none;  // "up from 25%": an end of the change
    std::string tail = phrase_of(words, at + 1, at + 2);
    // "41 per cent, down seven points": what follows is the change.
    if ((tail == " up " || tail == " down ") && has_any(phrase_of(words, at + 1, at + 4), {" # ", " one point ", " a point "})) tail.clear();
    if (has_any(lead, {" rise of ", " rose ", " up ", " increase of ", " increased by ", " grew ", " hiked by ", " risen by ", " jump of "}) ||
        has_any(tail, {" higher ", " more ", " up ", " above ", " increase ", " rise "})) {
        return Change::up;
    }
    if (has_any(lead, {" fall of ", " fell ", " down ", " drop of ", " dropped ", " decrease of ", " fallen ", " cut of ", " cut by "}) ||
        has_any(tail, {" lower ", " fewer ", " less ", " down ", " drop ", " fall ", " below "})) {
        return Change::down;
    }
    return Change::none;
}

Change direction_of(const Figure& figure) {
    return figure.quantity.change != Change::none ? figure.quantity.change : figure.reading->direction;
}

}  // namespace crosstally
