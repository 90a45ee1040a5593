#include "output/ledger/pair_reconciler.h"

#include <algorithm>

#include "extract/claim/read_record.h"
#include "extract/reconcile/reconcile.h"
#include "output/ledger/ledger_error.h"

namespace crosstally {
namespace {

constexpr std::size_t most_articles_kept = 2048;
constexpr std::size_t most_words_kept = 400'000;

}  // namespace

std::vector<Record> read_records(const std::string& lines, JsonReader& reader) {
    static const std::string ledger = "ledger";
    std::vector<Record> records;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        JsonError error;
        Problems problems;
        const auto object = reader.read(std::string_view(lines).substr(at, end - at), error);
        auto record = object ? read_record({*object, ledger, 0}, problems) : std::nullopt;
        if (!record) throw LedgerError("a record of the ledger cannot be read: " + (object ? problems.empty() ? "it is of no known kind" : problems.front().message : error.message));
        records.push_back(std::move(*record));
        at = end + 1;
    }
    return records;
}

// The half that was not asked for lately goes.
void PairReconciler::make_room() {
    if (vocabulary_.size() > most_words_kept) {
        ready_.clear();
        vocabulary_.forget();
    }
    if (ready_.size() <= most_articles_kept) return;
    std::vector<std::uint64_t> asked;
    for (const auto& [article, kept] : ready_) asked.push_back(kept.asked);
    const auto middle = asked.begin() + static_cast<std::ptrdiff_t>(most_articles_kept / 2);
    std::ranges::nth_element(asked, middle);
    std::erase_if(ready_, [last = *middle](const auto& one) { return one.second.asked < last; });
}

const ReadyText& PairReconciler::ready(std::int64_t article) {
    auto found = ready_.find(article);
    if (found == ready_.end()) found = ready_.emplace(article, Kept{ReadyText(read_records(articles_.records(article), json_), lists_.names, vocabulary_)}).first;
    found->second.asked = ++questions_;
    return found->second.text;
}

bool PairReconciler::may_give_finding(std::int64_t a, std::int64_t b) {
    make_room();
    return crosstally::may_give_finding(ready(a), ready(b));
}

std::vector<Discrepancy> PairReconciler::findings_of(const std::vector<std::int64_t>& articles) {
    make_room();
    ReconcileOptions options;
    options.vocabulary = &vocabulary_;
    options.doubtful = true;
    Reconciler reconciler(lists_.names, lists_.measures, options);
    for (const std::int64_t article : articles) reconciler.add(ready(article).records());
    return reconciler.finish().discrepancies;
}

}  // namespace crosstally
