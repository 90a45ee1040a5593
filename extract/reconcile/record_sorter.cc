#include "extract/reconcile/record_sorter.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>

#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/record_order.h"

namespace crosstally {
namespace {

constexpr std::size_t piece_records = 32;

// What a record holds beside itself; the sentence that it shares with others not counted.
struct SizeBeside {
    std::size_t operator()(const ArticleRecord& record) const { return record.article.size(); }
    std::size_t operator()(const FigureRecord& record) const { return sizeof(FigureRecord) + record.keys.size() * sizeof(BlockKey) + 400; }
    std::size_t operator()(const QuoteRecord& record) const { return record.place.text.size() + record.keys.size() * sizeof(BlockKey); }
    std::size_t operator()(const PeriodRecord&) const { return 100; }
    std::size_t operator()(const NameRecord& record) const { return record.keys.size() * sizeof(BlockKey) + 100; }
};

struct SentenceOf {
    const std::string* operator()(const ArticleRecord&) const { return nullptr; }
    template <class Other>
    const std::string* operator()(const Other& record) const { return &record.sentence.text.str(); }
};

// Gathers the records of one article, without doubles.
class Articles {
public:
    explicit Articles(const std::function<void(std::vector<Record>&)>& take) : take_(take) {}

    void add(Record&& record) {
        if (!records_.empty() && article_of(records_.back()) != article_of(record)) finish();
        if (records_.empty() || !same_place(records_.back(), record)) records_.push_back(std::move(record));
    }

    void finish() {
        if (!records_.empty()) take_(records_);
        records_.clear();
    }

private:
    const std::function<void(std::vector<Record>&)>& take_;
    std::vector<Record> records_;
};

}  // namespace

std::size_t memory_of(std::span<const Record> records) {
    std::size_t bytes = 0;
    const std::string* last = nullptr;
    for (const Record& record : records) {
        const std::string* const sentence = visit_record(SentenceOf{}, record);
        bytes += sizeof(Record) + visit_record(SizeBeside{}, record) + (sentence == nullptr || sentence == last ? 0 : sentence->size());
        last = sentence;
    }
    return bytes;
}

void sort_records(std::vector<Record>& records) {
    if (std::ranges::adjacent_find(records, std::not_fn(record_before)) == records.end()) return;  // as `extract` gives them
    std::stable_sort(records.begin(), records.end(), record_before);  // of doubles the earliest comes first
    records.erase(std::unique(records.begin(), records.end(), same_place), records.end());
}

void RecordSorter::add(Record record) {
    held_ += memory_of({&record, 1});
    if (groups_.empty() || article_of(groups_.back().front()) != article_of(record)) groups_.emplace_back();
    groups_.back().push_back(std::move(record));
    if (held_ > bytes_) write_run();
}

void RecordSorter::add(std::vector<Record> records) {
    if (records.empty()) return;
    const std::string& article = article_of(records.front());
    if (!std::ranges::all_of(records, [&](const Record& record) { return article_of(record) == article; })) {
        for (Record& record : records) add(std::move(record));
        return;
    }
    held_ += memory_of(records);
    groups_.push_back(std::move(records));
    if (held_ > bytes_) write_run();
}

template <class Take>
void RecordSorter::take_groups(const Take& take) {
    const auto article = [](const std::vector<Record>& group) -> const std::string& { return article_of(group.front()); };
    std::ranges::stable_sort(groups_, {}, article);
    for (auto group = groups_.begin(); group != groups_.end();) {
        std::vector<Record> records = std::move(*group);
        for (++group; group != groups_.end() && article(*group) == article(records); ++group) {
            std::move(group->begin(), group->end(), std::back_inserter(records));
        }
        sort_records(records);
        take(records);
    }
    groups_ = std::vector<std::vector<Record>>();
    held_ = 0;
}

void RecordSorter::write_run() {
    Run run;
    run.offset = file_.size();
    std::string bytes;
    take_groups([&](std::vector<Record>& records) {
        for (std::size_t at = 0; at < records.size(); at += piece_records) {
            bytes.clear();
            append_bytes(std::span(records).subspan(at, std::min(piece_records, records.size() - at)), bytes);
            file_.append(bytes);
            file_.flush();
            run.ends.push_back(file_.size());
        }
    });
    runs_.push_back(std::move(run));
}

bool RecordSorter::refill(Run& run) const {
    run.buffer.clear();
    run.at = 0;
    if (run.piece == run.ends.size()) return false;
    std::string bytes(run.ends[run.piece] - run.offset, '\0');
    file_.read(run.offset, bytes.data(), bytes.size());
    records_of_bytes(bytes, run.buffer);
    run.offset = run.ends[run.piece++];
    return true;
}

// The runs in order of time: of doubles the earliest comes first.
template <class Take>
void RecordSorter::merge(const Take& take) {
    std::vector<Run*> heap;
    for (Run& run : runs_) {
        if (refill(run)) heap.push_back(&run);
    }
    const auto later = [](const Run* a, const Run* b) {
        const Record& left = a->buffer[a->at];
        const Record& right = b->buffer[b->at];
        if (record_before(right, left)) return true;
        return !record_before(left, right) && b < a;  // they lie in one vector
    };
    std::make_heap(heap.begin(), heap.end(), later);
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        Run& run = *heap.back();
        take(std::move(run.buffer[run.at]));
        if (++run.at < run.buffer.size() || refill(run)) {
            std::push_heap(heap.begin(), heap.end(), later);
        } else {
            heap.pop_back();
        }
    }
}

void RecordSorter::drain(const std::function<void(std::vector<Record>&)>& take) {
    if (runs_.empty()) return take_groups(take);
    if (!groups_.empty()) write_run();
    Articles articles(take);
    merge([&](Record record) { articles.add(std::move(record)); });
    articles.finish();
    runs_.clear();
}

}  // namespace crosstally
