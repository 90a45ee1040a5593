#include "extract/claim/measure_reader.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

using Words = PhraseWords;

// Verbs that say nothing of what is counted: "had 40 cases", "saw 40 cases".
constexpr std::array<std::string_view, 24> empty_verbs = {
    "had", "has", "have", "saw", "got", "get", "gave", "took", "put", "found", "involved", "include", "includes", "including",
    "said", "made", "was", "left", "accounted", "show", "showed", "be", "contains", "set"};

template <class List>
bool among(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

Words split(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        words.push_back(text.substr(0, space));
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return words;
}

std::string joined(const Words& words) {
    constexpr std::size_t most = 10;
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < most; ++i) (text += i == 0 ? "" : " ") += words[i];
    return text;
}

// "per share" of "6.61 cents a share", "per month" of "£1,319 a month".
Words rate_after(const TaggedWords& words, std::size_t end) {
    if (end + 1 >= words.size() || (words[end].low != "a" && words[end].low != "per" && words[end].low != "each")) return {};
    const TaggedWord& unit = words[end + 1];
    const bool closes = end + 2 >= words.size() || is_break(words[end + 2]) || words[end + 2].is(preposition | conjunction | auxiliary);
    if (unit.mark || unit.tagged() || !closes) return {};
    return {"per", unit.low};
}

bool is_elliptical(const TaggedWords& words, std::size_t end) {
    if (end >= words.size() || is_break(words[end])) return true;
    return words[end].is(auxiliary | past_form) || words[end].period != nothing;
}

}  // namespace

std::uint32_t MeasureReader::pair_of(std::uint32_t claim) const {
    const auto shares = [&](std::uint32_t share, std::uint32_t count) {
        const auto& links = document_.claims[share].links;
        return is_share(document_, share) &&
               std::any_of(links.begin(), links.end(), [&](const Link& link) { return link.role == LinkRole::part && link.claim == count; });
    };
    for (const std::uint32_t other : {claim + 1, claim + 2, claim - 1, claim - 2}) {
        if (other < document_.claims.size() && (shares(claim, other) || shares(other, claim))) return other;
    }
    return nothing;
}

// The first word after the figure, its pair and the marks round that: "of" in "2,292 - 85% - of stalking cases".
std::size_t MeasureReader::past_pair(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t end = words.end_of_figure(claim);
    const std::uint32_t other = pair_of(claim);
    if (other == nothing || other < claim) return end;
    end = words.end_of_figure(other);
    if (end < words.size() && is_break(words[end]) && words[end].low != "," ) ++end;
    return end;
}

// "in six months", "for the 11th year": a stretch of time beside what is counted.
bool MeasureReader::only_time(const TaggedWords& words, std::uint32_t claim) const {
    if (quantity_of(document_, claim).kind != FigureKind::duration) return false;
    const std::size_t end = words.end_of_figure(claim);
    if (end < words.size() && (words[end].low == "ago" || words[end].low == "old" || words[end].low == "later")) return true;
    const std::size_t governor = governor_of(words, claim);
    if (governor >= words.size()) return false;
    const std::string_view low = words[governor].low;
    return words[governor].is(time_word) || low == "in" || low == "for" || low == "over" || low == "within" || low == "after" ||
           low == "every" || low == "during" || low == "since";
}

Words MeasureReader::carried(std::uint32_t claim) const {
    if (last_ == nothing || document_.claims[last_].sentence + 2 < document_.claims[claim].sentence) return {};
    return last_base_;
}

Words MeasureReader::linked(std::uint32_t claim) const {
    for (const LinkRole role : {LinkRole::to, LinkRole::from}) {
        for (const Link& link : document_.claims[claim].links) {
            if (link.role == role && !document_.claims[link.claim].measure.empty()) return split(document_.claims[link.claim].measure);
        }
    }
    return {};
}

// The verb that the figure is the object of: "recorded" of "recorded nearly 100,000 crimes", "applied" of "applied for six".
std::string_view MeasureReader::verb_of(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t i = governor_of(words, claim);
    if (i >= words.size()) return {};
    const bool prepositional = words[i].low == "for" || words[i].low == "with";
    if (prepositional && i > 0) --i;
    const TaggedWord& verb = words[i];
    if (verb.mark || verb.tagged() || !verb.is(past_form | present_form | ing_form)) return {};
    if (among(empty_verbs, verb.low) || verb.low.starts_with("compar") || verb.is(level_verb | change_verb)) return {};
    if (verb.is(speech_verb) && !verb.is(past_form)) return {};
    return verb.low;
}

bool MeasureReader::is_base(std::uint32_t claim) const {
    const std::uint32_t sentence = document_.claims[claim].sentence;
    for (std::uint32_t i = claim; i-- > 0 && document_.claims[i].sentence == sentence;) {
        for (const Link& link : document_.claims[i].links) {
            if (link.role == LinkRole::base && link.claim == claim) return true;
        }
    }
    return false;
}

// "rose to 40", "was 40", "from 40": the subject says of what.
bool MeasureReader::states(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t governor = governor_of(words, claim);
    return governor < words.size() && words[governor].is(level_verb | change_verb | preposition | auxiliary);
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

// "98,544 stalking offences were reported", "85% of stalking cases closed last year were dropped", "2,805 were investigated".
Words MeasureReader::after_figure(const TaggedWords& words, std::uint32_t claim) {
    const PhraseReader reader(words);
    const std::size_t limit = words.size();
    const std::size_t end = words.end_of_figure(claim);
    std::size_t i = end < limit && is_break(words[end]) ? past_pair(words, claim) : end;
    bool of_those = false;
    while (i < limit && !is_break(words[i]) && words[i].low != "up" && words[i].low != "down") {
        const std::string_view low = words[i].low;
        const bool refers = low == "such" || low == "them" || low == "those" || low == "these" || low == "it";
        const bool hedge = words[i].is(hedge_word) && !words[i].is(preposition);
        if (!refers && low != "of" && low != "out" && low != "the" && !hedge && words[i].figure == nothing) break;
        if (words[i].figure != nothing && !is_base(words[i].figure)) break;
        of_those = of_those || refers;
        ++i;
    }
    const bool verb_at_once = i == end && is_share(document_, claim) && i < limit && words[i].is(past_form);  // "41% blamed drought"
    const Phrase noun = verb_at_once ? Phrase{{}, i} : reader.with_attachments(i, limit);
    const FigureKind kind = quantity_of(document_, claim).kind;
    const bool number = kind == FigureKind::count || kind == FigureKind::percent || kind == FigureKind::ratio;
    const bool at_place = number && i < limit && (words[i].low == "in" || words[i].low == "on" || words[i].low == "at");
    if (noun.empty() && !is_elliptical(words, i) && !of_those && !at_place) return {};
    base_ = noun.words;
    if (noun.empty() || of_those) base_.add_new(carried(claim));
    Words measure = base_;
    if (is_base(claim)) return measure;
    if (noun.empty() && at_place && !states(words, claim) && reader.past_settings(i, limit) == i) {  // "34% on footpaths"
        measure.add_new(reader.noun_phrase(i + 1, limit).words);
        return measure;
    }
    const Words verbs = verbs_after(words, past_aside(words, noun.empty() ? i : noun.end), !noun.empty());
    if (noun.empty() && verbs.empty()) return of_those ? last_measure_ : Words();
    measure.add_new(verbs);
    if (verbs.empty()) measure.add_new(shared_verb(words, noun.end));
    return measure;
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
    if (before > 0 && words[before - 1].is(preposition)) return {};  // "over the same stretch"
    if (noun.empty() || words[i - 1].is(counting_noun | change_noun | change_verb | past_form | adverb)) return {};
    return noun.words;
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
            return split(document_.claims[i].measure);
        }
    }
    return {};
}

Words MeasureReader::subject_from(const TaggedWords& words, std::size_t begin, std::size_t figure) const {
    const PhraseReader reader(words);
    std::size_t i = begin;
    while (i < figure && (words[i].is(conjunction) || is_break(words[i]))) ++i;
    i = reader.past_settings(i, figure);
    const std::size_t verb = verb_before(words, i, figure);
    const std::size_t limit = verb < figure ? verb : figure;
    if (limit > i && (words[limit - 1].low == "that" || words[limit - 1].low == "who")) return reader.noun_phrase_before(limit - 1).words;
    if (limit > i && (words[limit - 1].low == "it" || words[limit - 1].low == "they")) return last_base_;
    Phrase noun = reader.with_attachments(i, limit);
    Words measure = noun.words;
    if (noun.empty()) return {};
    if (verb < figure && words[verb].low.starts_with("cost")) measure.push_back("cost");
    const bool only_counts = std::all_of(measure.begin(), measure.end(), [](std::string_view word) {
        return (classes_of(word) & counting_noun) != 0 || word == "annual" || word == "monthly";
    });
    const bool of_share = measure.back() == "rate" || measure.back() == "share" || measure.back() == "proportion";
    if (only_counts) measure.add_new(of_share ? last_share_ : last_base_);  // "the rate", "the annual total"
    const std::size_t after = reader.past_settings(noun.end, figure);
    if (after < figure && words[after].is(past_form) && !words[after].is(level_verb | change_verb | auxiliary | speech_verb) &&
        !among(empty_verbs, words[after].low)) {
        measure.push_back(words[after].low);
    }
    return measure;
}

// "with the toll climbing to 40": the subject of a participle.
Words MeasureReader::participle_subject(const TaggedWords& words, std::uint32_t claim) const {
    std::size_t i = first_with_hedge(words, claim);
    while (i > 0 && (words[i - 1].low == "to" || words[i - 1].low == "by" || words[i - 1].low == "at" || words[i - 1].is(adverb))) --i;
    if (i < 2 || !words[i - 1].is(ing_form) || !words[i - 1].is(change_verb | level_verb)) return {};
    return PhraseReader(words).noun_phrase_before(i - 1).words;
}

// "The number of people sleeping rough" of "... rose by a fifth": looked for in the clause, then in the sentence.
Words MeasureReader::subject(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t figure = words.first_of_figure(claim);
    if (Words participle = participle_subject(words, claim); !participle.empty()) return participle;
    if (Words near = beside(words, claim); !near.empty()) return near;
    if (Words object = object_before(words, claim); !object.empty()) return object;
    const Clause clause = clause_of(words, claim);
    Words found = subject_from(words, clause.begin, figure);
    const bool pronoun_first = clause.begin < words.size() && words[clause.begin].is(pronoun) && !words[clause.begin].is(determiner);
    if (!found.empty() || pronoun_first) return found.empty() ? carried(claim) : found;
    for (std::uint32_t other = claim; other-- > 0 && document_.claims[other].sentence == document_.claims[claim].sentence;) {
        if (!document_.claims[other].measure.empty() && is_level(document_, other)) return split(document_.claims[other].measure);
    }
    found = clause.begin == 0 ? Words() : subject_from(words, 0, figure);
    return found.empty() ? carried(claim) : found;
}

// "a dividend of 6.61 cents", "a rate of 25%", "an average of 40".
Words MeasureReader::governed(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t governor = governor_of(words, claim);
    if (governor >= words.size() || governor == 0 || words[governor].low != "of") return {};
    const bool comma = words[governor - 1].low == ",";  // "the strongest growth, of 23.9%"
    const Phrase noun = PhraseReader(words).noun_phrase_before(comma ? governor - 1 : governor);
    if (comma) return noun.words;
    const bool rise = words[governor - 1].is(change_noun) && is_change(document_, claim);  // "a loss of £5m" is none
    const bool empty = noun.empty() || rise || words[governor - 1].is(counting_noun | past_form);
    return empty ? Words() : noun.words;
}

// A line of a list: "Daventry: £264,032" under "Average property prices in October".
Words MeasureReader::label(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t first = first_with_hedge(words, claim);
    if (first == 0 || words[first - 1].low != ":" || words.end_of_figure(claim) + 1 < words.size() || first > 6) return {};
    for (std::uint32_t s = document_.claims[claim].sentence; s-- > 0;) {
        TaggedWords header;
        header.read(document_, s);
        const bool listed = std::any_of(header.words().begin(), header.words().end(), [](const TaggedWord& w) { return w.figure != nothing; });
        if (listed) continue;
        return PhraseReader(header).with_attachments(0, header.size()).words;
    }
    return {};
}

Words MeasureReader::of_age(const TaggedWords& words, std::uint32_t claim) const {
    const std::size_t end = words.end_of_figure(claim);
    Words measure;
    const PhraseReader reader(words);
    if (end < words.size() && !is_break(words[end])) measure = reader.noun_phrase(end, words.size()).words;
    const bool before = measure.empty();
    std::size_t i = words.first_of_figure(claim);
    while (before && i > 0 && (words[i - 1].mark || words[i - 1].low == "aged" || words[i - 1].is(auxiliary | hedge_word))) --i;
    const std::size_t name_end = i;
    while (before && i > 0 && words[i - 1].figure == nothing && words[i - 1].capital && name_end - i < 3) --i;
    for (std::size_t j = i; before && j < name_end; ++j) measure.push_back(words[j].low);
    if (measure.empty()) measure = reader.noun_phrase_before(name_end).words;
    if (!measure.empty()) measure.push_back("age");
    return measure;
}

Words MeasureReader::of_change(const TaggedWords& words, std::uint32_t claim) const {
    const PhraseReader reader(words);
    const std::size_t end = words.end_of_figure(claim);
    if (Words list = label(words, claim); !list.empty()) return list;
    if (quantity_of(document_, claim).kind == FigureKind::multiple && end < words.size() && words[end].is(determiner) && words[end].low != "that") {
        const Phrase object = reader.with_attachments(end, words.size());  // "tripled our funding", "double the annual number of cases"
        if (!object.empty()) return object.words;
    }
    if (Words found = linked(claim); !found.empty()) return found;
    if (Words apposed = governed(words, claim); !apposed.empty()) return apposed;
    std::size_t i = end;
    while (i < words.size() && words[i].is(change_noun)) ++i;
    const std::size_t governor = governor_of(words, claim);
    const bool noun_before = governor > 0 && governor < words.size() && words[governor].low == "of" && words[governor - 1].is(change_noun);
    if ((i > end || noun_before) && i < words.size() && (words[i].low == "in" || words[i].low == "of")) {
        std::size_t setting = reader.past_settings(i, words.size());
        const Phrase of_rise = setting == i ? reader.with_attachments(i + 1, words.size()) : Phrase();
        if (!of_rise.empty()) return of_rise.words;
    }
    if (noun_before) {  // "the annual fall of 2.5%"
        Words fall = reader.noun_phrase_before(governor).words;
        if (fall.size() > 1) {
            fall.add_new(carried(claim));
            return fall;
        }
    }
    return subject(words, claim);
}

Words MeasureReader::of_level(const TaggedWords& words, std::uint32_t claim) {
    if (Words list = label(words, claim); !list.empty()) return list;
    Words measure = governed(words, claim);
    const std::size_t end = past_pair(words, claim);
    const FigureKind kind = quantity_of(document_, claim).kind;
    const bool amount = kind == FigureKind::money || kind == FigureKind::duration || kind == FigureKind::measurement;
    const bool rate = !rate_after(words, words.end_of_figure(claim)).empty();
    if (measure.empty() && !rate && (!amount || (end < words.size() && !words[end].is(auxiliary)))) measure = after_figure(words, claim);
    const std::string_view verb = verb_of(words, claim);
    const std::size_t governor = governor_of(words, claim);
    if (measure.empty() && verb.empty() && states(words, claim)) measure = subject(words, claim);
    if (measure.empty() && !verb.empty() && !amount) measure = carried(claim);
    if (measure.empty() && !verb.empty()) {
        const Clause clause = clause_of(words, claim);
        measure = subject_from(words, clause.begin, words.first_of_figure(claim));
    }
    if (measure.empty() && governor < words.size() && words[governor].low == "made") measure.push_back("made");
    if (measure.empty() && verb.empty()) measure = subject(words, claim);
    if (measure.empty() && verb.empty() && !amount) measure = last_measure_;
    if (!verb.empty()) measure.add_new({verb});
    measure.add_new(rate_after(words, words.end_of_figure(claim)));
    return measure;
}

void MeasureReader::read(const TaggedWords& words, std::uint32_t index) {
    Claim& claim = document_.claims[index];
    if (only_time(words, index)) return;
    const FigureKind kind = quantity_of(document_, index).kind;
    base_.clear();
    Words measure;
    if (kind == FigureKind::age) {
        measure = of_age(words, index);
    } else if (is_change(document_, index)) {
        measure = of_change(words, index);
    } else {
        const std::uint32_t other = pair_of(index);
        const bool told = other < index && !document_.claims[other].measure.empty();
        measure = told ? split(document_.claims[other].measure) : of_level(words, index);
        if (!told && other != nothing && measure.empty()) measure = of_level(words, other);
    }
    claim.measure = joined(measure);
    if (is_share(document_, index)) last_share_ = measure;
    if (kind == FigureKind::age || kind == FigureKind::duration || measure.empty() || is_share(document_, index)) return;
    last_base_ = base_.empty() ? measure : base_;
    last_measure_ = measure;
    last_ = index;
}

}  // namespace crosstally
