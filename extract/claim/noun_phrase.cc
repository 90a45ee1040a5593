#include "extract/claim/noun_phrase.h"

#include <array>

#include "corpus/among.h"
#include "corpus/ascii.h"
#include "extract/claim/claim_clause.h"
#include "extract/claim/figure_words.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_phrase = 7;
constexpr std::size_t longest_object = 3;

constexpr std::array<std::string_view, 10> attaching = {"of", "for", "on", "with", "without", "against", "in", "under", "at", "among"};

}  // namespace

bool PhraseReader::is_noun_like(std::size_t i) const {
    if (i >= words_.size() || words_[i].mark || words_[i].tagged()) return false;
    const std::uint32_t closed = determiner | preposition | conjunction | pronoun | auxiliary | adverb | hedge_word;
    return !words_[i].is(closed) && !words_[i].is(past_form);
}

// "in Wales", "in the county", "last year", "between April and June": when and where, not what.
bool PhraseReader::is_setting(std::size_t i, std::size_t limit, std::size_t& end) const {
    std::size_t j = i;
    if (j < limit && words_[j].period != nothing) {
        while (j < limit && words_[j].period != nothing) ++j;
        end = j;
        return true;
    }
    if (j >= limit || !words_[j].is(preposition)) return false;
    ++j;
    while (j < limit && words_[j].is(determiner | hedge_word | preposition) && words_[j].low != "of") ++j;
    if (j >= limit) return false;
    if (j + 2 < limit && words_.is(j, WordList::beginnings) && words_[j + 1].low == "of") {  // "since the start of the pandemic"
        end = noun_phrase(j + 2, limit).end;
        return end > j + 2;
    }
    const bool inside = words_[i].low == "in" || words_[i].low == "across" || words_[i].low == "throughout";  // "In Kent prices rose"
    const bool modifier = !inside && j + 1 < limit && is_noun_like(j + 1) && words_[j + 1].name == nothing;
    const bool named = words_[j].name != nothing && !modifier;
    const bool place = words_.is(j, WordList::place_nouns);
    const bool time = words_[j].period != nothing || words_[j].is(time_word);
    if (!named && !place && !time) return false;
    const std::uint32_t name = words_[j].name;
    ++j;
    while (j < limit && ((name != nothing && words_[j].name == name) || (time && (words_[j].period != nothing || words_[j].is(time_word))))) ++j;
    end = j;
    return true;
}

// "According to the poll | children spend": without a comma behind it.
std::size_t PhraseReader::past_source(std::size_t i, std::size_t limit) const {
    if (i + 3 >= limit || words_[i].low != "according" || words_[i + 1].low != "to" || !words_[i + 2].is(determiner)) return i;
    const bool subject_next = i + 4 < limit && !words_[i + 3].mark && !words_[i + 4].mark && (words_[i + 4].classes() == 0 || words_[i + 4].is(determiner));
    return subject_next ? i + 4 : i;
}

std::size_t PhraseReader::past_settings(std::size_t i, std::size_t limit) const {
    i = past_source(i, limit);
    std::size_t end = i;
    while (i < limit) {
        if (is_setting(i, limit, end)) i = end;
        else if (words_[i].low == "on" && i + 1 < limit && words_[i + 1].low == "average") i += 2;
        else if (words_[i].is(adverb) && words_[i].low != "not" && words_[i].low != "never" && !words_[i].is(auxiliary)) ++i;
        else break;
    }
    return i;
}

bool PhraseReader::ends_phrase(std::size_t i, bool begun, std::size_t limit) const {
    const TaggedWord& word = words_[i];
    if (is_break(word) || word.figure != nothing || word.period != nothing) return true;
    if (word.name != nothing || word.mark) return false;
    if (is_digit(word.low.front())) return true;
    if (word.is(auxiliary) || (word.is(pronoun) && !word.is(determiner))) return true;
    if (word.low == "and" || word.low == "or") {
        const bool closes = i + 2 >= limit || is_break(words_[i + 2]) || words_[i + 2].is(preposition) || is_noun_like(i + 2);
        const bool verb_next = i + 2 < limit && words_[i + 2].figure != nothing;  // "a screen and costs £799"
        return !begun || !is_noun_like(i + 1) || !closes || verb_next;
    }
    if (!begun && (word.low == "over" || word.low == "under") && joins_next(i, limit)) return false;  // "over-65s"
    if (word.is(preposition | conjunction)) return true;
    if (!begun) return word.low == "down" || word.low == "up" || word.low == "higher" || word.low == "lower";
    if (word.is(determiner | time_word | adverb)) return true;
    if (word.is(hedge_word) && !words_.is(i, WordList::noun_hedges)) return true;
    if (word.is(past_form) && !word.is(ing_form)) return !is_noun_like(i + 1) || i + 1 >= limit || words_[i + 1].is(preposition);
    if (word.low.starts_with("cost") && i + 1 < limit && words_[i + 1].low == "of") return false;  // "the average cost of a house"
    const std::uint32_t after_verb = word.is(speech_verb) ? determiner : determiner | preposition | past_form;  // "claims lodged"
    const bool verb_next = i + 1 < limit && (words_[i + 1].is(after_verb) || words_[i + 1].figure != nothing);
    if (word.is(present_form) && i > 0 && leads_noun(words_[i - 1])) return false;
    return word.is(present_form | speech_verb | change_verb | level_verb) && verb_next && !is_noun_of_spending(words_, i);
}

bool PhraseReader::joins_next(std::size_t i, std::size_t limit) const {
    return i + 2 < limit && words_[i + 1].low == "-" && !words_[i + 1].spaced && !words_[i + 2].spaced && !words_[i + 2].mark;
}

// "two-year" of "the average two-year fix": a figure with a hyphen, and its noun behind it.
std::size_t PhraseReader::past_length(std::size_t i, std::size_t limit) const {
    if (words_[i].figure == nothing || words_.first_of_figure(words_[i].figure) != i) return i;
    const std::size_t end = words_.end_of_figure(words_[i].figure);
    const bool hyphen = end < limit && end > i + 2 && words_[i + 1].low == "-";
    return hyphen && is_noun_like(end) && !words_[end].is(present_form | change_verb | level_verb) ? end : i;
}

// "year-on-year" of "year-on-year sales": what a change is held against.
std::size_t PhraseReader::past_pace(std::size_t begin, std::size_t limit) const {
    std::size_t i = begin;
    while (i < limit && words_[i].is(determiner)) ++i;
    const bool hyphens = i + 4 < limit && words_[i + 1].low == "-" && words_[i + 3].low == "-";
    const bool pace = hyphens && words_[i + 4].low == words_[i].low && (words_[i + 2].low == "on" || words_[i + 2].low == "over");
    return pace ? i + 5 : begin;
}

Phrase PhraseReader::noun_phrase(std::size_t begin, std::size_t limit) const {
    Phrase phrase;
    bool only_verbs = true;
    std::size_t i = past_pace(begin, limit);
    for (; i < limit && phrase.words.size() < longest_phrase; ++i) {
        const TaggedWord& word = words_[i];
        if (const std::size_t past = past_length(i, limit); past > i && !phrase.empty()) {
            i = past - 1;
            continue;
        }
        if (ends_phrase(i, !phrase.empty(), limit)) break;
        if (word.mark) {  // "clean-up", "anti-social"
            if (word.low != "-" || i + 1 >= limit || words_[i + 1].tagged() || words_[i + 1].mark) continue;
            phrase.words.push_back(words_[++i].low);
            continue;
        }
        if (word.name != nothing) {
            const bool more = i + 1 < limit && (words_[i + 1].name == word.name || is_noun_like(i + 1));
            if (!more && !phrase.empty()) break;
            continue;
        }
        if (i + 1 < limit && words_[i + 1].name != nothing && words_.is(i, WordList::titles)) continue;
        if (words_.is(i, WordList::amount_nouns) && i + 1 < limit && words_[i + 1].low == "of") {
            phrase.words.clear();
            ++i;
            continue;
        }
        const bool may_be_left_out = phrase.empty() && !joins_next(i, limit);  // but not of "first-time", "night-time", "pre-tax"
        if (may_be_left_out && (word.is(determiner | adverb | time_word) || words_.is(i, WordList::empty_adjectives))) continue;
        if (may_be_left_out && word.is(hedge_word) && word.low != "new" && word.low != "average") continue;
        if (word.possessive && i + 1 < limit && (is_noun_like(i + 1) || words_[i + 1].is(counting_noun))) {  // "the company's record"
            phrase.words.clear();
            continue;
        }
        only_verbs = only_verbs && word.is(past_form);
        phrase.words.push_back(word.low);
    }
    if (only_verbs) return {{}, begin};  // "the 980,000 reported"
    phrase.end = i;
    return phrase;
}

void PhraseReader::add_attachment(Phrase& phrase, std::size_t limit) const {
    std::size_t i = phrase.end;
    if (i >= limit) return;
    const bool to_end = words_[i].low == "to" && words_[i - 1].is(ing_form);  // "cases leading to a charge"
    if (!to_end && !among(attaching, words_[i].low)) return;
    std::size_t end = i;
    if (is_setting(i, limit, end)) return;
    Phrase object = noun_phrase(i + 1, limit);
    if (object.empty() || words_.lists().has(WordList::place_nouns, object.words.back())) return;
    phrase.words.push_back(words_[i].low);
    object.words.resize_to(longest_object + 1);
    phrase.words.add(object.words);
    phrase.end = object.end;
}

Phrase PhraseReader::with_attachments(std::size_t begin, std::size_t limit) const {
    Phrase phrase = noun_phrase(begin, limit);
    for (int i = 0; i < 2 && !phrase.empty(); ++i) {
        const std::size_t before = phrase.end;
        add_attachment(phrase, limit);
        if (phrase.end == before) break;
    }
    return phrase;
}

// The object of an active verb ("accepting adults", "resulted in a charge or summons"), a few words at most.
void PhraseReader::add_object(Phrase& phrase, std::size_t i, std::size_t limit) const {
    std::size_t end = i;
    if (is_setting(i, limit, end)) return;
    if (i < limit && words_[i].is(preposition) && words_[i].low != "by" && words_[i].low != "from" && words_[i].low != "than") ++i;
    Phrase object = noun_phrase(i, limit);
    object.words.resize_to(longest_object);
    phrase.words.add(object.words);
    if (!object.empty()) phrase.end = object.end;
}

Phrase PhraseReader::predicate(std::size_t begin, std::size_t limit) const {
    Phrase phrase;
    std::size_t i = past_settings(begin, limit);
    phrase.end = begin;
    const bool who = i < limit && words_[i].low == "who";
    if (i < limit && (who || words_[i].low == "that" || words_[i].low == "which")) ++i;
    bool helped = false, passive = false;
    while (i < limit && words_[i].is(auxiliary | adverb) && !is_break(words_[i])) {
        helped = helped || words_[i].is(auxiliary);
        passive = words_[i].is(be) || (passive && words_[i].is(adverb));
        if (words_[i].low == "not" || words_[i].low == "never" || words_[i].low.ends_with("n't")) phrase.words.push_back("not");
        ++i;
    }
    if (i >= limit || is_break(words_[i]) || words_[i].figure != nothing) return {{}, begin};
    const TaggedWord& verb = words_[i];
    const bool is_verb = verb.is(past_form | ing_form | present_form) || ((helped || who) && !passive && verb.classes() == 0 && !verb.tagged());  // "adults who vape"
    if (!is_verb && !passive) return {{}, begin};
    if (!is_verb) {
        add_object(phrase, i, limit);  // "were men", "were on council land"
        return phrase.words.empty() ? Phrase{{}, begin} : phrase;
    }
    if ((verb.is(speech_verb) && !passive) || verb.low.starts_with("compar")) return {{}, begin};
    phrase.words.push_back(verb.low);
    phrase.end = i + 1;
    if (!(passive && verb.is(past_form))) add_object(phrase, i + 1, limit);
    return phrase;
}

Phrase PhraseReader::noun_phrase_before(std::size_t end) const {
    Phrase phrase;
    phrase.end = end;
    for (std::size_t i = end; i-- > 0 && phrase.words.size() < 4;) {
        const TaggedWord& word = words_[i];
        const bool joint = i > 0 && !phrase.empty() && !words_[i - 1].tagged() && joins_next(i - 1, end);  // "pre-tax profit"
        if (joint) continue;
        if (word.mark || word.tagged() || word.is(auxiliary | preposition | conjunction | pronoun | determiner)) break;
        if (word.is(adverb | time_word) || (word.is(past_form | hedge_word | speech_verb) && !phrase.empty() && word.low != "average")) break;
        if (!words_.is(i, WordList::empty_adjectives)) phrase.words.push_front(word.low);
    }
    return phrase;
}

}  // namespace crosstally
