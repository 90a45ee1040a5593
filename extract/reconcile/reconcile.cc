#include "extract/reconcile/reconcile.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "extract/reconcile/blocks.h"
#include "extract/reconcile/compare.h"
#include "extract/reconcile/record_sorter.h"
#include "extract/reconcile/shorter_version.h"
#include "extract/reconcile/tiles.h"
#include "extract/reconcile/topic.h"
#include "extract/reconcile/windows.h"

namespace crosstally {
namespace {

constexpr std::size_t most_words = 200'000;        // of the vocabulary
constexpr std::size_t most_links_of_parts = 12;  // of two texts; more of them are of one story
constexpr std::size_t window_share = 12;  // of the memory; joined up, records take several times their bytes
// Of the memory, for the records that are at hand before others are put aside: joined up they take two times as much again.
constexpr std::size_t share_at_first = 4;
constexpr std::size_t share_of_part = 8;  // the same when keys, words and drafts of others are at hand, too

// What the texts of a run are found by.
struct Indexes {
    explicit Indexes(SpillRoom& room) : keys(room, room.memory / 16), words(room, room.memory / 16), shorter(room) {}

    SpillSorter<KeyPosting> keys;
    SpillSorter<WordPosting> words;
    ShorterVersions shorter;
};

// Gives the links of two texts at a time, where these may be worth a comparison.
template <class Take>
void for_each_pair(SpillSorter<TextLink>& links, const Take& take) {
    std::vector<TextLink> of_pair;
    const auto finish = [&] {
        if (is_worth_comparing(of_pair)) take(of_pair);
        of_pair.clear();
    };
    links.drain([&](const TextLink& link) {
        if (!of_pair.empty() && (of_pair.front().a != link.a || of_pair.front().b != link.b)) finish();
        of_pair.push_back(link);
    });
    finish();
}

bool may_be_repeated(const FigureRecord& figure) {
    return figure.modality != Modality::denied && figure.modality != Modality::withdrawn && !may_be_year(figure);
}

class Run {
public:
    Run(SpillRoom& room, const NameList& names, Vocabulary& vocabulary, const ReconcileOptions& options, Found& found, LogStore& log)
        : room_(room), names_(names), vocabulary_(vocabulary), options_(options), found_(found), log_(log), texts_(room), indexes_(room) {}

    void reconcile(RecordSorter& records, const MarkFinding& mark) {
        read(records);
        SpillSorter<TextLink> links(room_, room_.memory / 8);
        find_links(links);
        if (put_aside_) {
            compare_put_aside(links);
        } else {
            const BatchTexts all = part_at_hand();
            links_ = links.count();
            for_each_pair(links, [&](const std::vector<TextLink>& of_pair) {
                compare_texts(all, of_pair, found_);
                tell(of_pair.size());
            });
        }
        make_log(indexes_.shorter.find(texts_.count()), mark);
    }

    std::optional<BlockName> cut(RecordSorter& records, std::size_t block_size, const std::function<void(const Block&)>& take) {
        put_aside_ = true;
        checks_ = false;
        read(records);
        std::vector<bool> done = indexes_.shorter.find(texts_.count());  // checked within themselves, or not to be
        BlockName name{texts_.identity(), 0};
        Windows windows(Windows::Hold::whole_texts, block_size, texts_, [&](const Window& window) {
            ++name.number;
            Block block{name, window.texts, window.first_figure, {}, window.links, window.records};
            for (const std::uint32_t text : window.texts) {
                if (!done[text]) block.own.push_back(text);
                done[text] = true;
            }
            take(block);
        });
        SpillSorter<TextLink> links(room_, room_.memory / 8);
        find_links(links);
        for_each_pair(links, [&](const std::vector<TextLink>& of_pair) { windows.add(of_pair); });
        windows.finish();
        for (std::uint32_t text = 0; text < texts_.count(); ++text) {
            if (!done[text]) windows.add(text);
        }
        windows.finish();
        return texts_.count() == 0 ? std::nullopt : std::optional(name);
    }

    bool put_together(RecordSorter& records, const BlockRoll& roll, std::int64_t last_text, std::int64_t last_figure, std::string& why) {
        checks_ = false;
        read(records);
        if (texts_.count() > 0) why = roll.missing(texts_.identity());
        else if (last_text >= 0) why = "the findings are of other records: give --keyed log the records that --keyed blocks was given";
        if (why.empty() && (last_text >= texts_.count() || last_figure >= texts_.figure_count())) why = "the findings name what the records do not have";
        if (!why.empty()) return false;
        make_log(std::vector<bool>(texts_.count()), {});
        return true;
    }

private:
    void read(RecordSorter& records) {
        records.drain([this](std::vector<Record>& of_article) { add_article(of_article); });
        finish_part();
        if (put_aside_) drop_part();
    }

    void add_article(std::vector<Record>& records) {
        if (!texts_.add(records)) return;
        held_ += memory_of(records);
        text_of_.push_back(texts_.count() - 1);
        part_.push_back(std::move(records));
        if (held_ > room_.memory / (put_aside_ ? share_of_part : share_at_first)) put_part_aside();
    }

    // One batch is joined up at a time, so that the words of earlier ones may be forgotten.
    Batch join(std::span<const std::vector<Record>> records) {
        if (options_.vocabulary == nullptr && vocabulary_.size() > most_words) vocabulary_.forget();
        return join_records(records, names_, vocabulary_);
    }

    // Most links lie between texts far from each other that share a sentence and no more: the linked parts alone tell.
    void compare_put_aside(SpillSorter<TextLink>& links) {
        const std::size_t window = room_.memory / window_share;
        Tiles of_parts(room_, texts_, window * 2), of_texts(room_, texts_, window / 2);
        for_each_pair(links, [&](const std::vector<TextLink>& of_pair) {
            links_ += of_pair.size();
            if (of_pair.size() < most_links_of_parts && of_pair.back().kind != LinkKind::topic) of_parts.add(of_pair);
            else of_texts.add(of_pair);
        });
        Windows parts(Windows::Hold::linked_parts, window, texts_, [&](const Window& part) {
            Batch batch = join({&part.records, 1});
            hold_parts(batch);
            compare_parts({batch, part.texts, part.first_figure, part.parts}, part.links, found_, [&](std::span<const TextLink> of_pair) {
                links_ += of_pair.size();
                of_texts.add(of_pair);
            });
            tell(part.links.size());
        });
        of_parts.drain([&](const std::vector<TextLink>& of_pair) { parts.add(of_pair); });
        parts.finish();
        Windows texts(Windows::Hold::whole_texts, window, texts_, [&](const Window& part) {
            const Batch batch = join({&part.records, 1});
            compare_texts({batch, part.texts, part.first_figure}, part.links, found_);
            tell(part.links.size());
        });
        of_texts.drain([&](const std::vector<TextLink>& of_pair) { texts.add(of_pair); });
        texts.finish();
    }

    void tell(std::size_t links) {
        compared_ += links;
        if (options_.progress) options_.progress(compared_, links_);
    }

    [[nodiscard]] BatchTexts part_at_hand() const {
        BatchTexts part{*batch_, text_of_, {}};
        for (const std::uint32_t text : text_of_) part.first_figure.push_back(texts_.figure_number(text, 0));
        return part;
    }

    // Indexes the texts of the part and checks each within itself. The batch stays: it may hold the whole run.
    void finish_part() {
        batch_.emplace(join(part_));
        const BatchTexts part = part_at_hand();
        indexes_.keys.reserve(count_keys(*batch_));
        for (std::uint32_t i = 0; i < text_of_.size(); ++i) {
            add_keys(*batch_, i, text_of_[i], indexes_.keys);
            add_words(*batch_, i, text_of_[i], indexes_.words);
            indexes_.shorter.add(*batch_, i, text_of_[i]);
            if (checks_) check_within(part, i, found_);
        }
        if (put_aside_) keep_records();
        else texts_.use(*batch_);
    }

    void put_part_aside() {
        put_aside_ = true;
        finish_part();
        drop_part();
    }

    void drop_part() {
        batch_.reset();
        part_ = std::vector<std::vector<Record>>();  // its memory, too
        text_of_.clear();
        held_ = 0;
    }

    void keep_records() {
        for (std::size_t i = 0; i < text_of_.size(); ++i) texts_.put_aside(text_of_[i], part_[i]);
    }

    void find_links(SpillSorter<TextLink>& links) {
        link_keys(texts_.count(), indexes_.keys, links);
        link_topics(room_, texts_.count(), indexes_.words, links);
    }

    // What an article says, its exact copies say too.
    void add_own_copies() {
        for (std::uint32_t text = 0; text < texts_.count(); ++text) {
            if (texts_.articles_of(text).size() < 2) continue;
            const std::uint32_t end = text + 1 < texts_.count() ? texts_.figure_number(text + 1, 0) : texts_.figure_count();
            for (std::uint32_t i = texts_.figure_number(text, 0); i < end; ++i) {
                if (may_be_repeated(texts_.figure(i))) found_.agreed.add({i, i, AgreementHow::copy, true});
            }
        }
    }

    void make_log(const std::vector<bool>& told_more_fully, const MarkFinding& mark) {
        add_own_copies();
        log_.summary.articles = texts_.articles();
        log_.summary.figures = texts_.figures();
        log_.summary.quotes = texts_.quotes();
        const ToldPairs told = group_findings(room_, texts_, found_, told_more_fully, options_.doubtful, mark, log_);
        group_agreements(room_, texts_, found_.agreed, told, options_.agreements, log_);
        log_.sort();
    }

    SpillRoom& room_;
    const NameList& names_;
    Vocabulary& vocabulary_;
    const ReconcileOptions& options_;
    Found& found_;
    LogStore& log_;
    Texts texts_;
    Indexes indexes_;
    std::vector<std::vector<Record>> part_;  // of the texts at hand
    std::vector<std::uint32_t> text_of_;     // by article of the batch
    std::size_t held_ = 0;
    std::optional<Batch> batch_;
    std::uint64_t compared_ = 0, links_ = 0;  // links, and how many of them there are
    bool put_aside_ = false;
    bool checks_ = true;                  // false: each within itself is for another to do
};

}  // namespace

struct Reconciler::State {
    State(const NameList& names_given, const MeasureList& measures, const ReconcileOptions& options_given)
        : names(names_given), own_vocabulary(measures), options(options_given), room{options.memory, options.spill_folder, 0},
          records(room, room.memory / share_at_first), log(room) {}

    Run run() { return {room, names, options.vocabulary != nullptr ? *options.vocabulary : own_vocabulary, options, *found, log}; }

    const NameList& names;
    Vocabulary own_vocabulary;
    ReconcileOptions options;
    SpillRoom room;
    RecordSorter records;
    std::unique_ptr<Found> found;
    LogStore log;
    BlockRoll roll;
    std::int64_t last_text = -1;    // that findings added name
    std::int64_t last_figure = -1;
};

Reconciler::Reconciler(const NameList& names, const MeasureList& measures, const ReconcileOptions& options)
    : state_(std::make_unique<State>(names, measures, options)) {}

Reconciler::~Reconciler() = default;

void Reconciler::add(Record record) { state_->records.add(std::move(record)); }
void Reconciler::add(std::vector<Record> records) { state_->records.add(std::move(records)); }

void Reconciler::add(BlockFindings findings) {
    if (!state_->found) state_->found = std::make_unique<Found>(state_->room);
    state_->roll.add(findings);
    const auto name = [](std::int64_t& last, std::int64_t number) { last = std::max(last, number); };
    for (StoredDraft& draft : findings.drafts) {
        for (const StoredMark& mark : draft.marks) {
            name(state_->last_text, mark.text);
            name(state_->last_figure, mark.figure);
        }
        state_->found->add(draft);
    }
    for (const AgreedFigures& pair : findings.agreed) {
        name(state_->last_figure, std::max(pair.a, pair.b));
        state_->found->agreed.add(pair);
    }
    for (const LineageEdge& edge : findings.lineage_edges) {
        name(state_->last_text, std::max(edge.earlier, edge.later));
        state_->found->lineage_edges.add(edge);
    }
}

LogStore& Reconciler::reconcile(const MarkFinding& mark) {
    state_->found = std::make_unique<Found>(state_->room);
    state_->run().reconcile(state_->records, mark);
    state_->found.reset();
    return state_->log;
}

Log Reconciler::finish() { return log_at_hand(reconcile()); }

std::optional<BlockName> Reconciler::cut(std::size_t block_size, const std::function<void(const Block&)>& take) {
    state_->found = std::make_unique<Found>(state_->room);
    return state_->run().cut(state_->records, block_size, take);
}

LogStore* Reconciler::put_together(std::string& why) {
    if (!state_->found) state_->found = std::make_unique<Found>(state_->room);
    const bool whole = state_->run().put_together(state_->records, state_->roll, state_->last_text, state_->last_figure, why);
    return whole ? &state_->log : nullptr;
}

std::uint64_t Reconciler::spilled() const { return state_->room.spilled; }

}  // namespace crosstally
