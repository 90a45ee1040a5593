#include "extract/reconcile/check_ranks.h"

#include <algorithm>
#include <optional>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/count_common.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

bool is_level(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    const FigureKind kind = figure.quantity.kind;
    const bool level = kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::percent;
    return level && figure.is_fact() && figure.is_exact() && direction_of(batch.figures[index]) == Change::none;
}

// Surely larger, by every reading.
bool above(const Figure& a, const Figure& b) { return a.loose.low && b.loose.high && *a.loose.low > *b.loose.high; }

bool on_side(const Figure& a, const Figure& b, Change side) { return side == Change::up ? above(a, b) : above(b, a); }

Change opposite(Change change) { return change == Change::up ? Change::down : Change::up; }

Change side_of(std::string_view word) {
    for (const std::string_view up : {"higher", "larger", "greater", "more", "above"}) {
        if (word == up) return Change::up;
    }
    for (const std::string_view down : {"lower", "smaller", "fewer", "less", "below"}) {
        if (word == down) return Change::down;
    }
    return Change::none;
}

struct Comparison {
    Change side = Change::none;
    std::string subject;  // the words before it
};

// "Fares in Kent are above the English mean of" before a figure, with no other figure on the way.
std::optional<Comparison> comparison_before(const Batch& batch, std::uint32_t index) {
    const std::span<const Word> words = batch.sentence_of(batch.figures[index]).words;
    const std::size_t position = batch.sentence_of(batch.figures[index]).word_of(index);
    if (position == 0 || words[position - 1].text != "of") return std::nullopt;
    for (std::size_t i = position - 1; i > 1 && position - i < 9 && words[i].figure < 0; --i) {
        const Change side = side_of(words[i].text);
        if (side == Change::none) continue;
        const bool bare = words[i].text == "above" || words[i].text == "below";
        if (!bare && words[i + 1].text != "than") return std::nullopt;
        const std::string_view verb = words[i - 1].text;
        if (verb != "is" && verb != "are" && verb != "was" && verb != "were") return std::nullopt;
        Comparison comparison{side, " "};
        for (std::size_t k = 0; k + 1 < i; ++k) comparison.subject.append(words[k].text) += ' ';
        return comparison;
    }
    return std::nullopt;
}

bool names_scope(const std::string& subject, const Figure& figure) {
    if (figure.record->scope.how != How::stated || figure.record->scope.name.empty()) return false;
    std::string name = " ";
    for (const SentenceWord& word : sentence_words(figure.record->scope.name, 0)) {
        if (word.text != "the") name += word.text + ' ';
    }
    return subject.find(name) != std::string::npos;
}

bool same_sort(const Batch& batch, const Figure& a, const Figure& b) {
    const Relation places = relation_of_places(a, b, *batch.places);
    const Relation periods = relation_of_periods(a, b);
    const bool periods_meet = periods == Relation::same || periods == Relation::unknown || periods == Relation::both_unknown;
    return a.dimension == b.dimension && places != Relation::same && periods_meet && count_common(a.near, b.near) > 0;
}

// Every figure that the article gives for the subject's place lies on the other side.
void check_comparison(const Batch& batch, std::uint32_t index, Drafts& drafts) {
    const auto comparison = is_level(batch, index) ? comparison_before(batch, index) : std::nullopt;
    if (!comparison) return;
    const Figure& other = batch.figures[index];
    const Range range = neighbourhood(batch, index);
    std::optional<std::uint32_t> against;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& figure = batch.figures[i];
        if (i == index || figure.dimension != other.dimension || !names_scope(comparison->subject, figure)) continue;
        if (!on_side(figure, other, opposite(comparison->side))) return;
        if (!against && is_level(batch, i) && same_sort(batch, figure, other)) against = i;
    }
    if (!against) return;
    drafts.findings.push_back(pointing_at(index, pair_draft(batch, *against, index, Verdict::internal_arithmetic_error, Severity::error,
                                         batch.figures[*against].record->place.text + " is not " +
                                             (comparison->side == Change::up ? "above " : "below ") + other.record->place.text)));
}

// Where a sentence says "the highest", "the fewest": the side on which nothing may lie, and the word's place.
struct Superlative {
    Change side = Change::none;
    std::size_t word = 0;
};

std::optional<Superlative> superlative_in(const SentenceView& view) {
    std::optional<Superlative> found;
    for (std::size_t i = 0; i < view.words.size(); ++i) {
        const std::string_view word = view.words[i].text;
        if (!word.ends_with("est")) continue;
        Change side = Change::none;
        if (word == "highest" || word == "largest" || word == "biggest") side = Change::up;
        if (word == "lowest" || word == "fewest" || word == "smallest") side = Change::down;
        if (side == Change::none) continue;
        const bool second = i > 0 && (view.words[i - 1].text == "second" || view.words[i - 1].text == "third" || view.words[i - 1].number);
        if (found || second) return std::nullopt;
        found = Superlative{side, i};
    }
    return found;
}

std::optional<std::uint32_t> level_after(const Batch& batch, const SentenceView& view, std::size_t word) {
    for (std::size_t i = word; i < view.words.size(); ++i) {
        if (view.words[i].figure < 0) continue;
        const auto index = static_cast<std::uint32_t>(view.figure_at(i));
        if (is_level(batch, index)) return index;
    }
    return std::nullopt;
}

void report_rank(const Batch& batch, std::uint32_t first, std::uint32_t other, const std::string& reason, Drafts& drafts) {
    drafts.findings.push_back(pointing_at(first, pair_draft(batch, first, other, Verdict::impossible_value, Severity::error, reason)));
}

// "... followed by Camden with 333 and Ealing with 541": the third must not pass the second.
void check_third(const Batch& batch, std::uint32_t first, std::uint32_t second, Change side, Drafts& drafts) {
    const auto& figures = batch.sentence_of(batch.figures[second]).figures;
    if (figures.back() == second || !is_level(batch, second + 1) || on_side(batch.figures[second], batch.figures[first], side)) return;
    const std::string gap = Phrases(batch, batch.figures[second].sentence).between(second, second + 1);
    if (count_words(gap) > 7 || !has_any(gap, {" and "}) || has_any(gap, {" while ", " but ", " than ", " from "})) return;
    if (batch.figures[second + 1].dimension != batch.figures[second].dimension || !on_side(batch.figures[second + 1], batch.figures[second], side)) return;
    report_rank(batch, second, second + 1,
                "what is named after " + batch.figures[second].record->place.text + " in the order is " + batch.figures[second + 1].record->place.text, drafts);
}

// "Westminster had the highest number, with 333, followed by Camden on 541"; also over two sentences.
void check_followed_by(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    std::size_t by = 0;
    for (std::size_t i = 1; i < view.words.size(); ++i) {
        if (view.words[i].text == "by" && view.words[i - 1].text == "followed") by = i;
    }
    const auto next = by > 0 ? level_after(batch, view, by) : std::nullopt;
    if (!next) return;
    auto superlative = superlative_in(view);
    const SentenceView* leader = &view;
    if (!superlative && by <= 4) {
        const auto before = batch.sentence_before(sentence);
        if (!before) return;
        leader = &batch.sentences[*before];
        superlative = superlative_in(*leader);
    }
    auto first = superlative ? level_after(batch, *leader, superlative->word) : std::nullopt;
    // "3,301 cases, the largest number, followed by"
    if (first && *first == *next && *next > view.figures.front() && is_level(batch, *next - 1)) first = *next - 1;
    if (!first || *first >= *next || batch.figures[*first].dimension != batch.figures[*next].dimension) return;
    check_third(batch, *first, *next, superlative->side, drafts);
    if (!on_side(batch.figures[*next], batch.figures[*first], superlative->side)) return;
    report_rank(batch, *first, *next,
                "what follows the " + std::string(leader->words[superlative->word].text) + ", " + batch.figures[*first].record->place.text + ", is " +
                    batch.figures[*next].record->place.text,
                drafts);
}

// "Fell to 2,440, the lowest for eight years, from 2,300": the level before lies beyond it.
void check_since(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    const auto superlative = superlative_in(view);
    if (!superlative) return;
    const Phrases phrases(batch, sentence);
    std::string tail = " ";
    for (std::size_t i = superlative->word + 1; i < std::min(view.words.size(), superlative->word + 6); ++i) tail.append(view.words[i].text) += ' ';
    if (!has_any(tail, {" since ", " for # ", " in # ", " on record ", " ever "})) return;
    for (std::size_t i = 0; i + 1 < view.figures.size(); ++i) {
        for (std::size_t k = i + 1; k < view.figures.size(); ++k) {
            const std::uint32_t now = view.figures[i], before = view.figures[k];
            if (!is_level(batch, now) || !is_level(batch, before) || batch.figures[now].dimension != batch.figures[before].dimension) continue;
            if (!has_any(phrases.before(before, 2), {superlative->side == Change::up ? " down from " : " up from "})) continue;
            if (!on_side(batch.figures[before], batch.figures[now], superlative->side)) continue;
            return report_rank(batch, now, before,
                               batch.figures[now].record->place.text + " is not the " + std::string(view.words[superlative->word].text) + ", with " +
                                   batch.figures[before].record->place.text + " before it",
                               drafts);
        }
    }
}

// "35th of the 30 authorities"
void check_place_of(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    for (std::size_t i = 0; i + 1 < view.words.size(); ++i) {
        const std::string_view printed = view.words[i].printed;
        const std::size_t digits = printed.find_first_not_of("0123456789");
        if (digits == 0 || digits == std::string::npos || digits > 4 || printed.size() != digits + 2 || printed[digits] == '.') continue;
        const std::string_view of = view.words[i + 1].text;
        if (of != "of" && of != "among" && of != "out") continue;
        for (std::size_t k = i + 2; k < std::min(view.words.size(), i + 6); ++k) {
            if (view.words[k].figure < 0) continue;
            const auto index = static_cast<std::uint32_t>(view.figure_at(k));
            const auto place = Rational::parse(printed.substr(0, digits));
            if (is_count(batch.figures[index]) && batch.figures[index].is_exact() && place && *place > batch.figures[index].quantity.value) {
                drafts.findings.push_back(sum_draft(batch, {index}, Verdict::impossible_value, Severity::error,
                                                    "none of " + batch.figures[index].record->place.text + " can be " + std::string(printed)));
            }
            break;
        }
    }
}

}  // namespace

void check_ranks(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t i = view.figures.all().begin; i < view.figures.all().end; ++i) {
        if (!batch.figures[i].record->place.in_title) check_comparison(batch, i, drafts);
    }
    for (std::uint32_t i = view.sentences.all().begin; i < view.sentences.all().end; ++i) {
        if (batch.sentences[i].in_title) continue;
        check_followed_by(batch, i, drafts);
        check_since(batch, i, drafts);
        check_place_of(batch, i, drafts);
    }
}

}  // namespace crosstally
