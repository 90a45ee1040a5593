// What stands right before the figure: its verb, the object that the verb moves, the noun that "of" or a bracket gives it to.
#include "extract/claim/measure_reader.h"

namespace crosstally {

using Words = PhraseWords;

namespace {

// "the risk of serious illness" of "cut the risk of serious illness by 83%": `of` is the place behind "of".
Words object_with_of(const TaggedWords& words, std::size_t of, std::size_t end) {
    std::size_t begin = of - 1;
    while (begin > 0 && !words[begin - 1].is(determiner | preposition | auxiliary | conjunction | past_form | change_verb) && !is_break(words[begin - 1])) --begin;
    std::size_t verb = begin;
    while (verb > 0 && words[verb - 1].is(determiner)) --verb;
    const bool has_verb = verb > 1 && !words[verb - 1].tagged() && words[verb - 1].is(past_form | ing_form | change_verb);
    return has_verb ? PhraseReader(words).with_attachments(begin, end).words : Words();
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
