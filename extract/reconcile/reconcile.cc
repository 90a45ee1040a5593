#include "extract/reconcile/reconcile.h"

#include "extract/reconcile/check_ages.h"
#include "extract/reconcile/check_amounts.h"
#include "extract/reconcile/check_bases.h"
#include "extract/reconcile/check_change.h"
#include "extract/reconcile/check_copies.h"
#include "extract/reconcile/check_difference.h"
#include "extract/reconcile/check_directions.h"
#include "extract/reconcile/check_lead.h"
#include "extract/reconcile/check_lists.h"
#include "extract/reconcile/check_measures.h"
#include "extract/reconcile/check_names.h"
#include "extract/reconcile/check_ordinals.h"
#include "extract/reconcile/check_parts.h"
#include "extract/reconcile/check_quotes.h"
#include "extract/reconcile/check_ranks.h"
#include "extract/reconcile/check_repeats.h"
#include "extract/reconcile/check_reversals.h"
#include "extract/reconcile/check_stated_sums.h"
#include "extract/reconcile/check_titles.h"
#include "extract/reconcile/check_twins.h"
#include "extract/reconcile/correction.h"
#include "extract/reconcile/drop_doubles.h"
#include "extract/reconcile/group.h"
#include "extract/reconcile/tag_years.h"
#include "extract/reconcile/shorter_version.h"

namespace crosstally {

struct Reconciler::State {
    const NameList& names;
    const MeasureList& measures;
    std::vector<Record> records;
};

Reconciler::Reconciler(const NameList& names, const MeasureList& measures)
    : state_(std::make_unique<State>(State{names, measures, {}})) {}

Reconciler::~Reconciler() = default;

void Reconciler::add(Record record) { state_->records.push_back(std::move(record)); }

namespace {

void check_article(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    check_changes(batch, article, drafts);
    check_directions(batch, article, drafts);
    check_amounts(batch, article, drafts);
    check_shares(batch, article, drafts);
    check_bases(batch, article, drafts);
    check_totals(batch, article, drafts);
    check_stated_sums(batch, article, drafts);
    check_lists(batch, article, drafts);
    check_ages(batch, article, drafts);
    check_differences(batch, article, drafts);
    check_lengths(batch, article, drafts);
    check_impossible_dates(batch, article, drafts);
    check_repeats(batch, article, drafts);
    check_ranks(batch, article, drafts);
    check_titles(batch, article, drafts);
    check_lead(batch, article, drafts);
    check_own_corrections(batch, article, drafts);
}

void check_pairs(const Batch& batch, Drafts& drafts, std::set<IndexPair>& lineage_edges) {
    for (const auto& [articles, links] : find_candidates(batch)) {
        check_names(batch, articles, links, drafts);
        if (articles.first == articles.second) continue;
        check_quotes(batch, articles, links, drafts);
        const Kinship kinship = kinship_of(batch, articles, links);
        if (kinship.one_lineage()) lineage_edges.insert(articles);
        check_copies(batch, kinship, drafts);
        check_ordinals(batch, kinship, drafts);
        check_reversals(batch, kinship, drafts);
        check_measures(batch, kinship, links, drafts);
        check_twins(batch, kinship, drafts);
        check_stale(batch, kinship, drafts);
    }
}

}  // namespace

Log Reconciler::finish() {
    const Batch batch = make_batch(state_->records, state_->names, state_->measures);
    Drafts drafts;
    const std::vector<bool> told_more_fully = shorter_versions(batch);
    for (std::uint32_t i = 0; i < batch.articles.size(); ++i) {
        if (!told_more_fully[i]) check_article(batch, i, drafts);
    }
    std::set<IndexPair> lineage_edges;
    check_pairs(batch, drafts, lineage_edges);
    drop_doubles(drafts);
    tag_years(batch, drafts);
    Log log;
    log.summary.articles = batch.articles.size();
    log.summary.figures = batch.figures.size();
    log.summary.quotes = batch.quotes.size();
    group_drafts(batch, Lineages(static_cast<std::uint32_t>(batch.articles.size()), lineage_edges), std::move(drafts), log);
    return log;
}

}  // namespace crosstally
