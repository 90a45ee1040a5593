#include "extract/reconcile/check_majorities.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr std::uint32_t farthest = 2;  // sentences behind the majority

// "with a majority of 4,212", but not "overturning a majority of", "defending a majority of"
bool is_won(const Batch& batch, std::uint32_t index) {
    if (!exact_count(batch.figures[index]) || batch.figures[index].digits < 2) return false;
    const Phrases phrases(batch, batch.figures[index].sentence);
    const std::string lead = phrases.before(index, 5);
    return (lead.ends_with(" by a majority of ") || lead.ends_with(" with a majority of ") || lead.ends_with(" by a margin of ")) && phrases.after(index, 1) != " to ";
}

struct Votes {
    std::uint32_t winner = 0, other = 0;
};

// "took 12,118 votes, or 44.3 per cent, to 7,906 for"
std::optional<Votes> votes_in(const Batch& batch, std::uint32_t sentence) {
    const Phrases phrases(batch, sentence);
    std::optional<std::uint32_t> first;
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        if (!is_count(batch.figures[index])) continue;
        if (first && exact_count(batch.figures[index]) && phrases.before(index, 1) == " to ") return Votes{*first, index};
        const bool taken = has_any(phrases.before(index, 1), {" took ", " polled ", " won ", " received ", " got ", " secured ", " gained ", " with "});
        first = taken && exact_count(batch.figures[index]) && phrases.after(index, 1) == " votes " ? std::optional(index) : std::nullopt;
    }
    return std::nullopt;
}

// Of another seat they are anything.
bool is_near(const Rational& margin, const Rational& told) { return slip_between(margin, told) != Slip::none || within_factor(margin, told, 5, 4); }

void report(const Batch& batch, std::uint32_t majority, const Votes& votes, const Rational& margin, Drafts& drafts) {
    const Figure& winner = batch.figures[votes.winner];
    const Figure& other = batch.figures[votes.other];
    const Figure& told = batch.figures[majority];
    std::vector<std::uint32_t> figures = {majority, votes.winner, votes.other};
    std::ranges::sort(figures);  // in the order of the text
    drafts.findings.push_back(pointing_at(majority, sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                                              winner.record->place.text + " to " + other.record->place.text + " is a majority of " +
                                                                  say_like(margin, told.record->quantity, told.record->place.text) + ", not " + told.record->place.text)));
}

void check_behind(const Batch& batch, std::uint32_t majority, const Votes& votes, Drafts& drafts) {
    const Figure& told = batch.figures[majority];
    const auto margin = subtract(batch.figures[votes.winner].quantity.value, batch.figures[votes.other].quantity.value);
    if (!margin || *margin <= Rational(0) || holds(told.loose, *margin) || !is_near(*margin, told.quantity.value)) return;
    report(batch, majority, votes, *margin, drafts);
}

// "312 votes to 275, a majority of 47".
void check_before(const Batch& batch, std::uint32_t majority, Drafts& drafts) {
    const Figure& told = batch.figures[majority];
    const auto& figures = batch.sentence_of(told).figures;
    if (figures.size() < 3 || majority < figures.front() + 2) return;
    const Votes votes{majority - 2, majority - 1};
    for (const std::uint32_t index : {votes.winner, votes.other, majority}) {
        if (!exact_count(batch.figures[index])) return;
    }
    const Phrases phrases(batch, told.sentence);
    const std::string sides = phrases.between(votes.winner, votes.other), lead = phrases.between(votes.other, majority);
    const bool of_votes = sides == " to " || sides == " votes to " || sides == " against ";
    if (!of_votes || count_words(lead) > 5 || !lead.ends_with(" majority of ") || phrases.after(majority, 1) == " to ") return;  // "nine to one"
    const Rational &a = batch.figures[votes.winner].quantity.value, &b = batch.figures[votes.other].quantity.value;
    const auto margin = subtract(std::max(a, b), std::min(a, b));
    if (margin && *margin != told.quantity.value) report(batch, majority, votes, *margin, drafts);
}

}  // namespace

void check_majorities(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range figures = batch.articles[article].figures, sentences = batch.articles[article].sentences;
    for (std::uint32_t majority = figures.begin; majority < figures.end; ++majority) {
        if (batch.figures[majority].record->place.in_title) continue;
        check_before(batch, majority, drafts);
        if (!is_won(batch, majority)) continue;
        const std::uint32_t own = batch.figures[majority].sentence;
        for (std::uint32_t sentence = own; sentence < std::min(own + farthest + 1, sentences.end); ++sentence) {
            const auto votes = votes_in(batch, sentence);
            if (votes) check_behind(batch, majority, *votes, drafts);
            if (votes) break;
        }
    }
}

}  // namespace crosstally
