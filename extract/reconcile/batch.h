// The records of one run, sorted and joined up for comparison: articles with their sentences, figures, quotations
// and names. Indexes are into the vectors here; they depend on the set of records alone.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/record.h"
#include "extract/claim/sentence_words.h"
#include "extract/reconcile/name_words.h"
#include "extract/reconcile/quote_words.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/said.h"
#include "extract/reconcile/senses.h"
#include "extract/reconcile/vocabulary.h"
#include "extract/reconcile/word_bits.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"

namespace crosstally {

struct Word {  // its texts lie in the vocabulary
    std::string_view text;            // "#" for a number
    std::string_view printed;         // the number, where no figure stands for it
    std::uint32_t start = 0, end = 0; // code points of the sentence
    bool capital = false;
    bool number = false;
    bool negates = false, small = false;  // polarity.h
    std::int32_t figure = -1;         // number among the sentence's figures where the word stands for one
    std::uint32_t id = 0;             // of its text in the vocabulary: equal where the texts are; 0 for a number
    std::uint32_t printed_id = 0;     // the same of what is printed
    std::uint64_t stem = 0;           // hash of its stem; 0: a word without meaning of its own, or a number
    std::uint64_t sense = 0;          // hash of its sense, or of its stem where it has none; 0: says nothing of what is counted
    const TurnedWord* turn = nullptr; // where it turns a sentence round
    [[nodiscard]] bool is_masked() const { return id == 0; }
    [[nodiscard]] bool is_function_word() const { return id != 0 && stem == 0; }
};

// What the words around a figure say of it.
struct FigureReading {
    std::size_t word = 0;              // that stands for it; behind the last: none
    std::vector<SaidSide> sides;       // of opposites close to it
    std::string_view rate_unit;        // "tonne" of "£1,450 a tonne"; empty where it is no rate
    Change direction = Change::none;   // of a rate: "rise of", "up", "lower" next to it
};

// A sentence read, for all that have its text and their figures in the same places, rates where it has rates.
struct SentenceReading {
    std::vector<Word> words;             // a figure is one word
    std::vector<std::uint32_t> ids;      // of the words, sorted
    std::vector<std::uint64_t> senses;   // of the words, hashed; sorted
    ContentHash text{};                  // hash of its text
    std::uint64_t hash = 0;              // of its words
    std::uint64_t masked = 0;            // the same; 0: too few for a copy that has no figure
    std::uint64_t plain = 0;             // hash of its plain reading (polarity.h); 0: too few words
    WordBits bits{};                     // of its words, and of its names but the first word
    std::vector<FigureReading> figures;
};

struct SentenceView {
    std::uint32_t article = 0;
    bool in_title = false;
    const SentenceRef* ref = nullptr;
    const Place* known = nullptr;        // of the record that it was read from: its line and column
    std::vector<std::uint32_t> figures{};  // in the order of the text
    std::shared_ptr<const SentenceReading> reading{};  // one for equal sentences of a batch
    std::span<const Word> words{};       // of the reading

    [[nodiscard]] std::int32_t figure_of(const Word& word) const {     // index into Batch::figures; -1: it stands for none
        return word.figure < 0 ? -1 : static_cast<std::int32_t>(figures[static_cast<std::size_t>(word.figure)]);
    }
    [[nodiscard]] std::int32_t figure_at(std::size_t word) const { return figure_of(words[word]); }
    [[nodiscard]] std::size_t word_of(std::uint32_t figure) const;     // where it stands; behind the last word: nowhere
    [[nodiscard]] PointSpan span_of(const Word& first, const Word& last) const;  // in the article
    [[nodiscard]] PointSpan span_of(const Word& word) const { return span_of(word, word); }
};

// Of one batch most that say the same share their reading.
[[nodiscard]] inline bool have_one_text(const SentenceView& a, const SentenceView& b) { return a.reading == b.reading || a.ref->text == b.ref->text; }

inline constexpr std::size_t least_words_of_copy = 6;

struct Figure {  // what is asked of most pairs comes first: it lies close together
    const FigureRecord* record = nullptr;
    std::uint32_t article = 0;
    std::uint32_t sentence = 0;
    std::uint32_t dimension_id = 0;   // in the vocabulary: equal where the dimensions are
    unsigned digits = 0;              // significant ones
    std::int64_t least = 0, most = 0; // whole numbers between which all its readings lie
    bool ceiling = false;             // "under", "fewer than": no lower bound
    bool by_head = false;             // "40 dead": below a hundred, without a hedge, of what is counted one by one
    bool may_be_year = false;         // "2012" with nothing that says what it counts
    bool fact_of_text = false;        // a fact, below the headline
    Quantity quantity;                // in the dimension's unit
    Interval sharp, loose;
    std::string dimension;            // of comparable values
    std::optional<std::uint32_t> area;  // of its scope (relation.h)
    std::uint32_t plain_place = 0;      // its scope's name in the vocabulary: equal where the names are but for "the" and "plc"
    std::string_view time_of_day;       // that its period names (relation.h)
    const Vocabulary::KnownMeasure* counted = nullptr;
    std::span<const std::uint64_t> near;  // senses and stems of its whole sentence, hashed; sorted
    const FigureReading* reading = nullptr;
    [[nodiscard]] const std::vector<std::string>& measure() const { return counted->senses; }
    [[nodiscard]] bool is_fact() const { return record->modality == Modality::fact && !may_be_year; }
    [[nodiscard]] bool has_near(std::string_view sense) const;
    [[nodiscard]] bool is_told() const;  // as a fact, or as what is to come
    [[nodiscard]] bool is_exact() const;
    [[nodiscard]] bool is_rare() const;  // exact, and of so many digits that chance does not repeat it
};

struct QuoteView {
    const QuoteRecord* record = nullptr;
    const QuoteWords* words = nullptr;  // one for equal quotations of a batch
    const SpeakerWords* speaker = nullptr;
};

struct NameView {
    const NameRecord* record = nullptr;
    const NameWords* printed = nullptr;
    bool as_printed = true;  // it is known by no other name
};

struct Range {  // half open
    std::uint32_t begin = 0, end = 0;
};

// All that an article has of one kind. Where a batch holds articles in part, asking for all is noted in it: what was
// made of the answer is not to be relied on.
class AllOfArticle {
public:
    AllOfArticle(Range range) : range_(range) {}  // NOLINT(google-explicit-constructor)
    operator Range() const { return all(); }      // NOLINT(google-explicit-constructor)
    [[nodiscard]] Range all() const {
        if (asked_ != nullptr) *asked_ = true;
        return range_;
    }
    [[nodiscard]] Range at_hand() const { return range_; }  // the part that the batch holds
    // Of sentences: those that read like one of the other article, masked or plainly, are wanted.
    void ask_for_alike() const {
        if (!holds_alike_) (void)all();
    }
    void hold_alike() { holds_alike_ = true; }
    void end_at(std::size_t end) { range_.end = static_cast<std::uint32_t>(end); }
    void note_in(bool* asked) { asked_ = asked; }

private:
    Range range_;
    bool* asked_ = nullptr;
    bool holds_alike_ = false;
};

struct HashedSentence {
    std::uint64_t hash = 0;
    std::uint32_t sentence = 0;
    friend auto operator<=>(const HashedSentence&, const HashedSentence&) = default;
};

struct ArticleView {
    std::string id;
    std::optional<Day> published;
    AllOfArticle figures, quotes, names, sentences, periods;
    // Of the sentences that are long enough for a copy: their words and their plain readings (SentenceView), sorted.
    std::vector<HashedSentence> masked{}, plain{};
};

class KnownCopies;

struct Batch {
    std::vector<ArticleView> articles;  // by id
    std::vector<Figure> figures;        // by article, title first, by place
    std::vector<SentenceView> sentences;
    std::vector<QuoteView> quotes;
    std::vector<NameView> names;
    std::deque<NameWords> name_words;  // of every name that is printed; the names point into it
    std::deque<QuoteWords> quote_words;  // likewise
    std::deque<SpeakerWords> speakers;  // likewise; the quotations point into it
    std::vector<const PeriodRecord*> periods;
    const NameList* places = nullptr;
    std::shared_ptr<const Senses> senses;
    std::shared_ptr<const void> vocabulary;  // what the words' texts and the measures lie in
    std::shared_ptr<KnownCopies> copies;     // among its sentences
    std::unique_ptr<bool> asked_for_all;  // of a batch of parts: set where a check asks for more than they are

    [[nodiscard]] const SentenceView& sentence_of(const Figure& figure) const { return sentences[figure.sentence]; }
    // The sentence before it in the article's text; a title is none.
    [[nodiscard]] std::optional<std::uint32_t> sentence_before(std::uint32_t sentence) const;
};

// Sorts the records in place, drops doubles, and joins them up; the batch points into them.
[[nodiscard]] Batch make_batch(std::vector<Record>& records, const NameList& names, const MeasureList& measures);

// "2012" with nothing that says what it counts.
[[nodiscard]] bool may_be_year(const FigureRecord& record);

// Lists the readings of every article's sentences.
void list_readings(Batch& batch);

// From now on the articles count as parts of articles.
void hold_parts(Batch& batch);

// Of records that are sorted already: several lists, one behind the other.
[[nodiscard]] Batch join_records(std::span<const std::vector<Record>> records, const NameList& names, Vocabulary& vocabulary);
[[nodiscard]] inline Batch join_records(const std::vector<Record>& records, const NameList& names, Vocabulary& vocabulary) {
    return join_records(std::span(&records, 1), names, vocabulary);
}

}  // namespace crosstally
