#include "extract/reconcile/check_twins.h"

#include <algorithm>
#include <set>

#include "extract/claim/content_words.h"
#include "extract/reconcile/figure_slip.h"
#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/senses.h"
#include "extract/reconcile/slip.h"

namespace crosstally {
namespace {

constexpr std::size_t words_before = 7;
constexpr std::size_t words_behind = 3;

struct Twins {
    std::vector<std::uint32_t> left_a, left_b;  // figures that the other sentence has not
    unsigned shared = 0;
    unsigned longest = 0;  // digits of the longest exact figure that both have
};

bool comparable(const Figure& a, const Figure& b) {
    return a.is_fact() && b.is_fact() && a.dimension == b.dimension && a.quantity.change == b.quantity.change && !are_average_and_sum(a, b);
}

bool has(const Batch& batch, const std::vector<std::uint32_t>& figures, const Figure& wanted) {
    return std::any_of(figures.begin(), figures.end(), [&](std::uint32_t index) { return agrees(fit_of(batch.figures[index], wanted)); });
}

Twins twins_of(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    Twins twins;
    for (const std::uint32_t index : a.figures) {
        const Figure& figure = batch.figures[index];
        if (!has(batch, b.figures, figure)) {
            twins.left_a.push_back(index);
        } else if (figure.is_exact()) {
            ++twins.shared;
            twins.longest = std::max(twins.longest, figure.digits);
        }
    }
    for (const std::uint32_t index : b.figures) {
        if (!has(batch, a.figures, batch.figures[index])) twins.left_b.push_back(index);
    }
    return twins;
}

// The words of meaning close to a figure, as stems.
std::vector<std::string> words_near(const Batch& batch, std::uint32_t figure) {
    const std::span<const Word> words = batch.sentence_of(batch.figures[figure]).words;
    const std::size_t position = batch.sentence_of(batch.figures[figure]).word_of(figure);
    std::set<std::string> near;
    for (std::size_t i = position - std::min(position, words_before); i < std::min(words.size(), position + words_behind + 1); ++i) {
        if (words[i].text != "#" && !is_function_word(words[i].text)) near.insert(stem(words[i].text));
    }
    return {near.begin(), near.end()};
}

bool is_alone(const Batch& batch, const std::vector<std::uint32_t>& figures, const Figure& figure) {
    return std::count_if(figures.begin(), figures.end(), [&](std::uint32_t index) { return comparable(batch.figures[index], figure); }) == 1;
}

bool stands_in(const Batch& batch, Range range, const Figure& figure) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (fit_of(batch.figures[i], figure) == Fit::exact) return true;
    }
    return false;
}

// Each says a word more than the other of what it counts: two counts by two definitions.
bool defined_apart(const MeasureLikeness& likeness, const Figure& a, const Figure& b) {
    return likeness.shared > 0 && likeness.shared < a.measure().size() && likeness.shared < b.measure().size();
}

bool one_figure(const Batch& batch, const Twins& twins, std::uint32_t a, std::uint32_t b) {
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    const MeasureLikeness likeness = measure_likeness(left, right);
    if (defined_apart(likeness, left, right)) return false;
    const std::size_t around = shared_words(words_near(batch, a), words_near(batch, b));
    if (twins.longest >= 4 && around >= 2) return true;
    const bool alone = is_alone(batch, twins.left_a, left) && is_alone(batch, twins.left_b, right);
    const bool one_sort = likeness.same() || around > 0 || (left.dimension != "count" && left.quantity.change != Change::none);
    return twins.shared >= 2 && alone && one_sort;
}

// "£148m, against £319m" and "£148m, down from £391m": what one level is held against, its digits changed over.
bool is_slip_of_base(const MeasurePair& pair, const Twins& twins) {
    const auto is_base = [&](std::uint32_t figure) {
        const Phrases phrases(pair.batch, pair.batch.figures[figure].sentence);
        return has_any(phrases.before(figure, 3), {" against ", " from ", " compared with ", " compared to ", " half of the ", " than the "});
    };
    const bool alone = is_alone(pair.batch, twins.left_a, pair.left()) && is_alone(pair.batch, twins.left_b, pair.right());
    return alone && pair.same_day && std::min(pair.left().digits, pair.right().digits) >= 3 && is_base(pair.a) && is_base(pair.b) &&
           are_transposed(pair.left().quantity.value, pair.right().quantity.value);
}

// "54 million, compared with 45.5 million" and "50.4 million, 11% more than the 45.5 million of a year earlier".
bool is_slip_against_base(const MeasurePair& pair, const Twins& twins) {
    const auto is_base = [&](std::uint32_t figure) {
        const Figure& base = pair.batch.figures[figure];
        return base.is_rare() && base.dimension_id == pair.left().dimension_id && has(pair.batch, pair.batch.sentence_of(pair.right()).figures, base);
    };
    const bool alone = is_alone(pair.batch, twins.left_a, pair.left()) && is_alone(pair.batch, twins.left_b, pair.right());
    const auto [fewest, most] = std::minmax(pair.left().digits, pair.right().digits);
    return alone && pair.same_week && fewest >= 2 && most >= 3 && are_transposed(pair.left().quantity.value, pair.right().quantity.value) &&
           std::ranges::any_of(pair.batch.sentence_of(pair.left()).figures, is_base);
}

void judge(const MeasurePair& pair, const Kinship& kinship, const Twins& twins, Drafts& drafts) {
    if (agrees(pair.fit) || pair.fit == Fit::vague || pair.fit == Fit::incomparable) return;
    const bool may_be_one = possible(pair.scope) && possible(pair.period);
    const bool of_base = may_be_one && is_slip_of_base(pair, twins);
    const bool base = of_base || (may_be_one && is_slip_against_base(pair, twins));
    if (!base && counted_apart(pair.batch, pair.a, pair.b, OwnWords::each)) return;
    if (!base && (!stated_same(pair.scope) || !(stated_same(pair.period) || (open(pair.period) && pair.same_day)))) return;
    if (stands_in(pair.batch, pair.batch.articles[kinship.b].figures, pair.left())) return;
    if (stands_in(pair.batch, pair.batch.articles[kinship.a].figures, pair.right())) return;
    const Verdict verdict = pair.fit == Fit::adjacent ? Verdict::adjacent_rounding
                            : pair.fit == Fit::misuse ? Verdict::approximator_misuse : Verdict::contradiction;
    Draft draft = pair_draft(pair.batch, pair.a, pair.b, verdict, verdict == Verdict::contradiction ? Severity::error : Severity::warning,
                             of_base ? "two sentences that compare one figure with two others" : base ? "two sentences that compare two figures with one other" : "two sentences that give the same figures of one place, but for this one");
    explain_slip(pair.left(), pair.right(), draft);
    draft.extend = true;
    drafts.findings.push_back(std::move(draft));
}

bool share_long_figure(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    return std::ranges::any_of(a.figures, [&](std::uint32_t index) {
        const Figure& figure = batch.figures[index];
        return figure.digits >= 3 && figure.is_exact() && has(batch, b.figures, figure);
    });
}

void check_sentences(const Batch& batch, const Kinship& kinship, std::uint32_t a, std::uint32_t b, Drafts& drafts) {
    if (!share_long_figure(batch, batch.sentences[a], batch.sentences[b]) || kinship.is_copied(a, b)) return;  // most pairs
    const Twins twins = twins_of(batch, batch.sentences[a], batch.sentences[b]);
    for (const std::uint32_t left : twins.left_a) {
        for (const std::uint32_t right : twins.left_b) {
            if (!comparable(batch.figures[left], batch.figures[right])) continue;
            const MeasurePair pair = make_measure_pair(batch, kinship, left, right, fit_of(batch.figures[left], batch.figures[right]));
            if (one_figure(batch, twins, left, right) || is_slip_of_base(pair, twins) || is_slip_against_base(pair, twins)) judge(pair, kinship, twins, drafts);
        }
    }
}

bool may_have_twin(const SentenceView& sentence) { return sentence.figures.size() >= 2 && !sentence.in_title; }

// Sentences that share a rare value.
std::set<IndexPair> linked_sentences(const Batch& batch, const ArticleLinks& links) {
    std::set<IndexPair> linked;
    for (const auto& [a, b] : links.values) linked.emplace(batch.figures[a].sentence, batch.figures[b].sentence);
    return linked;
}

}  // namespace

void check_twins(const Batch& batch, const Kinship& kinship, const ArticleLinks& links, Drafts& drafts) {
    if (!kinship.related()) return;
    const auto check = [&](std::uint32_t a, std::uint32_t b) {
        if (may_have_twin(batch.sentences[a]) && may_have_twin(batch.sentences[b])) check_sentences(batch, kinship, a, b, drafts);
    };
    if (too_many_to_cross(batch.articles[kinship.a].figures, batch.articles[kinship.b].figures)) {
        for (const auto& [a, b] : linked_sentences(batch, links)) check(a, b);
        return;
    }
    const Range of_a = batch.articles[kinship.a].sentences;
    const Range of_b = batch.articles[kinship.b].sentences;
    for (std::uint32_t a = of_a.begin; a < of_a.end; ++a) {
        for (std::uint32_t b = of_b.begin; b < of_b.end; ++b) check(a, b);
    }
}

}  // namespace crosstally
