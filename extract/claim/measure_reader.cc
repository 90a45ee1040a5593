#include "extract/claim/measure_reader.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

using Words = PhraseWords;

// "per share" of "6.61 cents a share", "per month" of "£1,319 a month".
Words rate_after(const TaggedWords& words, std::size_t end) {
    if (end + 1 >= words.size() || (words[end].low != "a" && words[end].low != "an" && words[end].low != "per" && words[end].low != "each")) return {};
    const TaggedWord& unit = words[end + 1];
    const bool closes = end + 2 >= words.size() || is_break(words[end + 2]) || words[end + 2].is(preposition | conjunction | auxiliary);
    if (unit.mark || unit.tagged() || !closes) return {};
    return {"per", unit.low};
}

// "cars" of "34% fewer cars", "pay" of "a 12% pay rise".
Words changed_noun(const TaggedWords& words, std::size_t end) {
    constexpr std::array comparatives = std::to_array<std::string_view>({"fewer", "higher", "lower", "more", "less"});
    constexpr std::array adjectives = std::to_array<std::string_view>({"ly", "ive", "ent", "ant", "ful", "ble", "al", "ous", "ic"});
    const bool compared = end < words.size() && std::find(comparatives.begin(), comparatives.end(), words[end].low) != comparatives.end();
    const std::size_t begin = compared ? end + 1 : end;
    if (begin >= words.size() || is_break(words[begin]) || words[begin].low == "than") return {};
    Words noun = PhraseReader(words).noun_phrase(begin, words.size()).words;
    if (noun.empty()) return {};
    const bool thing = std::none_of(adjectives.begin(), adjectives.end(), [&](std::string_view ending) { return noun.back().ends_with(ending); });
    const bool things = noun.back().ends_with('s') || noun.back() == "people" || words[end].low == "less";  // "20% less wheat", not "more costly"
    if (compared) return thing && things ? noun : Words();
    if (noun.size() < 2 || (classes_of(noun.back()) & change_noun) == 0) return {};
    noun.resize_to(noun.size() - 1);
    const bool only_kinds = std::any_of(noun.begin(), noun.end(), [&](std::string_view word) { return words.lists().has(WordList::change_kinds, word); });
    return only_kinds ? Words() : noun;
}

bool verb_loses(std::string_view verb) {
    constexpr std::array verbs = std::to_array<std::string_view>({"lost", "lose", "loses", "losing", "cut", "cutting", "shed", "sheds", "shedding"});
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

}  // namespace

std::uint32_t MeasureReader::pair_of(std::uint32_t claim) const {
    const auto shares = [&](std::uint32_t share, std::uint32_t count) {
        const auto& links = document_.claims[share].links;
        return std::any_of(links.begin(), links.end(), [&](const Link& link) { return link.role == LinkRole::part && link.claim == count; }) &&
               is_share(document_, share);
    };
    for (const std::uint32_t other : {claim + 1, claim + 2, claim - 1, claim - 2}) {
        if (other < document_.claims.size() && (shares(claim, other) || shares(other, claim))) return other;
    }
    return nothing;
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

// A length of time or of space, a weight; not "14 per 1,000".
bool MeasureReader::is_length(std::uint32_t claim) const {
    const Quantity& quantity = quantity_of(document_, claim);
    return quantity.kind == FigureKind::duration || (quantity.kind == FigureKind::measurement && !quantity.unit.starts_with("per "));
}

// Not of "came first and took home £1,500", "It took six weeks": another kind of figure than what was counted last.
bool MeasureReader::may_be_carried(std::uint32_t claim) const {
    if (last_ == nothing) return false;
    const FigureKind kind = quantity_of(document_, claim).kind, last = quantity_of(document_, last_).kind;
    return !(kind == FigureKind::money && last == FigureKind::count) && (!is_length(claim) || last == kind);
}

Words MeasureReader::carried(std::uint32_t claim) const {
    if (last_ == nothing || document_.claims[last_].sentence + 2 < document_.claims[claim].sentence) return {};
    return may_be_carried(claim) ? last_base_ : Words();
}

// "people died" and then "1,100 were hurt": people. "killed 40 and injured 60": nothing.
Words MeasureReader::without_verbs(Words measure) {
    const auto is_verb = [](std::string_view word) { return (classes_of(word) & (past_form | ing_form)) != 0; };
    if (std::all_of(measure.begin(), measure.end(), is_verb)) return {};
    while ((classes_of(measure.back()) & past_form) != 0) measure.resize_to(measure.size() - 1);
    return measure;
}

// "34 per cent of entries were graded A. That is down from 42 per cent": a share of the same.
Words MeasureReader::carried_share(std::uint32_t claim) const {
    if (!is_share(document_, claim) || last_share_claim_ == nothing) return {};
    return document_.claims[last_share_claim_].sentence + 1 < document_.claims[claim].sentence ? Words() : last_share_;
}

Words MeasureReader::linked(std::uint32_t claim) const {
    for (const LinkRole role : {LinkRole::to, LinkRole::from}) {
        for (const Link& link : document_.claims[claim].links) {
            if (link.role == role && !document_.claims[link.claim].measure.empty()) return split_words(document_.claims[link.claim].measure);
        }
    }
    return {};
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

// "meadows" of "has lost 97% of its meadows"
Words MeasureReader::lost_of(const TaggedWords& words, std::uint32_t claim) const {
    const std::string_view verb = governing_word(words, claim);
    const std::size_t end = words.end_of_figure(claim);
    const FigureKind kind = quantity_of(document_, claim).kind;
    const bool share = kind == FigureKind::percent || kind == FigureKind::ratio;
    if (!share || !verb_loses(verb) || end >= words.size() || words[end].low != "of") return {};
    return PhraseReader(words).noun_phrase(end + 1, words.size()).words;
}

Words MeasureReader::of_change(const TaggedWords& words, std::uint32_t claim) {
    const PhraseReader reader(words);
    const std::size_t end = words.end_of_figure(claim);
    if (Words list = label(words, claim); !list.empty()) return list;
    if (quantity_of(document_, claim).kind == FigureKind::multiple && end < words.size() && words[end].is(determiner) && words[end].low != "that") {
        const Phrase object = reader.with_attachments(end, words.size());  // "tripled our funding", "double the annual number of cases"
        if (!object.empty()) return object.words;
    }
    if (quantity_of(document_, claim).kind == FigureKind::count && end < words.size() && !is_break(words[end]) && !words[end].is(change_noun)) {
        const Phrase own = reader.with_attachments(end, words.size());  // "1,100 jobs had disappeared", "28 extra beds"
        if (!own.empty()) return own.words;
    }
    if (Words found = linked(claim); !found.empty()) return found;
    if (Words lost = lost_of(words, claim); !lost.empty()) return lost;
    if (Words noun = changed_noun(words, end); !noun.empty()) return noun;
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

// "The infection rate is 12.3 per 100,000 people", not "10.7 deaths per 100,000", "the rate was 41 per 1,000 homes".
Words MeasureReader::stated_rate(const TaggedWords& words, std::uint32_t claim) const {
    const Quantity& quantity = quantity_of(document_, claim);
    const std::size_t governor = governor_of(words, claim);
    const bool whole = slice(document_.text, document_.claims[claim].span).find(quantity.unit) != std::string_view::npos;
    if (quantity.kind != FigureKind::measurement || !quantity.unit.starts_with("per ") || !whole || governor >= words.size()) return {};
    const bool states = words[governor].is(level_verb | change_verb) || words[governor].low == "at" || words[governor].low == "to";
    const Words measure = states ? subject(words, claim) : Words();
    return measure.size() < 2 ? Words() : measure;
}

// "Airlines cancelled 1,500 flights on Monday and 345 on Tuesday": the same of another time.
Words MeasureReader::of_count_before(const TaggedWords& words, std::uint32_t claim) const {
    const auto is_count = [&](std::uint32_t i) { return quantity_of(document_, i).kind == FigureKind::count && is_level(document_, i); };
    const std::size_t end = words.end_of_figure(claim);
    const std::string_view joint = governing_word(words, claim);
    const bool in_time = end + 1 < words.size() && words[end].is(preposition) && words[end + 1].period != nothing;
    if (claim == 0 || !in_time || (joint != "and" && joint != ",") || !is_count(claim) || !is_count(claim - 1)) return {};
    return document_.claims[claim - 1].sentence == document_.claims[claim].sentence ? split_words(document_.claims[claim - 1].measure) : Words();
}

Words MeasureReader::of_level(const TaggedWords& words, std::uint32_t claim) {
    if (Words list = label(words, claim); !list.empty()) return list;
    Words measure = governed(words, claim);
    const std::size_t end = past_pair(words, claim);
    const FigureKind kind = quantity_of(document_, claim).kind;
    const bool amount = kind == FigureKind::money || kind == FigureKind::duration || kind == FigureKind::measurement;
    const Words rate = rate_after(words, end);  // "from 51.6p to 36.2p a litre": of both
    if (measure.empty()) measure = stated_rate(words, claim);
    if (measure.empty()) measure = of_count_before(words, claim);
    if (measure.empty()) measure = done_with(words, claim);
    if (measure.empty()) measure = named_before_bracket(words, claim);
    if (measure.empty() && end < words.size() && words[end].is(speech_verb)) measure = carried_share(claim);  // "and 13 per cent said"
    if (measure.empty() && rate.empty() && (!amount || (end < words.size() && !words[end].is(auxiliary)))) measure = after_figure(words, claim);
    const bool own = !measure.empty();
    const std::string_view verb = verb_of(words, claim);
    const std::size_t governor = governor_of(words, claim);
    if (measure.empty() && verb.empty() && states(words, claim)) measure = subject(words, claim);
    const bool given = kind == FigureKind::percent && governor > 0 && governor < words.size() && words[governor - 1].is(be);  // "were offered 4.5%"
    if (measure.empty() && !verb.empty() && !amount && !given && verb != "voted") measure = without_verbs(carried(claim));
    if (measure.empty() && !verb.empty()) {
        const Clause clause = clause_of(words, claim);
        measure = subject_from(words, clause.begin, words.first_of_figure(claim));
        const bool participle = clause.begin > 1 && governor < words.size() && words[governor].is(ing_form);  // "ewes sold well, making £84 a head"
        if (measure.empty() && participle) measure = subject_from(words, 0, clause.begin - 1);
    }
    if (measure.empty() && governor < words.size() && words[governor].low == "made") measure.push_back("made");
    if (measure.empty() && verb.empty()) measure = subject(words, claim);
    const bool other_noun = end < words.size() && !is_break(words[end]) && words[end].capital && !words[end].tagged();  // "three A*s"
    if (measure.empty() && verb.empty() && !amount && !other_noun) measure = last_measure_;
    if (!verb.empty() && !own && without_verbs(measure).empty()) measure.clear();
    if (own && verb.ends_with("ing") && !measure.holds(verb)) measure.push_front(verb);  // "carrying people"
    else if (!verb.empty()) measure.add_new({verb});
    const bool another_rate = !rate.empty() && measure.size() > 1 && measure[measure.size() - 2] == "per";  // "£11m a day, or £4bn a year"
    if (another_rate) measure.resize_to(measure.size() - 2);
    measure.add_new(rate);
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
        measure = told ? split_words(document_.claims[other].measure) : of_level(words, index);
        if (!told && other != nothing && measure.empty()) measure = of_level(words, other);
    }
    claim.measure = joined(measure);
    if (is_share(document_, index)) last_share_ = measure, last_share_claim_ = measure.empty() ? last_share_claim_ : index;
    if (kind == FigureKind::age || kind == FigureKind::duration || measure.empty() || is_share(document_, index)) return;
    const std::string_view inside = governing_word(words, index);
    const bool nested = last_ != nothing && document_.claims[last_].sentence == claim.sentence && quantity_of(document_, last_).kind == FigureKind::count;
    if (nested && (inside == "from" || inside == "in" || inside == "at" || inside == "across")) return;  // "records from 1,912 sites"
    last_base_ = base_.empty() ? measure : base_;
    last_measure_ = measure;
    last_ = index;
}

}  // namespace crosstally
