// What stands after the figure: the noun that it counts, and the verbs that say what became of it.

#include "extract/claim/measure_reader.h"

namespace crosstally {

using Words = PhraseWords;

namespace {

bool is_elliptical(const TaggedWords& words, std::size_t end) {
    if (end >= words.size() || is_break(words[end])) return true;
    return words[end].is(auxiliary | past_form) || words[end].period != nothing;
}

// "€8.1bn | in new spending", "£3m in fines": what the money is; not "in cash", "in a year", "in March".
Words paid_in(const TaggedWords& words, const PhraseReader& reader, std::size_t at, std::size_t limit) {
    if (at + 1 >= limit || words[at].low != "in" || reader.past_settings(at, limit) != at) return {};
    const TaggedWord& first = words[at + 1];
    if (first.capital || first.figure != nothing || first.period != nothing || first.is(determiner) || words.is(at + 1, WordList::manners)) return {};
    const Phrase what = reader.noun_phrase(at + 1, limit);
    const std::string_view noun = what.empty() ? std::string_view() : words[what.end - 1].low;
    return noun == "trading" || noun == "trade" || noun == "dealings" ? Words() : what.words;
}

// "a third (34 per cent) of all offences"
bool is_bracketed_share(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t first = words.first_of_figure(claim);
    const std::size_t end = words.end_of_figure(claim);
    return first > 0 && words[first - 1].low == "(" && end + 1 < words.size() && words[end].low == ")" && words[end + 1].low == "of";
}

// "150 and 143 incidents", "from 14,949 to 14,966 offences": a second number and a noun stand right behind the first.
bool at_noun_of_pair(const TaggedWords& words, std::size_t i) {
    const bool pair = i + 1 < words.size() && (words[i].low == "and" || words[i].low == "or" || words[i].low == "to") && words[i + 1].figure != nothing;
    const std::size_t end = pair ? words.end_of_figure(words[i + 1].figure) : words.size();
    return end < words.size() && !words[end].is(determiner) && words[end].low != "per";  // not "from 160p to 152p a litre"
}

bool among_settings(std::string_view low) { return low == "in" || low == "across" || low == "at" || low == "on"; }

}  // namespace

// The first word after the figure, its pair and the marks round that: "of" in "2,292 - 85% - of stalking cases".
std::size_t MeasureReader::past_pair(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t end = words.end_of_figure(claim);
    const std::uint32_t other = pair_of(claim);
    if (other == nothing || other < claim) return end;
    end = words.end_of_figure(other);
    if (end < words.size() && is_break(words[end]) && words[end].low != "," ) ++end;
    return end;
}

// Past ", 79pc of the total, " and "– 77 out of 217 – ": the figure said again between a noun and its verb.
std::size_t MeasureReader::past_aside(const TaggedWords& words, std::size_t at) const {
    if (at >= words.size() || !is_break(words[at])) return at;
    std::size_t i = at + 1;
    bool figure = false;
    while (i < words.size() && !is_break(words[i])) {
        figure = figure || words[i].figure != nothing;
        const bool small = words[i].figure != nothing || words[i].is(preposition | hedge_word | determiner | pronoun | conjunction);
        if (!small) return at;
        ++i;
    }
    return figure && i < words.size() ? i + 1 : at;
}

// "482,000 60-kilo bags", "12 four-bedroom homes": a figure that only describes what is counted.
bool MeasureReader::is_describing(const TaggedWords& words, std::size_t at) const {
    const Quantity& quantity = quantity_of(document_, words[at].figure);
    const Span span = document_.claims[words[at].figure].span;
    const std::size_t end = words.end_of_figure(words[at].figure);
    const bool of_noun = end + 1 < words.size() && words[end].low == "-" && !words[end].spaced && !words[end + 1].spaced;  // "two-bedroom"
    if (of_noun && quantity.kind == FigureKind::count) return true;
    const bool unit = quantity.kind == FigureKind::measurement || quantity.kind == FigureKind::duration || quantity.kind == FigureKind::age;
    return unit && slice(document_.text, span).find('-') != std::string_view::npos;
}

// Past "in 32 districts" of "three million people in 32 districts have been affected".
std::size_t MeasureReader::past_setting_figure(const TaggedWords& words, std::size_t at) const {
    if (at + 1 >= words.size() || !among_settings(words[at].low) || words[at + 1].figure == nothing) return at;
    const Phrase inside = PhraseReader(words).noun_phrase(words.end_of_figure(words[at + 1].figure), words.size());
    const bool verb_next = !inside.empty() && inside.end < words.size() && words[inside.end].is(auxiliary);
    return verb_next ? inside.end : at;
}

// "32 districts" of the same: the verb is that of the people.
bool MeasureReader::is_inside(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t at = governor_of(words, claim);
    if (claim == 0 || at == 0 || at >= words.size() || !among_settings(words[at].low)) return false;
    const std::uint32_t outer = claim - 1;
    if (document_.claims[outer].sentence != document_.claims[claim].sentence) return false;
    const Phrase noun = PhraseReader(words).noun_phrase(words.end_of_figure(outer), words.size());
    return !noun.empty() && noun.end == at && past_setting_figure(words, at) != at;
}

// "reported"; "closed dropped" of "closed by the force last year were dropped".
Words MeasureReader::verbs_after(const TaggedWords& words, std::size_t at, bool noun_found) const {
    const PhraseReader reader(words);
    const std::size_t limit = words.size();
    const Phrase verb = reader.predicate(at, limit);
    Words verbs = verb.words;
    const bool reduced = noun_found && !verb.empty() && words[reader.past_settings(at, limit)].is(past_form);
    if (!reduced) return verbs;
    std::size_t next = verb.end;
    while (next < limit && !is_break(words[next]) && words[next].figure == nothing && !words[next].is(auxiliary)) ++next;
    if (next < limit && words[next].is(auxiliary)) verbs.add_new(reader.predicate(next, limit).words);
    return verbs;
}

// "one in six dogs and one in nine cats needing a vet": the verb belongs to both.
Words MeasureReader::shared_verb(const TaggedWords& words, std::size_t at) const {
    if (at + 1 >= words.size() || words[at].low != "and" || words[at + 1].figure == nothing || !is_share(document_, words[at + 1].figure)) return {};
    const Phrase other = PhraseReader(words).noun_phrase(words.end_of_figure(words[at + 1].figure), words.size());
    const auto* verb = std::find_if(other.words.begin(), other.words.end(), [](std::string_view word) { return (classes_of(word) & ing_form) != 0; });
    Words verbs;
    while (verb != other.words.end()) verbs.push_back(*verb++);
    return verbs;
}

// "40,000 Ukrainians have fled": people of that place.
std::size_t MeasureReader::past_nation(const TaggedWords& words, std::size_t at) const {
    const std::uint32_t name = at < words.size() ? words[at].name : nothing;
    if (name == nothing || document_.tags.names[name].kind != NameKind::place) return at;
    std::size_t end = at;
    while (end < words.size() && words[end].name == name) ++end;
    const std::string_view last = words[end - 1].low;
    const bool noun_next = end < words.size() && PhraseReader(words).is_noun_like(end) && !words[end].is(present_form);  // "12 Athens hotels"
    return !noun_next && !words[end - 1].possessive && (last.ends_with("ns") || last.ends_with("ers") || last.ends_with("is") || last.ends_with("ots")) ? end : at;
}

// "£3m was spent on roads", "£3m was raised for the hospice": what was done with the money, and for what.
Words MeasureReader::done_with(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t end = words.end_of_figure(claim);
    if (quantity_of(document_, claim).kind != FigureKind::money || end >= words.size() || !words[end].is(auxiliary)) return {};
    if (governing_word(words, claim) == "which") return {};  // "a debt of £5m, of which £3m is owed to a bank"
    std::size_t verb = end;
    while (verb < words.size() && words[verb].is(auxiliary | adverb)) ++verb;
    if (verb >= words.size() || !words[verb].is(past_form) || words[verb].is(level_verb | speech_verb) || words[verb].tagged()) return {};
    Words measure = {words[verb].low};
    const PhraseReader reader(words);
    std::size_t at = reader.past_settings(verb + 1, words.size());
    if (at < words.size() && words[at].is(preposition) && words[at].low != "by" && words[at].low != "from" && words[at].low != "than") ++at;
    if (at < words.size()) measure.add_new(reader.with_attachments(at, words.size()).words);
    return measure.size() > 1 ? measure : Words();  // not "£3m is gone"
}

// "98,544 stalking offences were reported", "85% of stalking cases closed last year were dropped", "2,805 were investigated".
Words MeasureReader::after_figure(const TaggedWords& words, std::uint32_t claim) {
    const PhraseReader reader(words);
    const std::size_t limit = words.size();
    const std::size_t end = words.end_of_figure(claim);
    std::size_t i = end < limit && is_break(words[end]) ? past_pair(words, claim) : end;
    if (is_bracketed_share(words, claim)) ++i;
    bool of_those = false;
    while (i < limit && !is_break(words[i]) && words[i].low != "up" && words[i].low != "down") {
        const std::string_view low = words[i].low;
        const bool refers = low == "such" || low == "them" || low == "those" || low == "these" || low == "it";
        const bool hedge = words[i].is(hedge_word) && !words[i].is(preposition) && low != "as" && low != "but" && !reader.joins_next(i, limit);  // not "high-speed"
        const bool owned = (low == "its" || low == "their" || low == "his" || low == "her" || low == "our") && i + 1 < limit && words[i + 1].figure != nothing;
        const bool owner = words[i].possessive && i + 1 < limit && words[i + 1].figure != nothing;  // "of the basin's 16 glaciers"
        if (!refers && low != "of" && low != "out" && low != "the" && !owned && !hedge && !owner && words[i].figure == nothing) break;
        if (words[i].figure != nothing && !is_base(words[i].figure) && !is_describing(words, i) && !(i > 0 && words[i - 1].possessive)) break;
        of_those = of_those || refers;
        ++i;
    }
    const bool verb_at_once = i == end && is_share(document_, claim) && i < limit && words[i].is(past_form);  // "41% blamed drought"
    Phrase noun = verb_at_once ? Phrase{{}, i} : reader.with_attachments(i, limit);
    const FigureKind kind = quantity_of(document_, claim).kind;
    const std::size_t nation = past_nation(words, i);
    if (nation > i) noun = {{"people"}, nation};
    const bool number = kind == FigureKind::count || kind == FigureKind::percent || kind == FigureKind::ratio;
    const bool at_place = number && i < limit && (words[i].low == "in" || words[i].low == "on" || words[i].low == "at");
    if (kind == FigureKind::money && noun.empty()) {
        if (Words paid = paid_in(words, reader, i, limit); !paid.empty()) return base_ = paid;
    }
    if (noun.empty() && at_noun_of_pair(words, i)) {
        const Phrase shared = reader.with_attachments(words.end_of_figure(words[i + 1].figure), limit);
        if (!shared.empty()) return base_ = shared.words;
    }
    if (noun.empty() && !is_elliptical(words, i) && !of_those && !at_place) return {};
    base_ = noun.words;
    const bool no_kin = !noun.empty() && last_ != nothing && quantity_of(document_, last_).kind != FigureKind::count;  // "such notices" after "a 60mph limit"
    if (noun.empty()) base_ = whole_in_front(words, claim);
    if (base_.empty() || (of_those && !no_kin)) base_.add_new(no_kin ? Words() : carried(claim));
    Words measure = base_;
    if (is_base(claim)) return measure;
    if (noun.empty() && at_place && !states(words, claim) && reader.past_settings(i, limit) == i) {  // "34% on footpaths"
        measure.add_new(reader.noun_phrase(i + 1, limit).words);
        return measure;
    }
    if (!noun.empty() && is_inside(words, claim)) return measure;
    const std::size_t verb = past_setting_figure(words, past_aside(words, noun.empty() ? i : noun.end));
    if (noun.empty() && !number && verb < limit && words[verb].low == "made") return {};  // "up 9 per cent on the £588m made a year ago"
    const Words verbs = verbs_after(words, verb, !noun.empty());
    if (noun.empty() && verbs.empty()) return of_those ? last_measure_ : Words();
    if (!verbs.empty() && noun.empty() && !of_those) measure = without_verbs(measure);  // "killed 40, and 60 were injured"
    measure.add_new(verbs);
    if (verbs.empty()) measure.add_new(shared_verb(words, noun.end));
    return measure;
}

}  // namespace crosstally
