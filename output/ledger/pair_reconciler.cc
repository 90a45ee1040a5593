#include "output/ledger/pair_reconciler.h"

#include "extract/claim/read_record.h"
#include "extract/reconcile/reconcile.h"
#include "output/ledger/ledger_error.h"

namespace crosstally {
namespace {

constexpr std::size_t most_articles_kept = 4096;

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

const std::vector<Record>& PairReconciler::records_of(std::int64_t article) {
    const auto found = read_.find(article);
    if (found != read_.end()) return found->second;
    return read_.emplace(article, read_records(articles_.records(article), json_)).first->second;
}

std::vector<Discrepancy> PairReconciler::findings_of(const std::vector<std::int64_t>& articles) {
    if (read_.size() > most_articles_kept) read_.clear();
    Reconciler reconciler(lists_.names, lists_.measures);
    for (const std::int64_t article : articles) {
        for (const Record& record : records_of(article)) reconciler.add(record);
    }
    return reconciler.finish().discrepancies;
}

}  // namespace crosstally
