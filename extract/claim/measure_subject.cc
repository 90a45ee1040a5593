// What stands further before the figure: the subject of its clause or sentence.
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

}  // namespace crosstally
