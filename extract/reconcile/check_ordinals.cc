#include "extract/reconcile/check_ordinals.h"

#include <algorithm>
#include <array>

#include "extract/reconcile/alike.h"
#include "extract/reconcile/known_copies.h"

namespace crosstally {
namespace {

struct BareNumber {
    const SentenceView* view = nullptr;
    std::size_t at = 0;  // in its words

    [[nodiscard]] const Word& word() const { return view->words[at]; }
};

bool is_ordinal(const Word& word) {
    if (word.figure >= 0 || word.printed.size() < 3) return false;
    const std::string_view ending = word.printed.substr(word.printed.size() - 2);
    return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

// "15" of "in the past 15 months".
bool counts_time(const BareNumber& number) {
    constexpr std::array units = std::to_array<std::string_view>({"minutes", "hours", "days", "weeks", "months", "years", "decades"});
    const std::span<const Word> words = number.view->words;
    if (number.word().figure >= 0 || number.at + 1 >= words.size()) return false;
    return std::find(units.begin(), units.end(), words[number.at + 1].text) != units.end();
}

// "1974" of "the first time since 1974", in a sentence without figures: those with figures are read by check_reversals.
bool marks_since(const BareNumber& number) {
    const std::string_view printed = number.word().printed;
    const bool year = number.word().figure < 0 && printed.size() == 4 && (printed.starts_with("1") || printed.starts_with("20"));
    return year && number.view->figures.empty() && number.at > 0 && number.view->words[number.at - 1].text == "since";
}

bool is_month(std::string_view word) {
    constexpr std::array months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                                                   "september", "october", "november", "december"});
    return std::find(months.begin(), months.end(), word) != months.end();
}

bool is_day_of_month(const BareNumber& number) {
    const std::span<const Word> words = number.view->words;
    const std::size_t first = number.at - std::min<std::size_t>(number.at, 2);
    const std::size_t last = std::min(words.size(), number.at + 3);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Word& word) { return is_month(word.text); });
}

std::string masked(const SentenceView& view) {
    std::string text;
    for (const Word& word : view.words) text.append(word.text) += ' ';
    return text;
}

// Copies with a figure are known; the others are the sentences with the very same words.
std::vector<IndexPair> copied_without_figure(const Batch& batch, const Kinship& kinship) {
    const ArticleView &article_a = batch.articles[kinship.a], &article_b = batch.articles[kinship.b];
    article_a.sentences.ask_for_alike();
    article_b.sentences.ask_for_alike();
    std::vector<IndexPair> pairs;
    for_each_alike(article_a.masked, article_b.masked, [&](HashedSentences of_a, HashedSentences of_b) {
        for (const HashedSentence& one : of_a) {
            const auto copied = std::lower_bound(kinship.copied.begin(), kinship.copied.end(), IndexPair(one.sentence, 0));
            const bool known = copied != kinship.copied.end() && copied->first == one.sentence;
            if (!known) pairs.emplace_back(one.sentence, of_b.front().sentence);
        }
    });
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

bool differ(const CopiedNumber& number, const SentenceView& a, const SentenceView& b) {
    return a.words[number.a].printed != b.words[number.b].printed && a.words[number.a].figure < 0 && b.words[number.b].figure < 0;
}

void add(const Kinship& kinship, BareNumber a, BareNumber b, Drafts& drafts) {
    const bool ordinals = is_ordinal(a.word()) && is_ordinal(b.word()) && !is_day_of_month(a) && !is_day_of_month(b);
    const bool lengths_of_time = kinship.same_days && counts_time(a) && counts_time(b);
    const bool years_since = kinship.same_days && marks_since(a) && marks_since(b);
    if (!ordinals && !lengths_of_time && !years_since) return;
    std::uint32_t article_a = kinship.a, article_b = kinship.b;
    if (b.word().printed < a.word().printed) {
        std::swap(a, b);
        std::swap(article_a, article_b);
    }
    const auto left = place_of_word(*a.view, a.at);
    const auto right = place_of_word(*b.view, b.at);
    if (!left || !right) return;
    Draft draft;
    draft.reason = "one sentence in two articles, the same but for this number";
    drafts.places.push_back(*left);
    draft.marks.push_back({&drafts.places.back(), a.view->ref, article_a, 0, -1});
    drafts.places.push_back(*right);
    draft.marks.push_back({&drafts.places.back(), b.view->ref, article_b, 1, -1});
    const std::string low(a.word().printed), high(b.word().printed);
    draft.sides = {{low, false}, {high, false}};
    draft.key = "ordinal|" + low + '|' + high + '|' + masked(*a.view);
    drafts.findings.push_back(std::move(draft));
}

}  // namespace

void check_ordinals(const Batch& batch, const Kinship& kinship, Drafts& drafts) {
    if (!kinship.one_lineage() || kinship.other_figures > kinship.same_figures) return;
    const auto judge = [&](const SentenceView& a, const SentenceView& b, const Copy& copy) {
        if (copy.names_differ || copy.substitutions > 0 || copy.likeness < 850) return;
        const auto clash = [&](const CopiedNumber& number) { return differ(number, a, b); };
        const auto first = std::find_if(copy.numbers.begin(), copy.numbers.end(), clash);
        if (first == copy.numbers.end() || std::any_of(first + 1, copy.numbers.end(), clash)) return;
        add(kinship, {&a, first->a}, {&b, first->b}, drafts);
    };
    for (const SentencePair& pair : kinship.copies) judge(batch.sentences[pair.a], batch.sentences[pair.b], *pair.copy);
    for (const auto& [first, second] : copied_without_figure(batch, kinship)) {
        const SentenceView &a = batch.sentences[first], &b = batch.sentences[second];
        const Copy* copy = have_one_text(a, b) ? nullptr : batch.copies->of(a, b);
        if (copy) judge(a, b, *copy);
    }
}

}  // namespace crosstally
