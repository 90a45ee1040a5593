#include "extract/reconcile/batch.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "corpus/word_hash.h"
#include "extract/claim/keys.h"
#include "extract/reconcile/comparable.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/known_copies.h"
#include "extract/reconcile/polarity.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/record_sorter.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/senses.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

std::string last_word_before(const FigureRecord& record, unsigned back) {
    if (record.place.span.start < record.sentence.span.start) return {};
    const std::uint32_t length = record.place.span.start - record.sentence.span.start;
    const auto words = sentence_words(slice_code_points(record.sentence.text, 0, length), 0);
    return words.size() >= back ? words[words.size() - back].text : std::string();
}

// "under 300" has no lower bound, "nearly 300" has; the record calls both below.
bool is_ceiling(const FigureRecord& record) {
    if (record.quantity.approx != Approx::below) return false;
    const std::string last = last_word_before(record, 1);
    const std::string before = last_word_before(record, 2);
    if (last == "under" || last == "below") return before != "just";
    return last == "than" && before != "more";
}

bool is_small_count(const Figure& figure) {
    const Quantity& quantity = figure.quantity;
    return figure.dimension == "count" && quantity.approx == Approx::none && quantity.place == Rational(1) && quantity.high < Rational(100);
}

const std::uint64_t hash_of_mask = hash_of_word("#");

class BatchMaker {
public:
    BatchMaker(const NameList& names, Vocabulary& vocabulary) : vocabulary_(vocabulary) {
        batch_.places = &names;
        batch_.senses = vocabulary.senses();
        batch_.vocabulary = vocabulary.kept();
        batch_.copies = std::make_shared<KnownCopies>();
    }

    Batch make(std::span<const std::vector<Record>> lists) {
        make_room(lists);
        for (const std::vector<Record>& records : lists) {
            for (const Record& record : records) visit_record([this](const auto& one) { add(one); }, record);
        }
        order_sentences();
        for (std::uint32_t i = 0; i < batch_.sentences.size(); ++i) read(i);
        list_readings(batch_);
        return std::move(batch_);
    }

private:
    void make_room(std::span<const std::vector<Record>> lists) {
        std::array<std::size_t, std::variant_size_v<Record>> counts{};  // by kind
        for (const std::vector<Record>& records : lists) {
            for (const Record& record : records) ++counts[record.index()];
        }
        batch_.articles.reserve(counts[0]);
        batch_.figures.reserve(counts[1]);
        batch_.periods.reserve(counts[2]);
        batch_.quotes.reserve(counts[3]);
        batch_.names.reserve(counts[4]);
    }

    ArticleView& article(std::string_view id) {
        if (batch_.articles.empty() || batch_.articles.back().id != id) {
            const auto at = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
            const Range figures{at(batch_.figures), at(batch_.figures)}, quotes{at(batch_.quotes), at(batch_.quotes)},
                names{at(batch_.names), at(batch_.names)}, sentences{at(batch_.sentences), at(batch_.sentences)},
                periods{at(batch_.periods), at(batch_.periods)};
            batch_.articles.push_back({std::string(id), std::nullopt, figures, quotes, names, sentences, periods});
            sentence_at_.clear();
        }
        return batch_.articles.back();
    }

    std::uint32_t current() const { return static_cast<std::uint32_t>(batch_.articles.size() - 1); }

    std::uint32_t sentence(const SentenceRef& ref, const Place& place) {
        const auto is_at_hand = [&](std::uint32_t index) {  // mostly it is that of the record before
            const SentenceView& view = batch_.sentences[index];
            return view.article == current() && view.in_title == place.in_title && view.ref->span.start == ref.span.start;
        };
        if (!batch_.sentences.empty() && is_at_hand(last_sentence_)) return last_sentence_;
        const auto [at, fresh] = sentence_at_.emplace(std::pair(place.in_title, ref.span.start),
                                                      static_cast<std::uint32_t>(batch_.sentences.size()));
        if (fresh) {
            batch_.sentences.push_back({current(), place.in_title, &ref, &place});
            batch_.articles.back().sentences.end_at(batch_.sentences.size());
        }
        return last_sentence_ = at->second;
    }

    void add(const ArticleRecord& record) { article(record.article).published = record.published; }

    void add(const FigureRecord& record) {
        ArticleView& owner = article(record.place.article);
        if (!owner.published) owner.published = record.published;
        Figure figure;
        figure.record = &record;
        figure.article = current();
        figure.sentence = sentence(record.sentence, record.place);
        figure.ceiling = is_ceiling(record);
        Comparable value = make_comparable(record.quantity, figure.ceiling);
        figure.dimension = std::move(value.dimension);
        figure.dimension_id = vocabulary_.known(figure.dimension).id;
        figure.quantity = std::move(value.quantity);
        figure.sharp = value.sharp;
        figure.loose = value.loose;
        bound(figure);
        figure.digits = significant_digits(record.quantity.value);
        figure.may_be_year = may_be_year(record);
        figure.fact_of_text = figure.is_fact() && !record.place.in_title;
        figure.area = area_of(record.scope, *batch_.places);
        figure.plain_place = vocabulary_.plain_name(record.scope.name);
        figure.time_of_day = time_of_day(record.period.text);
        figure.counted = &vocabulary_.measure(record.measure);
        figure.by_head = is_small_count(figure) && figure.counted->names_heads;
        batch_.sentences[figure.sentence].figures.push_back(static_cast<std::uint32_t>(batch_.figures.size()));
        batch_.figures.push_back(std::move(figure));
        owner.figures.end_at(batch_.figures.size());
    }

    void add(const PeriodRecord& record) {
        article(record.place.article);
        sentence(record.sentence, record.place);
        batch_.periods.push_back(&record);
        batch_.articles.back().periods.end_at(batch_.periods.size());
    }

    void add(const QuoteRecord& record) {
        ArticleView& owner = article(record.place.article);
        if (!owner.published) owner.published = record.published;
        const auto [at, fresh] = words_of_quote_.try_emplace(record.place.text);
        if (fresh) at->second = &batch_.quote_words.emplace_back(read_quote(record.place.text));
        batch_.quotes.push_back({&record, at->second, &words_of(record.speaker)});
        owner.quotes.end_at(batch_.quotes.size());
    }

    void add(const NameRecord& record) {
        article(record.place.article);
        sentence(record.sentence, record.place);
        const NameWords& printed = words_of(record.place.text);
        batch_.names.push_back({&record, &printed, record.name.empty() || words_of(record.name).plain == printed.plain});
        batch_.articles.back().names.end_at(batch_.names.size());
    }

    const NameWords& words_of(std::string_view name) {
        const auto [at, fresh] = words_of_name_.try_emplace(name);
        if (fresh) at->second = &batch_.name_words.emplace_back(read_name(name));
        return *at->second;
    }

    const SpeakerWords& words_of(const RecordSpeaker& speaker) {
        const auto [at, fresh] = words_of_speaker_.try_emplace({speaker.name, speaker.role});
        if (fresh) at->second = &batch_.speakers.emplace_back(read_speaker(speaker, *batch_.places));
        return *at->second;
    }

    // The checks read them in the order of the text: mostly they were met so.
    void order_sentences() {
        const auto place = [](const SentenceView& view) { return std::tuple(view.article, !view.in_title, view.ref->span.start); };
        if (std::ranges::is_sorted(batch_.sentences, {}, place)) return;
        std::vector<std::uint32_t> order(batch_.sentences.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::uint32_t index) { return place(batch_.sentences[index]); });
        std::vector<SentenceView> sorted;
        sorted.reserve(order.size());
        for (const std::uint32_t index : order) {
            for (const std::uint32_t figure : batch_.sentences[index].figures) {
                batch_.figures[figure].sentence = static_cast<std::uint32_t>(sorted.size());
            }
            sorted.push_back(std::move(batch_.sentences[index]));
        }
        batch_.sentences = std::move(sorted);
    }

    // A sentence stands in many articles. With its figures in the same places, rates where they are rates, it reads the same.
    void read(std::uint32_t index) {
        SentenceView& view = batch_.sentences[index];
        const ContentHash text = hash_of_text(view.ref->text);
        const auto [first, fresh] = first_of_text_.try_emplace(text[0], index);
        const SentenceView& known = batch_.sentences[first->second];
        if (!fresh && known.reading->text == text && are_alike(known, view)) return use(known.reading, view);
        auto reading = std::make_shared<SentenceReading>(read_sentence(view));
        reading->text = text;
        use(std::move(reading), view);
    }

    [[nodiscard]] bool are_alike(const SentenceView& known, const SentenceView& view) const {
        return std::equal(known.figures.begin(), known.figures.end(), view.figures.begin(), view.figures.end(), [&](std::uint32_t x, std::uint32_t y) {
            const PointSpan &a = batch_.figures[x].record->place.span, &b = batch_.figures[y].record->place.span;
            return is_rate(batch_.figures[x]) == is_rate(batch_.figures[y]) && a.start - known.ref->span.start == b.start - view.ref->span.start && a.end - a.start == b.end - b.start;
        });
    }

    void use(std::shared_ptr<const SentenceReading> reading, SentenceView& view) {
        view.reading = std::move(reading);
        view.words = view.reading->words;
        for (std::size_t i = 0; i < view.figures.size(); ++i) {
            Figure& figure = batch_.figures[view.figures[i]];
            figure.near = view.reading->senses;
            figure.reading = &view.reading->figures[i];
        }
    }

    // The words of a figure become one word that stands for it.
    [[nodiscard]] SentenceReading read_sentence(const SentenceView& view) {
        SentenceReading reading;
        std::vector<std::uint64_t> hashes;  // of the words
        const std::size_t about = view.ref->text.size() / 6 + 2;
        reading.words.reserve(about);
        hashes.reserve(about);
        SentenceWordReader words(view.ref->text, 0);
        for (PrintedWord word; words.next(word);) {
            const Vocabulary::Known& known = vocabulary_.known(word);
            if (known.sense != 0 && !word.number) reading.senses.push_back(known.sense);
            const std::int32_t figure = figure_at(view, view.ref->span.start + word.start, view.ref->span.start + word.end);
            if (figure >= 0 && !reading.words.empty() && reading.words.back().figure == figure) {
                reading.words.back().end = word.end;
                continue;
            }
            reading.words.push_back(figure >= 0 || word.number ? masked(word, known, figure) : plain(word, known));
            hashes.push_back(reading.words.back().is_masked() ? hash_of_mask : known.hash);
        }
        reading.ids.reserve(reading.words.size());
        for (const Word& word : reading.words) reading.ids.push_back(word.id);
        std::sort(reading.ids.begin(), reading.ids.end());
        std::sort(reading.senses.begin(), reading.senses.end());
        reading.senses.erase(std::unique(reading.senses.begin(), reading.senses.end()), reading.senses.end());
        hash_words(view.ref->text, hashes, reading);
        for (std::size_t i = 0; i < view.figures.size(); ++i) reading.figures.push_back(read_figure(reading.words, i, is_rate(batch_.figures[view.figures[i]])));
        return reading;
    }

    static Word plain(const PrintedWord& word, const Vocabulary::Known& known) {
        return {known.text, {}, word.start, word.end, word.capital, false, known.negates, known.small, -1, known.id, 0, known.stem, known.sense, known.turn};
    }

    static Word masked(const PrintedWord& word, const Vocabulary::Known& known, std::int32_t figure) {
        Word mask{.text = "#", .printed = {}, .start = word.start, .end = word.end, .capital = word.capital, .number = word.number, .figure = figure};
        if (!word.number) return mask;
        mask.printed = known.text;
        mask.printed_id = known.id;
        return mask;
    }

    static FigureReading read_figure(std::span<const Word> words, std::size_t number, bool rate) {
        const auto at = static_cast<std::size_t>(std::ranges::find(words, static_cast<std::int32_t>(number), &Word::figure) - words.begin());
        return {at, sides_beside(words, at), rate_unit_behind(words, at), rate ? direction_beside(words, at) : Change::none};
    }

    static void hash_words(std::string_view text, const std::vector<std::uint64_t>& hashes, SentenceReading& reading) {
        reading.hash = no_hash;
        for (std::size_t i = 0; i < reading.words.size(); ++i) {
            const Word& word = reading.words[i];
            reading.hash = next_hash(reading.hash, hashes[i]);
            reading.bits.add(hashes[i]);
            if (i > 0 && word.capital && word.stem != 0) reading.bits.add_initial(word.text);
        }
        if (reading.words.size() >= least_words_of_copy) reading.masked = reading.hash | 1U;
        const PolarReading polar = read_polarity(text, reading.words);
        if (polar.words >= least_words_of_copy) reading.plain = hash_of_text(polar.plain)[0] | 1U;
    }

    // Which of the sentence's figures stands on these code points of the article; -1: none.
    std::int32_t figure_at(const SentenceView& view, std::uint32_t start, std::uint32_t end) const {
        for (std::size_t i = 0; i < view.figures.size(); ++i) {
            const PointSpan& span = batch_.figures[view.figures[i]].record->place.span;
            if (start < span.end && span.start < end) return static_cast<std::int32_t>(i);
        }
        return -1;
    }

    Batch batch_;
    Vocabulary& vocabulary_;
    std::map<std::pair<bool, std::uint32_t>, std::uint32_t> sentence_at_;
    std::uint32_t last_sentence_ = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> first_of_text_;         // sentence by the hash of its text; looked up only
    std::unordered_map<std::string_view, const QuoteWords*> words_of_quote_;  // likewise
    std::unordered_map<std::string_view, const NameWords*> words_of_name_;   // likewise
    std::map<std::pair<std::string_view, std::string_view>, const SpeakerWords*> words_of_speaker_;
};

}  // namespace

bool may_be_year(const FigureRecord& record) {
    const std::string& text = record.place.text;
    const bool four = text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
    return four && text.find_first_not_of("0123456789") == std::string::npos && record.measure.empty();
}

std::size_t SentenceView::word_of(std::uint32_t figure) const {
    const auto number = static_cast<std::size_t>(std::ranges::find(figures, figure) - figures.begin());
    return number < figures.size() ? reading->figures[number].word : words.size();
}

PointSpan SentenceView::span_of(const Word& first, const Word& last) const { return {ref->span.start + first.start, ref->span.start + last.end}; }

bool Figure::has_near(std::string_view sense) const { return std::binary_search(near.begin(), near.end(), hash_of_word(sense)); }

bool Figure::is_told() const {
    return !may_be_year && (record->modality == Modality::fact || record->modality == Modality::forecast || record->modality == Modality::target);
}

bool Figure::is_exact() const { return !is_hedged(quantity) && quantity.value == quantity.high; }
bool Figure::is_rare() const { return is_exact() && digits >= 3; }

std::optional<std::uint32_t> Batch::sentence_before(std::uint32_t sentence) const {
    const bool first = sentence == articles[sentences[sentence].article].sentences.all().begin;
    return first || sentences[sentence - 1].in_title ? std::nullopt : std::optional(sentence - 1);
}

void list_readings(Batch& batch) {
    for (ArticleView& article : batch.articles) {
        const Range range = article.sentences.at_hand();
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const SentenceView& view = batch.sentences[i];
            if (view.reading->masked != 0) article.masked.push_back({view.reading->masked, i});
            if (view.reading->plain != 0) article.plain.push_back({view.reading->plain, i});
        }
        std::sort(article.masked.begin(), article.masked.end());
        std::sort(article.plain.begin(), article.plain.end());
    }
}

void hold_parts(Batch& batch) {
    batch.asked_for_all = std::make_unique<bool>(false);
    for (ArticleView& article : batch.articles) {
        for (AllOfArticle* all : {&article.figures, &article.quotes, &article.names, &article.sentences, &article.periods}) {
            all->note_in(batch.asked_for_all.get());
        }
    }
}

Batch make_batch(std::vector<Record>& records, const NameList& names, const MeasureList& measures) {
    sort_records(records);
    Vocabulary vocabulary(measures);
    return join_records(records, names, vocabulary);
}

Batch join_records(std::span<const std::vector<Record>> records, const NameList& names, Vocabulary& vocabulary) {
    return BatchMaker(names, vocabulary).make(records);
}

}  // namespace crosstally
