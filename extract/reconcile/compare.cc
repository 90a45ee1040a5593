#include "extract/reconcile/compare.h"

#include <algorithm>
#include <span>

#include "extract/reconcile/check_ages.h"
#include "extract/reconcile/check_ahead.h"
#include "extract/reconcile/check_amount_shares.h"
#include "extract/reconcile/check_amounts.h"
#include "extract/reconcile/check_bases.h"
#include "extract/reconcile/check_change.h"
#include "extract/reconcile/check_closing_shares.h"
#include "extract/reconcile/check_conversions.h"
#include "extract/reconcile/check_copies.h"
#include "extract/reconcile/check_difference.h"
#include "extract/reconcile/check_directions.h"
#include "extract/reconcile/check_apposed_shares.h"
#include "extract/reconcile/check_games.h"
#include "extract/reconcile/check_lead.h"
#include "extract/reconcile/check_lead_multiples.h"
#include "extract/reconcile/check_lists.h"
#include "extract/reconcile/check_majorities.h"
#include "extract/reconcile/check_measures.h"
#include "extract/reconcile/check_names.h"
#include "extract/reconcile/check_of_which.h"
#include "extract/reconcile/check_ordinals.h"
#include "extract/reconcile/check_parts.h"
#include "extract/reconcile/check_over_time.h"
#include "extract/reconcile/check_per_head.h"
#include "extract/reconcile/check_quotes.h"
#include "extract/reconcile/check_ranks.h"
#include "extract/reconcile/check_repeats.h"
#include "extract/reconcile/check_rest.h"
#include "extract/reconcile/check_reversals.h"
#include "extract/reconcile/check_rises.h"
#include "extract/reconcile/check_rows.h"
#include "extract/reconcile/check_shares_before.h"
#include "extract/reconcile/check_spelled_shares.h"
#include "extract/reconcile/check_slipped_sums.h"
#include "extract/reconcile/check_splits.h"
#include "extract/reconcile/check_stale_toll.h"
#include "extract/reconcile/check_stated_sums.h"
#include "extract/reconcile/check_terms.h"
#include "extract/reconcile/check_titles.h"
#include "extract/reconcile/check_turned_changes.h"
#include "extract/reconcile/check_twins.h"
#include "extract/reconcile/correction.h"
#include "extract/reconcile/drop_doubles.h"
#include "extract/reconcile/tag_years.h"

namespace crosstally {
namespace {

void check_article(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    check_changes(batch, article, drafts);
    check_directions(batch, article, drafts);
    check_turned_changes(batch, article, drafts);
    check_amounts(batch, article, drafts);
    check_rises(batch, article, drafts);
    check_shares(batch, article, drafts);
    check_amount_shares(batch, article, drafts);
    check_shares_before(batch, article, drafts);
    check_apposed_shares(batch, article, drafts);
    check_closing_shares(batch, article, drafts);
    check_spelled_shares(batch, article, drafts);
    check_bases(batch, article, drafts);
    check_totals(batch, article, drafts);
    check_of_which(batch, article, drafts);
    check_rest(batch, article, drafts);
    check_stated_sums(batch, article, drafts);
    check_lists(batch, article, drafts);
    check_majorities(batch, article, drafts);
    check_slipped_sums(batch, article, drafts);
    check_stale_toll(batch, article, drafts);
    check_games(batch, article, drafts);
    check_splits(batch, article, drafts);
    check_ages(batch, article, drafts);
    check_differences(batch, article, drafts);
    check_lengths(batch, article, drafts);
    check_terms(batch, article, drafts);
    check_impossible_dates(batch, article, drafts);
    check_repeats(batch, article, drafts);
    check_per_head(batch, article, drafts);
    check_conversions(batch, article, drafts);
    check_over_time(batch, article, drafts);
    check_ranks(batch, article, drafts);
    check_ahead(batch, article, drafts);
    check_titles(batch, article, drafts);
    check_lead(batch, article, drafts);
    check_lead_multiples(batch, article, drafts);
    check_own_corrections(batch, article, drafts);
}

// Are the two one witness?
bool check_pair(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts) {
    check_names(batch, articles, links, drafts);
    if (articles.first == articles.second) return false;
    check_quotes(batch, articles, links, drafts);
    const Kinship kinship = kinship_of(batch, articles, links);
    check_copies(batch, kinship, drafts);
    check_ordinals(batch, kinship, drafts);
    check_reversals(batch, kinship, drafts);
    check_measures(batch, kinship, links, drafts);
    check_twins(batch, kinship, links, drafts);
    check_rows(batch, kinship, drafts);
    check_stale(batch, kinship, drafts);
    return kinship.one_lineage();
}

std::uint32_t number_of(const BatchTexts& part, std::uint32_t figure) {
    const std::uint32_t article = part.batch.figures[figure].article;
    const std::uint32_t at = figure - part.batch.articles[article].figures.at_hand().begin;
    return part.first_figure[article] + (part.parts.empty() ? at : part.parts[article].figures[at]);
}

StoredDraft stored(const BatchTexts& part, Draft& draft) {
    StoredDraft one;
    one.verdict = draft.verdict;
    one.severity = draft.severity;
    one.tags = std::move(draft.tags);
    one.subject = std::move(draft.subject);
    one.reason = std::move(draft.reason);
    one.key = std::move(draft.key);
    one.sides = std::move(draft.sides);
    one.precision = draft.precision;
    one.extend = draft.extend;
    one.by_others = draft.by_others;
    for (const Mark& mark : draft.marks) {
        const bool is_figure = mark.figure >= 0;
        const std::int64_t number = is_figure ? std::int64_t{number_of(part, static_cast<std::uint32_t>(mark.figure))} : -1;
        one.marks.push_back({part.text_of[mark.article], mark.side, number, *mark.place, *mark.sentence});
    }
    return one;
}

bool is_one_number(const Figure& a, const Figure& b) {
    return a.dimension == b.dimension && a.quantity.value == b.quantity.value && a.quantity.high == b.quantity.high;
}

void keep(const BatchTexts& part, Origin origin, Drafts& drafts, Found& found) {
    for (Draft& draft : drafts.findings) {
        StoredDraft one = stored(part, draft);
        one.origin = origin;
        ++origin.n;
        found.add(one);
    }
    for (const AgreementDraft& draft : drafts.agreements) {
        found.agreed.add({number_of(part, draft.a), number_of(part, draft.b), draft.how, is_one_number(part.batch.figures[draft.a], part.batch.figures[draft.b])});
    }
}

}  // namespace

Given given_by(const Batch& batch, IndexPair articles, const ArticleLinks& links) {
    Drafts drafts;
    check_pair(batch, articles, links, drafts);
    return {!drafts.findings.empty(), !drafts.agreements.empty()};
}

bool gives_finding(const Batch& batch, std::uint32_t article) {
    Drafts drafts;
    check_article(batch, article, drafts);
    return !drafts.findings.empty();
}

void check_within(const BatchTexts& part, std::uint32_t article, Found& found) {
    Drafts drafts;
    check_article(part.batch, article, drafts);
    tag_years(part.batch, drafts);
    keep(part, {0, part.text_of[article], 0, 0}, drafts, found);
}

namespace {

using LinksOfTwo = std::span<const TextLink>;

void for_each_two(const std::vector<TextLink>& links, const std::function<void(LinksOfTwo)>& take) {
    for (auto begin = links.begin(); begin != links.end();) {
        const auto end = std::find_if(begin, links.end(), [&](const TextLink& link) { return link.a != begin->a || link.b != begin->b; });
        take({begin, end});
        begin = end;
    }
}

struct OfTwo {
    Drafts drafts;
    bool one_lineage = false;
};

void compare_two(const BatchTexts& part, LinksOfTwo links, OfTwo& of_two) {
    const auto article_of = [&](std::uint32_t text) {
        return static_cast<std::uint32_t>(std::lower_bound(part.text_of.begin(), part.text_of.end(), text) - part.text_of.begin());
    };
    const IndexPair articles(article_of(links.front().a), article_of(links.front().b));
    const PartsOfTwo parts = part.parts.empty() ? PartsOfTwo() : PartsOfTwo{&part.parts[articles.first], &part.parts[articles.second]};
    of_two.one_lineage = check_pair(part.batch, articles, links_in_batch(part.batch, articles, links, parts), of_two.drafts);
    drop_doubles(of_two.drafts);
    tag_years(part.batch, of_two.drafts);
}

void keep(const BatchTexts& part, LinksOfTwo links, OfTwo& of_two, Found& found) {
    const std::uint32_t a = links.front().a;
    const std::uint32_t b = links.front().b;
    if (of_two.one_lineage) found.lineage_edges.add({b, a});
    keep(part, {1, a, b, 0}, of_two.drafts, found);
}

}  // namespace

void compare_texts(const BatchTexts& part, const std::vector<TextLink>& links, Found& found) {
    for_each_two(links, [&](LinksOfTwo of_pair) {
        OfTwo of_two;
        compare_two(part, of_pair, of_two);
        keep(part, of_pair, of_two, found);
    });
}

void compare_parts(const BatchTexts& part, const std::vector<TextLink>& links, Found& found, const std::function<void(LinksOfTwo)>& leave) {
    for_each_two(links, [&](LinksOfTwo of_pair) {
        OfTwo of_two;
        *part.batch.asked_for_all = false;
        compare_two(part, of_pair, of_two);
        if (*part.batch.asked_for_all) leave(of_pair);
        else keep(part, of_pair, of_two, found);
    });
}

}  // namespace crosstally
