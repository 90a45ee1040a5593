#include "extract/claim/scope_choice.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/past_words.h"

namespace crosstally {
namespace {

bool is_pronoun_of_body(std::string_view low) { return low == "it" || low == "its"; }

bool is_dash(const TaggedWord& word) { return word.mark && word.spaced && (word.low == "-" || word.low == "–" || word.low == "—"); }

bool compares(const TaggedWords& words, std::size_t i) {
    const bool brought = words[i].low == "against" && i > 0 && words.is(i - 1, WordList::charges);  // "claims against Wren Council"
    const bool ahead = words[i].low == "ahead" && i + 1 < words.size() && words[i + 1].low == "of";
    return !brought && (ahead || words[i].low == "above" || words[i].low == "below" || words[i].is(comparison));
}

bool opens(std::string_view low) { return low == "(" || low == "[" || low == "–" || low == "—"; }

}  // namespace

bool ScopeChooser::counts(const ScopeAnchor& anchor) const {
    return within_.empty() || within_.contains(anchor.subject.span) ||
           (words_[anchor.first].span.begin >= within_.begin && words_[anchor.end - 1].span.end <= within_.end);
}

bool ScopeChooser::other_figure(std::size_t word) const { return words_[word].figure != nothing; }

const ScopeAnchor* ScopeChooser::anchor_at(std::size_t word) const {
    auto at = std::partition_point(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) { return anchor.first < word; });
    for (; at != anchors_.end() && at->first == word; ++at) {
        if (counts(*at)) return &*at;
    }
    return nullptr;
}

ScopeChoice ScopeChooser::taken(const ScopeAnchor& anchor, bool by_pronoun) const {
    if (anchor.joined) return {nullptr, false, true};
    return {&anchor, by_pronoun, false};
}

// "4,293 (79%) were", "2,292 – 85% – of": the words after the second figure.
std::size_t ScopeChooser::after_brackets(std::size_t word) const {
    if (word >= words_.size() || !words_[word].mark || !opens(words_[word].low)) return word;
    std::size_t i = word + 1;
    while (i < words_.size() && (other_figure(i) || words_[i].is(hedge_word))) ++i;
    const bool closes = i > word + 1 && i < words_.size() && words_[i].mark && words_[i].low != ",";
    return closes ? i + 1 : word;
}

bool ScopeChooser::stops(std::size_t word, bool named_before) const {
    const TaggedWord& w = words_[word];
    if (w.figure != nothing) return true;
    if (w.mark) return w.low != "-" && w.low != "%" && w.low != "'";
    if (compares(words_, word)) return true;
    if (w.low == "and" || w.low == "or") {
        const bool noun_next = word + 1 < words_.size() && words_[word + 1].classes() == 0 && !words_[word + 1].tagged();
        return named_before || !noun_next;
    }
    const bool restricts = w.low == "who" && !named_before && word > 0 && !words_[word - 1].mark;  // "of the 40 people who live in Hull"
    const bool owned = (w.low == "that" || w.low == "which") && !named_before && word > 0 && !words_[word - 1].mark && word + 1 < words_.size() &&
                       (anchor_at(word + 1) != nullptr || (words_[word + 1].is(determiner) && anchor_at(word + 2) != nullptr));  // "of the 40 parks that Hull Council ran"
    const bool reported = w.low == "as" && word + 1 < words_.size() && words_[word + 1].is(past_form) && word > 0 && words_[word - 1].is(past_form);  // "reported as stolen in Hull"
    const bool has = w.low == "with" && !named_before && word > 0 && !words_[word - 1].mark;  // "40 patients with flu in Hull"
    return w.is(clause_start | conjunction) && w.period == nothing && !restricts && !owned && !has && !reported;
}

// "27 per cent were caused by | Network Rail |", "attributed to the council"
bool ScopeChooser::is_done_by(std::size_t first) const {
    while (first > 0 && words_[first - 1].is(determiner)) --first;
    return first > 1 && (words_[first - 1].low == "by" || words_[first - 1].low == "to" || words_[first - 1].low == "on") && words_.is(first - 2, WordList::others_doing);
}

bool ScopeChooser::attached(const ScopeAnchor& anchor, std::size_t figure_end) const {
    if (anchor.speaks) return false;
    std::size_t before = anchor.first;
    const bool own_preposition = !anchor.stated && !words_[anchor.first].is(determiner);
    if (own_preposition) return true;  // "nationally", "across the country"
    if (anchor.subject.is_body && before > figure_end && (words_[before - 1].low == "that" || words_[before - 1].low == "which")) return true;
    while (before > figure_end && (words_[before - 1].is(determiner) || words_[before - 1].low == "neighbouring" || words_[before - 1].low == "nearby")) --before;
    if (before == 0 || before < figure_end) return false;
    const bool noun_after = anchor.end < words_.size() && !words_[anchor.end].mark && words_[anchor.end].classes() == 0;
    if (before == figure_end || (before == figure_end + 1 && words_[figure_end].classes() == 0)) return noun_after;
    const TaggedWord& link = words_[before - 1];
    if (link.low == "of") return before == figure_end + 1;
    if (link.low == "from") return before <= figure_end + 4;  // "50 uncounted killings from Hull", where scope_origin lets it stand
    if (link.low == "by" || link.low == "to" || link.low == "against") return anchor.subject.is_body && !is_done_by(before);
    return link.is(locative);
}

// "183 of the | 2,112 | people asked live in Hull": how many live there is told by the part, not by the whole.
bool ScopeChooser::is_whole_of_part(std::uint32_t claim) const {
    std::size_t first = words_.first_of_figure(claim);
    while (first > 0 && words_[first - 1].is(determiner)) --first;
    if (first < 2 || words_[first - 1].low != "of" || words_[first - 2].figure == nothing) return false;
    for (std::size_t i = words_.end_of_figure(claim); i < words_.size() && !words_[i].mark && anchor_at(i) == nullptr; ++i) {
        if (words_[i].is(be) || words_[i].low == "live" || words_[i].low == "lived") return true;
    }
    return false;
}

ScopeChoice ScopeChooser::after(std::size_t end, bool named_before) const {
    for (std::size_t i = after_brackets(end); i < words_.size(); ++i) {
        if (const ScopeAnchor* anchor = anchor_at(i)) {
            if (attached(*anchor, end)) return taken(*anchor);
            i = anchor->end - 1;
            continue;
        }
        if (stops(i, named_before)) break;
    }
    return {};
}

ScopeChoice ScopeChooser::before(std::size_t first) const {
    bool pronoun = false;
    std::size_t left = by_end_.size();  // the anchors that end before the word
    for (std::size_t i = first; i-- > 0 && left > 0;) {
        if (is_pronoun_of_body(words_[i].low)) pronoun = true;
        if (words_[i].low == ",") i = before_aside(i);
        if (words_[i].mark && words_[i].low == ")") i = before_brackets(i);
        if (is_dash(words_[i])) i = before_dashes(i);
        while (left > 0 && anchors_[by_end_[left - 1]].end > i) --left;
        for (std::size_t k = left; k < by_end_.size() && anchors_[by_end_[k]].end == i + 1; ++k) {
            const ScopeAnchor& anchor = anchors_[by_end_[k]];
            if (!counts(anchor) || is_compared_before(anchor, first)) continue;
            if (const ScopeAnchor* place = place_of_clause(anchor)) return taken(*place);
            if (const ScopeAnchor* owner = pronoun && anchor.subject.is_place() ? owner_before(anchor) : nullptr) return taken(*owner, true);
            if (!anchor.speaks) return taken(anchor);
            if (pronoun && !anchor.source) return taken(anchor, true);  // "Agency data show 40 leaks from its pipes": whose they are was told before
        }
    }
    return {};
}

// "Spending in Leeds is higher than that of Hull, with | £40m | spent": what follows the comma is of the first.
bool ScopeChooser::is_compared_before(const ScopeAnchor& anchor, std::size_t figure) const {
    constexpr std::size_t farthest = 4;  // words: "than", "that", "of", "the"
    const bool parted = anchor.end + 1 < figure && words_[anchor.end].low == "," && words_[anchor.end + 1].low == "with";
    if (!parted || &anchor == anchors_.data()) return false;
    for (std::size_t i = anchor.first; i-- > 0 && anchor.first - i <= farthest && !words_[i].mark;) {
        if (words_[i].low == "than") return true;
    }
    return false;
}

// "Wren Inns is to shut three pubs in Kent, though its profits rose by | 9 per cent": the body that the sentence began with.
const ScopeAnchor* ScopeChooser::owner_before(const ScopeAnchor& place) const {
    const auto owner = std::find_if(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) { return anchor.subject.is_body && counts(anchor); });
    return owner != anchors_.end() && owner->end <= place.first && owner->subject.kind == ScopeClass::company && !owner->speaks ? &*owner : nullptr;
}

// "In Wales, where Wren Motors has | 40 | shops": the place before the clause; null where there is none.
const ScopeAnchor* ScopeChooser::place_of_clause(const ScopeAnchor& body) const {
    if (!body.subject.is_body || body.first < 2 || words_[body.first - 1].low != "where" || words_[body.first - 2].low != ",") return nullptr;
    const auto place = std::find_if(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) {
        return anchor.end == body.first - 2 && anchor.subject.is_place() && counts(anchor);
    });
    return place == anchors_.end() ? nullptr : &*place;
}

// A comma or dash with only small words between it and the next figure: ", or 95 per cent".
bool ScopeChooser::leads_to_figure(std::size_t mark) const {
    if (!words_[mark].mark) return false;
    std::size_t i = mark + 1;
    while (i < words_.size() && !other_figure(i) && words_[i].is(hedge_word | conjunction)) ++i;
    return i < words_.size() && other_figure(i);
}

// The words of a clause set off by commas after a common noun: "the first survey, which left out the whole of Wales,"
// says nothing of the figure after it. After a name ("the ONS, which covers Wales, shows 40") it does, but not after
// a company's, which is itself what the figure is about.
std::size_t ScopeChooser::before_aside(std::size_t comma) const {
    if (const std::size_t row = before_clause_of_names(comma); row != comma) return row;
    bool counts = false;
    for (std::size_t i = comma; i-- > 1;) {
        counts = counts || words_[i].figure != nothing;
        if (!words_[i - 1].mark || words_[i - 1].low != ",") continue;
        if (words_[i].low == "including") return i - 1;
        const bool named = i > 1 && (words_[i - 2].capital || words_[i - 2].name != nothing);
        const bool apposed = anchored_before(i - 1) && !counts && (words_[i].low == "the" || words_[i].low == "a" || words_[i].low == "an");
        if (apposed) return i - 1;  // "Heathrow, the country's busiest, had 40"
        const std::string_view first = words_[i].low;
        if (first == "which" && !counts && is_place_before(i - 1)) return i - 1;  // "Wren County, which includes Ashby, had 40", "Wren Police, which covers Ashby, logged 40"
        if ((named || counts) && !is_company_before(i - 1)) return comma;
        const bool clause = first == "which" || first == "who" || first == "where" || first == "whose";
        const bool verb_behind = comma + 1 < words_.size() && (words_[comma + 1].is(auxiliary) || is_past(words_[comma + 1].low));
        return clause || (is_past(first) && verb_behind) ? i - 1 : comma;
    }
    return comma;
}

// "Wren Water, which serves Kent, Surrey and parts of Essex, spilled | 40 |": back over a clause that names several after a
// company or a place.
std::size_t ScopeChooser::before_clause_of_names(std::size_t comma) const {
    constexpr std::size_t longest = 24;  // words
    for (std::size_t i = comma; i-- > 1 && comma - i < longest && words_[i].figure == nothing;) {
        if (!words_[i - 1].mark) continue;
        if (words_[i - 1].low != ",") return comma;
        if (words_[i].low == "which") return is_company_before(i - 1) || is_place_before(i - 1) ? i - 1 : comma;
        if (words_[i].name == nothing) return comma;
    }
    return comma;
}

// "Hull has 57 owls, and Wrensea 62", "Hull with 57 and Wrensea with 62": a name that no list has, where a list goes on.
bool ScopeChooser::goes_on_elsewhere(std::size_t first) const {
    const std::size_t end = first > 0 && words_[first - 1].low == "with" ? first - 1 : first;
    if (end < 3 || !is_unlisted(end - 1)) return false;
    const std::size_t link = end > 3 && is_unlisted(end - 2) ? end - 3 : end - 2;  // "and Wren Downs with 40"
    return words_[link].low == "and" || words_[link].low == ",";
}

// A capitalised word that is no name of a list.
bool ScopeChooser::is_unlisted(std::size_t i) const {
    const TaggedWord& word = words_[i];
    return word.capital && !word.mark && !word.tagged() && word.classes() == 0;
}

// "Wren Vale had most owls, with | 40 |, then Hull with 12", "In Wren Vale there were | 40 |, 12 in Hull": of a place of no list.
bool ScopeChooser::begins_elsewhere(std::size_t first) const {
    const std::size_t begin = !words_.words().empty() && words_[0].is(locative) ? 1 : 0;
    if (begin + 3 > first || !is_unlisted(begin) || !is_unlisted(begin + 1)) return false;
    const TaggedWord& next = words_[begin + 2];
    return next.is(auxiliary) || is_past(next.low) || next.low == "there";
}

// "Hull (57) and Wrensea and Ashby (62)": right before the figure or its bracket stands a name that is no place known.
bool ScopeChooser::is_labelled(std::size_t first) const {
    const bool brackets = first > 1 && words_[first - 1].mark && words_[first - 1].low == "(";
    const std::size_t label = brackets ? first - 2 : first - 1;
    if (!brackets || label == 0 || label >= words_.size()) return false;
    const TaggedWord& word = words_[label];
    const bool named = word.capital && !word.mark && word.figure == nothing && word.period == nothing;
    return named && std::none_of(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) { return anchor.end == label + 1; });
}

bool ScopeChooser::anchored_before(std::size_t comma) const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) { return anchor.end == comma && !anchor.speaks; });
}

bool ScopeChooser::is_place_before(std::size_t comma) const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) {
        const ScopeClass kind = anchor.subject.kind;
        const bool serves = kind == ScopeClass::police || kind == ScopeClass::council || kind == ScopeClass::trust || kind == ScopeClass::hospital;
        return anchor.end == comma && (anchor.subject.is_place() || (serves && !anchor.speaks));
    });
}

bool ScopeChooser::is_company_before(std::size_t comma) const {
    return std::any_of(anchors_.begin(), anchors_.end(), [&](const ScopeAnchor& anchor) {
        return anchor.end == comma && anchor.subject.kind == ScopeClass::company && !anchor.speaks;
    });
}

// "61 per cent (England: 70 per cent)": what brackets hold is theirs.
std::size_t ScopeChooser::before_brackets(std::size_t closing) const {
    for (std::size_t i = closing; i-- > 0;) {
        if (words_[i].mark && words_[i].low == "(") return i;
    }
    return closing;
}

// "three depots - at Hull, Leeds and York - are to close with the loss of | 40 | jobs": the same of dashes without a figure
// between them.
std::size_t ScopeChooser::before_dashes(std::size_t closing) const {
    for (std::size_t i = closing; i-- > 0;) {
        if (words_[i].figure != nothing) return closing;
        if (is_dash(words_[i])) return i;
    }
    return closing;
}

// "rose to 41: 36 in Wales, and 5 in Kent": a colon with several places behind it.
bool ScopeChooser::lists_places(std::size_t colon) const {
    const auto behind = [&](const ScopeAnchor& anchor) { return anchor.first > colon && anchor.subject.is_place() && !anchor.speaks && counts(anchor); };
    const auto first = std::find_if(anchors_.begin(), anchors_.end(), behind);
    return std::any_of(first, anchors_.end(), [&](const ScopeAnchor& anchor) { return behind(anchor) && anchor.subject.id != first->subject.id; });
}

// "£4.70, £5.60 in Hull": two amounts of one kind, and only the second is of the place.
bool ScopeChooser::has_own_place(std::size_t comma, std::size_t end, std::uint32_t next) const {
    const std::size_t next_end = words_.end_of_figure(next);
    if (comma == 0 || words_[comma + 1].low == "or" || next_end >= words_.size() || !words_[next_end].is(locative)) return false;
    const std::string_view last = words_[end - 1].low, next_last = words_[next_end - 1].low;
    const std::string_view sign = words_[words_.first_of_figure(words_[end - 1].figure)].low, next_sign = words_[words_.first_of_figure(next)].low;
    const bool same_sign = is_digit(sign.front()) ? is_digit(next_sign.front()) : sign == next_sign;
    return same_sign && (is_digit(last.front()) ? is_digit(next_last.front()) : last == next_last);
}

// "Just two of the 37 practices surveyed in Hull": the first figure is about what the second is about.
ScopeChoice ScopeChooser::beside(std::size_t end) const {
    std::size_t i = after_brackets(end);
    std::size_t comma = 0;
    while (i < words_.size() && words_[i].figure == nothing) {
        if (words_[i].low == ",") comma = i;
        const bool goes_on = words_[i].low == "and" || words_[i].low == "or";
        if (!goes_on && stops(i, true) && !leads_to_figure(i)) return {};
        if (words_[i].low == ":" && lists_places(i)) return {};
        ++i;
    }
    if (i >= words_.size() || has_own_place(comma, end, words_[i].figure)) return {};
    const std::size_t next_end = words_.end_of_figure(words_[i].figure);
    const std::string_view whole = next_end + 1 < words_.size() && words_[next_end].low == "of" ? words_[next_end + 1].low : std::string_view();
    const bool part = whole == "them" || whole == "those" || whole == "it" || whole == "that";
    if (part) return {};  // "684 shops, 96 of them in Hull"
    const ScopeChoice near = after(next_end, false);
    return near.found() || near.open ? near : beside(next_end);
}

ScopeChoice ScopeChooser::choose(std::uint32_t claim) const {
    if (anchors_.empty()) return {};
    const std::size_t first = words_.first_of_figure(claim);
    const std::size_t end = words_.end_of_figure(claim);
    if (is_labelled(first) || goes_on_elsewhere(first)) return {nullptr, false, true};
    const ScopeChoice named_before = before(first);
    if (is_whole_of_part(claim)) return named_before;
    const ScopeChoice near = after(end, named_before.found());
    if (near.found() || near.open) return near;
    if (named_before.found() || named_before.open) return named_before;
    if (begins_elsewhere(first)) return {nullptr, false, true};
    return beside(end);
}

ScopeChoice ScopeChooser::loosely_after(std::uint32_t claim) const {
    if (anchors_.empty() || is_whole_of_part(claim)) return {};
    for (std::size_t i = words_.end_of_figure(claim); i < words_.size(); ++i) {
        if (other_figure(i)) {  // "40 parcels were given out, across | four | food banks in Hull"
            if (!words_[i - 1].is(locative)) break;
            i = words_.end_of_figure(words_[i].figure) - 1;
            continue;
        }
        const bool new_clause = words_[i].is(clause_start) && anchor_at(i) == nullptr;
        const bool joins = words_[i].low == "and" && words_[i - 1].low == ",";  // "rose to 57 a year, and Hull opened one"
        if (new_clause || joins || compares(words_, i) || (words_[i].mark && words_[i].low != ",")) break;
        if (const ScopeAnchor* anchor = anchor_at(i)) {
            if (!anchor->speaks && !is_done_by(anchor->first)) return taken(*anchor);
        }
    }
    return {};
}

ScopeChoice ScopeChooser::shared_at_end(std::uint32_t claim) const {
    bool joined = false;
    for (std::size_t i = words_.end_of_figure(claim); i + 1 < words_.size() && !words_[i].mark; ++i) {
        if (const ScopeAnchor* anchor = anchor_at(i)) {
            const bool located = joined && anchor->subject.is_place() && i > 0 && words_[i - 1].is(locative);
            return located && !anchor->joined ? taken(*anchor) : ScopeChoice();
        }
        if (words_[i].low == "and") {
            if (joined || !is_past(words_[i + 1].low)) return {};
            joined = true;
        } else if (words_[i].is(comparison) || words_[i].is(clause_start)) {
            return {};
        }
    }
    return {};
}

ScopeChoice ScopeChooser::speaking_before(std::uint32_t claim) const {
    const std::size_t first = words_.first_of_figure(claim);
    for (std::size_t i = anchors_.size(); i-- > 0;) {
        const ScopeAnchor& anchor = anchors_[i];
        if (anchor.end <= first && anchor.speaks && counts(anchor)) return taken(anchor);
    }
    return {};
}

}  // namespace crosstally
