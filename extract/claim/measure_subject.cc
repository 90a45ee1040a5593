// What stands before the figure: its verb, the subject of that, or the noun that the figure is said of.
#include "extract/claim/measure_reader.h"

#include <algorithm>

namespace crosstally {

using Words = PhraseWords;

namespace {

// "died" of "known to have died", "killed" of "feared to have been killed"; else the verb itself.
std::size_t done_by_repute(const TaggedWords& words, std::size_t verb, std::size_t figure) {
    const bool to_have = verb + 3 < figure && words[verb + 1].low == "to" && words[verb + 2].low == "have";
    if (!to_have || !words.is(verb, WordList::reputed)) return verb;
    const std::size_t done = words[verb + 3].low == "been" ? verb + 4 : verb + 3;
    return done < figure && words[done].is(past_form) && !words[done].tagged() ? done : verb;
}

// "The museum said that numbers, which ..., had doubled": what is said begins behind the verb.
std::size_t after_speech(const TaggedWords& words, std::size_t figure) {
    for (std::size_t i = 1; i + 1 < figure && i < 8; ++i) {
        if (!words[i].is(speech_verb) || words[i - 1].is(determiner)) continue;
        if (words[i + 1].low == "that") return i + 2;
        if (words[i].is(past_form) && words[i + 1].is(determiner)) return i + 1;  // "said the number of visits, which ..., fell"
    }
    return 0;
}

// "Nearby Hull", "the town of Goole": a place and what it is.
bool only_names_place(const TaggedWords& words, std::size_t begin, std::size_t end) {
    bool named = false;
    for (std::size_t i = begin; i < end; ++i) {
        const TaggedWord& word = words[i];
        const bool says_what = words.is(i, WordList::areas) || word.low == "nearby" || word.low == "neighbouring" || word.low == "of" || word.is(determiner);
        if (word.name == nothing && !says_what) return false;
        named = named || word.name != nothing;
    }
    return named;
}

// "Recorded crime rose", and not "Burgled twice, she": a noun and its verb follow.
bool is_participle_of_noun(const TaggedWords& words, std::size_t i, std::size_t figure) {
    if (!words[i].is(past_form) || words[i].is(auxiliary | change_verb | level_verb | speech_verb) || words[i].tagged()) return false;
    std::size_t noun = i + 1;
    while (noun < figure && words[noun].classes() == 0 && !words[noun].mark && !words[noun].tagged()) ++noun;
    return noun > i + 1 && noun < figure && words[noun].is(change_verb | level_verb);
}

// "people died" of "the number of people who died rose": with what the clause says of them.
Words with_clause(const PhraseReader& reader, const TaggedWords& words, std::size_t who, std::size_t figure) {
    Words measure = reader.noun_phrase_before(who).words;
    if (words[who].low == "who" && !measure.empty()) measure.add_new(reader.predicate(who, figure).words);
    return measure;
}

// "the risk of serious illness" of "cut the risk of serious illness by 83%": `of` is the place behind "of".
Words object_with_of(const TaggedWords& words, std::size_t of, std::size_t end) {
    std::size_t begin = of - 1;
    while (begin > 0 && !words[begin - 1].is(determiner | preposition | auxiliary | conjunction | past_form | change_verb) && !is_break(words[begin - 1])) --begin;
    std::size_t verb = begin;
    while (verb > 0 && words[verb - 1].is(determiner)) --verb;
    const bool has_verb = verb > 1 && !words[verb - 1].tagged() && words[verb - 1].is(past_form | ing_form | change_verb);
    return has_verb ? PhraseReader(words).with_attachments(begin, end).words : Words();
}

// "its agency costs" of "saw its agency costs drop from £4m", "has seen house prices rise by 8%"
Words seen_to_move(const TaggedWords& words, std::size_t begin, std::size_t figure) {
    for (std::size_t i = begin; i + 2 < figure; ++i) {
        if (!words.is(i, WordList::seeing)) continue;
        Words noun = PhraseReader(words).with_attachments(i + 1, figure).words;
        const bool moves = noun.size() > 1 && (classes_of(noun.back()) & change_verb) != 0;
        if (moves) noun.resize_to(noun.size() - 1);
        const std::size_t end = PhraseReader(words).with_attachments(i + 1, figure).end;
        return moves || (end < figure && words[end].is(change_verb)) ? noun : Words();
    }
    return {};
}

Words of_two(Words head, const Words& noun) {
    head.push_back("of");
    head.add(noun);
    return head;
}

// "shot up", "was pushed down"
bool moves(const TaggedWords& words, std::size_t verb, std::size_t figure) {
    return verb + 1 < figure && (words[verb + 1].low == "up" || words[verb + 1].low == "down");
}

}  // namespace

// The verb that the figure is the object of: "recorded" of "recorded nearly 100,000 crimes", "applied" of "applied for six".
std::string_view MeasureReader::verb_of(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t i = governor_of(words, claim);
    if (i >= words.size()) return {};
    const bool prepositional = words[i].low == "for" || words[i].low == "with";
    if (prepositional && i > 0) --i;
    const TaggedWord& verb = words[i];
    if (i > 0 && words[i - 1].low == "-" && !words[i - 1].spaced) return {};  // "an eye-watering £58m"
    if (i > 0 && (words[i - 1].low == "a" || words[i - 1].low == "an")) return {};  // "an alarming 74%"
    if (verb.mark || verb.tagged() || !verb.is(past_form | present_form | ing_form)) return {};
    if (words.is(i, WordList::empty_verbs) || verb.low.starts_with("compar") || verb.is(level_verb | change_verb)) return {};
    if (verb.is(speech_verb) && !verb.is(past_form)) return {};
    return verb.low;
}

// "rose to 40", "was 40", "from 40": the subject says of what.
bool MeasureReader::states(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t governor = governor_of(words, claim);
    return governor < words.size() && words[governor].is(level_verb | change_verb | preposition | auxiliary);
}

// "its fee" of "raising its fee by 5 per cent to 21 euros"; nothing where a verb stands before "by".
Words MeasureReader::object_before(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t i = governor_of(words, claim);
    if (i >= words.size() || (words[i].low != "by" && words[i].low != "to" && words[i].low != "from")) return {};
    while (i > 0 && !words[i - 1].is(determiner | change_verb)) {
        const TaggedWord& word = words[i - 1];
        const bool skipped = word.figure != nothing || word.period != nothing || word.low == "," || word.low == "or" ||
                             word.is(hedge_word | preposition | time_word);
        if (!skipped) break;
        --i;
    }
    const Phrase noun = PhraseReader(words).noun_phrase_before(i);
    std::size_t before = i;
    while (before > 0 && !words[before - 1].is(preposition | determiner | auxiliary | conjunction) && !is_break(words[before - 1])) --before;
    while (before > 0 && words[before - 1].is(determiner)) --before;
    if (before > 1 && words[before - 1].low == "of") return object_with_of(words, before, i);
    if (before > 0 && words[before - 1].is(preposition)) return {};  // "over the same stretch"
    const bool own_rate = noun.words.size() > 1 && words[i - 1].low == "rate";  // "lifted the cash rate by 25 basis points"
    if (noun.empty() || (!own_rate && words[i - 1].is(counting_noun | change_noun | change_verb | past_form | adverb))) return {};
    return noun.words;
}

// "which brings the headcount to 300", "putting the number of vacancies at 284": what is brought or put there.
Words MeasureReader::object_moved(const TaggedWords& words, std::uint32_t claim) const {
    constexpr std::size_t reach = 8;  // words
    const std::size_t governor = governor_of(words, claim);
    if (governor >= words.size() || (words[governor].low != "to" && words[governor].low != "at")) return {};
    for (std::size_t i = governor; i-- > 0 && governor - i <= reach && !is_break(words[i]) && words[i].figure == nothing;) {
        if (!words.is(i, WordList::movers)) continue;
        const Phrase object = PhraseReader(words).with_attachments(i + 1, governor);
        Words noun = object.words;
        if (noun.size() == 1 && (classes_of(noun.back()) & counting_noun) != 0) noun.add_new(last_base_);  // "taking the total to 64"
        return noun;
    }
    return {};
}

// "with the toll climbing to 40": the subject of a participle.
Words MeasureReader::participle_subject(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t i = first_with_hedge(words, claim);
    while (i > 0 && (words[i - 1].low == "to" || words[i - 1].low == "by" || words[i - 1].low == "at" || words[i - 1].is(adverb))) --i;
    if (i < 2 || !words[i - 1].is(ing_form) || !words[i - 1].is(change_verb | level_verb)) return {};
    return PhraseReader(words).noun_phrase_before(i - 1).words;
}

// "down from a record £296,000": what the level before it in the sentence is of; "the sentence from five to ten years".
Words MeasureReader::beside(const TaggedWords& words, std::uint32_t claim) const {
    const std::string_view low = governing_word(words, claim);
    if (low != "from" && low != "to" && low != "than" && low != "against" && low != "with" && low != "on") return {};
    const FigureKind kind = quantity_of(document_, claim).kind;
    const std::uint32_t sentence = document_.claims[claim].sentence;
    const std::size_t begin = clause_of(words, claim).begin;  // "a loss of £3m, as revenue rose to £9m": not of the loss
    const bool own_clause = begin > 0 && (words[begin - 1].low == "as" || words[begin - 1].low == "while" || words[begin - 1].low == "because");
    for (std::uint32_t i = claim; i-- > 0 && document_.claims[i].sentence == sentence;) {
        if (own_clause && words.first_of_figure(i) < begin) break;
        const bool object = quantity_of(document_, i).kind == FigureKind::multiple;
        if (!document_.claims[i].measure.empty() && (object || quantity_of(document_, i).kind == kind)) {
            return split_words(document_.claims[i].measure);
        }
    }
    return {};
}

// "Labour voters (55%)", "the average price (£194,000)".
Words MeasureReader::named_before_bracket(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t first = words.first_of_figure(claim);
    const std::size_t end = words.end_of_figure(claim);
    if (!is_share(document_, claim) && quantity_of(document_, claim).kind != FigureKind::money) return {};
    if (first < 2 || words[first - 1].low != "(" || end >= words.size() || words[end].low != ")") return {};
    if (end + 1 < words.size() && words[end + 1].low == "of") return {};  // "a third (34 per cent) of offences"
    return PhraseReader(words).noun_phrase_before(first - 1).words;
}

// "Of the children referred, 1,220 were seen": children.
Words MeasureReader::whole_in_front(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t first = first_with_hedge(words, claim);
    if (first < 4 || words[first - 1].low != ",") return {};
    const std::size_t of = words[0].low == "out" ? 1 : 0;
    if (words[of].low != "of" || !words[of + 1].is(determiner) || words[of + 1].is(pronoun)) return {};
    Phrase whole = PhraseReader(words).with_attachments(of + 2, first - 1);
    if (!whole.empty() && (classes_of(whole.words.back()) & counting_noun) == 0) return whole.words;
    return {};
}

Words MeasureReader::subject_from(const TaggedWords& words, std::size_t begin, std::size_t figure) const {
    const PhraseReader reader(words);
    std::size_t i = begin;
    while (i < figure && (words[i].is(conjunction) || is_break(words[i]))) ++i;
    i = reader.past_settings(i, figure);
    if (i < figure && words[i].is(ing_form) && words[i].is(change_verb)) return {};  // ", ticking up from 5.5%"
    std::size_t verb = verb_before(words, i, figure);
    if (Words seen = seen_to_move(words, i, figure); !seen.empty()) return seen;
    if (verb == i && is_participle_of_noun(words, i, figure)) {  // "Recorded crime rose by"
        Words rest = subject_from(words, i + 1, figure);
        if (!rest.empty()) rest.push_front(words[i].low);
        return rest;
    }
    const bool noun_first = verb == i && !words[i].is(auxiliary | past_form) && i + 1 < figure && words[i + 1].is(change_verb | level_verb | auxiliary);  // "Costs rose", "claims were"
    if (noun_first) ++verb;
    const std::size_t limit = verb < figure ? verb : figure;
    if (noun_first) return {words[i].low};
    if (limit > i && (words[limit - 1].low == "that" || words[limit - 1].low == "who")) return with_clause(reader, words, limit - 1, figure);
    if (limit > i && (words[limit - 1].low == "it" || words[limit - 1].low == "they")) return last_base_;
    Phrase noun = reader.with_attachments(i, limit);
    Words measure = noun.words;
    if (noun.empty()) return {};
    if (noun.end + 1 < limit && words[noun.end].low == "who") measure.add_new(reader.predicate(noun.end, limit).words);
    std::size_t named = noun.end;  // "Budget airline Wren Air made £3m": the name is the scope
    while (named < limit && words[named].name != nothing) ++named;
    if (named > noun.end && named < limit && words[named].is(past_form | auxiliary | present_form)) measure.clear();
    if (only_names_place(words, i, limit)) measure.clear();
    if (verb < figure && words[verb].low.starts_with("cost")) measure.push_back("cost");
    const bool only_counts = !measure.empty() && std::all_of(measure.begin(), measure.end(), [](std::string_view word) {
        return (classes_of(word) & counting_noun) != 0 || word == "annual" || word == "monthly";
    });
    const bool of_share = only_counts && (measure.back() == "rate" || measure.back() == "share" || measure.back() == "proportion");
    if (only_counts) measure.add_new(of_share ? last_share_ : last_base_);  // "the rate", "the annual total"
    const std::size_t after = reader.past_settings(std::max(noun.end, named), figure);
    if (after < figure && words[after].is(past_form) && !words[after].is(level_verb | change_verb | auxiliary | speech_verb) &&
        !words.is(after, WordList::empty_verbs) && !moves(words, after, figure)) {
        measure.push_back(words[done_by_repute(words, after, figure)].low);
    }
    return measure;
}

// "roads" of "ministers want £45m for roads", "spend parks" of "the council plans to spend £3m on parks"; with nothing
// of the kind, an empty list. nullopt: nobody wishes for the figure.
std::optional<Words> MeasureReader::wished(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t first = first_with_hedge(words, claim);
    for (std::size_t i = first; i-- > 1 && first - i < 4;) {
        if (!words.is(i, WordList::wishes) || words[i].tagged() || words[i - 1].is(determiner | preposition | be)) continue;
        const bool to_do = i + 2 < first && words[i + 1].low == "to";
        if (i + 1 != first && (!to_do || i + 3 != first)) return std::nullopt;
        Words measure;
        if (to_do) measure.push_back(words[i + 2].low);
        const std::size_t end = words.end_of_figure(claim);
        const bool purpose = end < words.size() && (words[end].low == "for" || words[end].low == "on" || words[end].low == "in");
        if (purpose) measure.add_new(PhraseReader(words).noun_phrase(end + 1, words.size()).words);
        return measure;
    }
    return std::nullopt;
}

// "Profits fell 12% and | sales 4% |", "Rents rose 9% in May, and | wages rose by 6% to £14 |": a noun right behind a figure
// before and the word that joins it.
Words MeasureReader::second_subject(const TaggedWords& words, std::uint32_t claim) const {
    constexpr std::size_t longest = 2;  // words
    std::size_t end = first_with_hedge(words, claim);
    const auto leads_on = [&](const TaggedWord& word) { return word.figure != nothing || word.low == "by" || word.low == "to" || word.low == "at" || word.low == "from"; };
    while (end > 0 && leads_on(words[end - 1])) --end;
    if (end > 0 && words[end - 1].is(change_verb | level_verb)) --end;
    Words noun = PhraseReader(words).noun_phrase_before(end).words;
    if (noun.empty() || noun.size() > longest || end < noun.size() + 1 || words[end - 1].classes() != 0) return {};
    std::size_t joint = end - noun.size() - 1;
    if (words[joint].low == "of") {  // "and buyers of flats £136,000"
        const Words head = PhraseReader(words).noun_phrase_before(joint).words;
        if (head.empty() || head.size() > longest || joint < head.size() + 1) return {};
        joint -= head.size() + 1;
        noun = of_two(head, noun);
    }
    const std::string_view low = words[joint].low;
    if (low != "and" && low != "but" && low != "while" && low != ",") return {};
    const std::size_t last = low != "," && joint > 0 && words[joint - 1].low == "," ? joint - 1 : joint;
    for (std::uint32_t other = claim; other-- > 0 && document_.claims[other].sentence == document_.claims[claim].sentence;) {
        const std::size_t behind = words.end_of_figure(other);
        if (behind > last) continue;
        return PhraseReader(words).past_settings(behind, last) == last ? noun : Words();
    }
    return {};
}

// "Figures show that rents rose by 8%, from £309": rents.
Words MeasureReader::subject_of_clause_before(const TaggedWords& words, std::uint32_t claim) const {
    if (claim == 0 || document_.claims[claim - 1].sentence != document_.claims[claim].sentence) return {};
    const std::size_t begin = clause_of(words, claim - 1).begin;
    return begin == 0 ? Words() : subject_from(words, begin, words.first_of_figure(claim - 1));
}

// "The number of people sleeping rough" of "... rose by a fifth": looked for in the clause, then in the sentence.
Words MeasureReader::subject(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t figure = words.first_of_figure(claim);
    if (Words second = second_subject(words, claim); !second.empty()) return second;
    if (Words participle = participle_subject(words, claim); !participle.empty()) return participle;
    if (Words moved = object_moved(words, claim); !moved.empty()) return moved;
    if (Words near = beside(words, claim); !near.empty()) return near;
    if (Words object = object_before(words, claim); !object.empty()) return object;
    const Clause clause = clause_of(words, claim);
    if (const auto wish = wished(words, claim)) return wish->empty() ? carried(claim) : *wish;
    const bool it_costs = clause.begin < words.size() && words[clause.begin].low == "it" && !may_be_carried(claim);
    Words found = it_costs ? Words() : subject_from(words, clause.begin, figure);
    const bool pronoun_first = clause.begin < words.size() && words[clause.begin].is(pronoun) && !words[clause.begin].is(determiner);
    const bool that_is = clause.begin + 1 < words.size() && words[clause.begin].is(determiner) && words[clause.begin + 1].is(auxiliary);
    if (that_is && found.empty()) found = carried_share(claim);
    if (!found.empty() || pronoun_first) return found.empty() ? carried(claim) : found;
    for (std::uint32_t other = claim; other-- > 0 && document_.claims[other].sentence == document_.claims[claim].sentence;) {
        if (!document_.claims[other].measure.empty() && is_level(document_, other)) return split_words(document_.claims[other].measure);
    }
    if (found = subject_of_clause_before(words, claim); !found.empty()) return found;
    found = clause.begin == 0 ? Words() : subject_from(words, after_speech(words, figure), figure);
    return found.empty() ? carried(claim) : found;
}

// "a dividend of 6.61 cents", "a rate of 25%", "an average of 40".
Words MeasureReader::governed(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t governor = governor_of(words, claim);
    if (governor >= words.size() || governor == 0) return {};
    if (words[governor].low == "worth") return PhraseReader(words).noun_phrase_before(governor).words;  // "goods worth £1.2m"
    if (words[governor].low != "of") return {};
    const bool comma = words[governor - 1].low == ",";  // "the strongest growth, of 23.9%"
    Phrase noun = PhraseReader(words).noun_phrase_before(comma ? governor - 1 : governor);
    if (comma) return noun.words;
    if (noun.words.size() == 1 && governor > 2 && words[governor - 1].low == "tax" && words[governor - 2].low == "before") noun = PhraseReader(words).noun_phrase_before(governor - 2);  // "profit before tax of £2m"
    const bool rise = words[governor - 1].is(change_noun) && is_change(document_, claim);  // "a loss of £5m" is none
    if (words.is(governor - 1, WordList::parents)) return {"children"};  // "a mother of three"
    const std::size_t end = words.end_of_figure(claim);
    const bool noun_behind = end < words.size() && !words[end].tagged() && !is_break(words[end]) &&
                             !words[end].is(auxiliary | preposition | conjunction | past_form | adverb | pronoun);
    if (noun_behind && words.is(governor - 1, WordList::groups) && quantity_of(document_, claim).kind == FigureKind::count) return {};
    const bool composed = words[governor - 1].low == "up" || words[governor - 1].low == "front";  // "made up of", "in front of"
    const bool extreme = words[governor - 1].low == "high" || words[governor - 1].low == "low";  // "a 30-year high of 25,158"
    const bool empty = noun.empty() || extreme || rise || composed || words[governor - 1].is(counting_noun | past_form);
    return empty ? Words() : noun.words;
}

}  // namespace crosstally
