#include "extract/reconcile/reconcile.h"

#include "extract/reconcile/check_copies.h"
#include "extract/reconcile/check_measures.h"
#include "extract/reconcile/group.h"

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

void check_pairs(const Batch& batch, Drafts& drafts, std::set<IndexPair>& lineage_edges) {
    for (const auto& [articles, links] : find_candidates(batch)) {
        if (articles.first == articles.second) continue;
        const Kinship kinship = kinship_of(batch, articles, links);
        if (kinship.one_lineage()) lineage_edges.insert(articles);
        check_copies(batch, kinship, drafts);
        check_measures(batch, kinship, links, drafts);
    }
}

}  // namespace

Log Reconciler::finish() {
    const Batch batch = make_batch(state_->records, state_->names, state_->measures);
    Drafts drafts;
    std::set<IndexPair> lineage_edges;
    check_pairs(batch, drafts, lineage_edges);
    Log log;
    log.summary.articles = batch.articles.size();
    log.summary.figures = batch.figures.size();
    log.summary.quotes = batch.quotes.size();
    group_drafts(batch, Lineages(static_cast<std::uint32_t>(batch.articles.size()), lineage_edges), std::move(drafts), log);
    return log;
}

}  // namespace crosstally
