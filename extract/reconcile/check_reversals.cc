#include "extract/reconcile/check_reversals.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/alike.h"
#include "extract/reconcile/polarity.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

struct Version {
    const SentenceView* view = nullptr;
    std::uint32_t article = 0;
    PolarReading reading;
};

Version version_of(const SentenceView& view) { return {&view, view.article, read_polarity(view.ref->text, view.words)}; }

// The words at which the two part: a pair of opposites, a negation and the word that it stands before, or two years.
struct Turned {
    enum class By : unsigned char { opposite, negation, year };
    std::size_t a = 0, b = 0;  // in the sentences' words
    By by = By::opposite;
};

std::optional<Turned> opposites(const PolarReading& a, const PolarReading& b) {
    std::optional<Turned> turned;
    for (std::size_t i = 0; i < a.polar.size(); ++i) {
        if (a.polar[i].order != b.polar[i].order || (a.polar[i].side == 0) != (b.polar[i].side == 0)) return std::nullopt;
        if (a.polar[i].side == b.polar[i].side) continue;
        if (turned) return std::nullopt;
        turned = Turned{a.polar[i].at, b.polar[i].at, Turned::By::opposite};
    }
    return turned;
}

// The one negation of the longer that the shorter has not; every other turn is the same.
std::optional<std::size_t> extra_negation(const PolarReading& longer, const PolarReading& shorter) {
    std::optional<std::size_t> extra;
    for (std::size_t i = 0, k = 0; i < longer.polar.size(); ++i) {
        const bool same = k < shorter.polar.size() && longer.polar[i].order == shorter.polar[k].order && longer.polar[i].side == shorter.polar[k].side;
        if (same) ++k;
        else if (extra || longer.polar[i].side != 0) return std::nullopt;
        else extra = i;
    }
    return extra;
}

// The word of the sentence that stands where the other has its negation.
std::size_t word_at(const SentenceView& view, const PolarReading& reading, std::size_t order, std::size_t near) {
    for (const PolarWord& polar : reading.polar) {
        if (polar.order == order) return polar.at;
    }
    return std::min(near, view.words.size() - 1);
}

std::optional<Turned> turned_between(const Version& a, const Version& b) {
    if (a.reading.polar.size() == b.reading.polar.size()) return opposites(a.reading, b.reading);
    const bool a_longer = a.reading.polar.size() == b.reading.polar.size() + 1;
    if (!a_longer && a.reading.polar.size() + 1 != b.reading.polar.size()) return std::nullopt;
    const Version& longer = a_longer ? a : b;
    const Version& shorter = a_longer ? b : a;
    const auto extra = extra_negation(longer.reading, shorter.reading);
    if (!extra) return std::nullopt;
    const PolarWord& negation = longer.reading.polar[*extra];
    const std::size_t beside = word_at(*shorter.view, shorter.reading, negation.order, negation.at);
    return a_longer ? Turned{negation.at, beside, Turned::By::negation} : Turned{beside, negation.at, Turned::By::negation};
}

std::vector<std::size_t> numbers_of(const SentenceView& view) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < view.words.size(); ++i) {
        if (view.words[i].text == "#") numbers.push_back(i);
    }
    return numbers;
}

bool is_same_number(const Batch& batch, const SentenceView& a, std::size_t x, const SentenceView& b, std::size_t y) {
    const std::int32_t figure_a = a.figure_at(x), figure_b = b.figure_at(y);
    if ((figure_a < 0) != (figure_b < 0)) return false;
    if (figure_a < 0) return a.words[x].printed == b.words[y].printed;
    const Figure& left = batch.figures[static_cast<std::uint32_t>(figure_a)];
    const Figure& right = batch.figures[static_cast<std::uint32_t>(figure_b)];
    return left.dimension == right.dimension && left.quantity.value == right.quantity.value && left.quantity.high == right.quantity.high;
}

// Every number stands in both as it is: no table of the same words about other things.
bool same_numbers(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    return std::ranges::equal(numbers_of(a), numbers_of(b), [&](std::size_t x, std::size_t y) { return is_same_number(batch, a, x, b, y); });
}

bool is_year(const Word& word) { return word.figure < 0 && word.printed.size() == 4 && (word.printed.starts_with("19") || word.printed.starts_with("20")); }

// One year is another, and every other number stands in both, among them a figure that chance does not repeat.
std::optional<Turned> changed_year(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    const std::vector<std::size_t> left = numbers_of(a), right = numbers_of(b);
    if (left.size() != right.size()) return std::nullopt;
    std::optional<Turned> turned;
    bool figure = false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (is_same_number(batch, a, left[i], b, right[i])) {
            const std::int32_t same = a.figure_at(left[i]);
            figure = figure || (same >= 0 && batch.figures[static_cast<std::uint32_t>(same)].digits >= 2);
        } else if (turned || !is_year(a.words[left[i]]) || !is_year(b.words[right[i]])) {
            return std::nullopt;
        } else {
            turned = Turned{left[i], right[i], Turned::By::year};
        }
    }
    return figure ? turned : std::nullopt;
}

bool is_inside_quotation(const Batch& batch, const Version& version, std::size_t word) {
    const Range range = batch.articles[version.article].quotes;
    const PointSpan at = version.view->span_of(version.view->words[word]);
    for (std::uint32_t q = range.begin; q < range.end; ++q) {
        const QuoteRecord& quote = *batch.quotes[q].record;
        if (quote.direct && quote.place.span.start <= at.start && at.end <= quote.place.span.end) return true;
    }
    return false;
}

// Of quotations that check_quotes has told already.
bool is_told(const Drafts& drafts, const Version& version, std::size_t word) {
    const PointSpan at = version.view->span_of(version.view->words[word]);
    return std::any_of(drafts.findings.begin(), drafts.findings.end(), [&](const Draft& draft) {
        return draft.verdict == Verdict::quote_altered && std::any_of(draft.marks.begin(), draft.marks.end(), [&](const Mark& mark) {
            return mark.article == version.article && mark.place->span.start <= at.start && at.end <= mark.place->span.end;
        });
    });
}

// The words from `at` to the next figure of the sentence, or from the one before, where it is near: "added 4,300".
PointSpan with_figure(const SentenceView& view, std::size_t at) {
    constexpr std::size_t near = 5, nearer = 2;  // words
    const auto reach = [&](std::size_t other) { return view.span_of(view.words[std::min(at, other)], view.words[std::max(at, other)]); };
    for (std::size_t i = at + 1; i < view.words.size() && i <= at + near; ++i) {
        if (view.words[i].figure >= 0) return reach(i);
    }
    for (std::size_t i = at; i-- > 0 && at - i <= nearer;) {
        if (view.words[i].figure >= 0) return reach(i);
    }
    return reach(at);
}

struct Side {
    const Version* version = nullptr;
    std::string word;  // as printed
    Place shown;       // with the figure that it turns
};

std::optional<Side> side_of(const Version& version, std::size_t at) {
    const auto word = place_of_word(*version.view, at);
    if (!word) return std::nullopt;
    return Side{&version, word->text, place_of_words(*version.view, with_figure(*version.view, at)).value_or(*word)};
}

void report(const Batch& batch, const Version& a, const Version& b, const Turned& turned, Drafts& drafts) {
    auto low = side_of(a, turned.a), high = side_of(b, turned.b);
    if (!low || !high) return;
    if (is_told(drafts, a, turned.a) || is_told(drafts, b, turned.b)) return;
    if (high->word < low->word) std::swap(low, high);
    const bool quoted = is_inside_quotation(batch, a, turned.a) && is_inside_quotation(batch, b, turned.b);
    Draft draft;
    draft.verdict = quoted ? Verdict::quote_altered : Verdict::contradiction;
    draft.reason = turned.by == Turned::By::negation ? "one sentence in two articles, with a negation in one of them only"
                                                     : "one sentence in two articles, with '" + low->word + "' in one and '" + high->word + "' in the other";
    if (turned.by == Turned::By::year) draft.tags.emplace_back("year");
    draft.key = "turned|" + low->word + '|' + high->word + '|' + a.reading.plain;
    for (Side* side : {&*low, &*high}) {
        draft.sides.push_back({side->shown.text, false});
        drafts.places.push_back(std::move(side->shown));
        draft.marks.push_back({&drafts.places.back(), side->version->view->ref, side->version->article, static_cast<std::uint32_t>(draft.marks.size()), -1});
    }
    drafts.findings.push_back(std::move(draft));
}

void compare(const Batch& batch, const Kinship& kinship, const SentenceView& first, const SentenceView& second, Drafts& drafts) {
    if (have_one_text(first, second)) return;
    const Version a = version_of(first);
    const Version b = version_of(second);
    const auto turned = turned_between(a, b);
    if (turned && same_numbers(batch, first, second)) return report(batch, a, b, *turned, drafts);
    const bool may_be_copied = kinship.same_days && a.reading.plain == b.reading.plain && a.reading.polar.size() == b.reading.polar.size();
    const auto year = may_be_copied ? changed_year(batch, first, second) : std::nullopt;
    if (year) report(batch, a, b, *year, drafts);
}

// A figure of one stated place and time stands in both: one fact, and no two that are told alike.
bool tell_one_fact(const Batch& batch, const SentencePair& pair) {
    const auto is_same = [&](std::int32_t a, std::int32_t b) {
        if (a < 0 || b < 0) return false;
        const Figure& left = batch.figures[static_cast<std::uint32_t>(a)];
        const Figure& right = batch.figures[static_cast<std::uint32_t>(b)];
        return left.digits >= 2 && left.is_fact() && right.is_fact() && fit_of(left, right) == Fit::exact &&
               relation_of_places(left, right, *batch.places) == Relation::same &&
               relation_of_periods(left, right) == Relation::same;
    };
    const std::vector<CopiedNumber>& numbers = pair.copy->numbers;
    return std::any_of(numbers.begin(), numbers.end(), [&](const CopiedNumber& number) {
        return is_same(batch.sentences[pair.a].figure_at(number.a), batch.sentences[pair.b].figure_at(number.b));
    });
}

// Articles that share no other sentence.
void compare_single_copies(const Batch& batch, const Kinship& kinship, Drafts& drafts) {
    for (const SentencePair& pair : kinship.copies) {
        const SentenceView& a = batch.sentences[pair.a];
        const SentenceView& b = batch.sentences[pair.b];
        if (a.reading->plain != 0 && a.reading->plain == b.reading->plain && tell_one_fact(batch, pair)) compare(batch, kinship, a, b, drafts);
    }
}

}  // namespace

void check_reversals(const Batch& batch, const Kinship& kinship, Drafts& drafts) {
    if (kinship.template_only()) return;
    if (!kinship.one_lineage()) return compare_single_copies(batch, kinship, drafts);
    const ArticleView &article_a = batch.articles[kinship.a], &article_b = batch.articles[kinship.b];
    article_a.sentences.ask_for_alike();
    article_b.sentences.ask_for_alike();
    std::vector<IndexPair> pairs;
    for_each_alike(article_a.plain, article_b.plain, [&](HashedSentences of_a, HashedSentences of_b) {
        if (of_a.size() == 1 && of_b.size() == 1) pairs.emplace_back(of_a.front().sentence, of_b.front().sentence);
    });
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [a, b] : pairs) compare(batch, kinship, batch.sentences[a], batch.sentences[b], drafts);
}

}  // namespace crosstally
