#include "extract/reconcile/check_stale_toll.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

// "the fire killed", "the Otways fire, which killed", "the floods have claimed": the event, or nothing.
std::string_view event_before(const Batch& batch, std::uint32_t index) {
    constexpr std::size_t farthest = 12;  // words
    const SentenceView& view = batch.sentence_of(batch.figures[index]);
    const std::size_t figure = view.word_of(index);
    if (figure == 0 || (view.words[figure - 1].text != "killed" && view.words[figure - 1].text != "claimed")) return {};
    for (std::size_t i = figure - 1, steps = 0; i-- > 0 && steps < farthest && view.words[i].text != "the"; ++steps) {
        if (batch.senses->words().has(WordList::disasters, view.words[i].text)) return view.words[i].text;
    }
    return {};
}

bool counts_people(const Phrases& phrases, std::uint32_t index) {
    const std::string tail = phrases.after(index, 1);
    return tail == " people " || tail == " lives ";
}

bool is_toll(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    if (!is_count(figure)) return false;
    const std::string tail = Phrases(batch, figure.sentence).after(index, 9);
    return std::ranges::binary_search(figure.measure(), "death") || has_any(tail.substr(0, tail.find('#')), {" dead ", " died ", " killed ", " perished "});
}

bool tells_of_before(const Batch& batch, std::uint32_t index) {
    const Phrases phrases(batch, batch.figures[index].sentence);
    return has_any(phrases.before(index, 12) + phrases.after(index, 12), {" first ", " initially ", " earlier ", " originally ", " previous ", " by ", " alone ", " then ", " had "});
}

bool is_of_beginning(const Batch& batch, std::uint32_t sentence) {
    return batch.sentences[sentence].in_title || is_of_first_two_sentences(batch, sentence);
}

bool names(const Batch& batch, std::uint32_t sentence, std::string_view event) {
    return std::ranges::any_of(batch.sentences[sentence].words, [&](const Word& word) { return word.text == event; });
}

// The toll that the text begins with, where it is of this event and no figure there is the later one.
std::optional<std::uint32_t> toll_of_beginning(const Batch& batch, std::uint32_t later, std::string_view event) {
    const Figure& stale = batch.figures[later];
    const Range range = batch.articles[stale.article].figures;
    std::optional<std::uint32_t> toll;
    bool named = false;
    for (std::uint32_t i = range.begin; i < later && is_of_beginning(batch, batch.figures[i].sentence); ++i) {
        const Figure& figure = batch.figures[i];
        named = named || names(batch, figure.sentence, event);
        if (!is_toll(batch, i)) continue;
        if (figure.quantity.value == stale.quantity.value) return std::nullopt;
        if (!toll || batch.figures[*toll].quantity.value <= figure.quantity.value) toll = i;  // of the title's and the text's, the text's
    }
    const bool of_it = named && toll && batch.figures[*toll].sentence != stale.sentence;
    return of_it && batch.figures[*toll].quantity.value > stale.quantity.value ? toll : std::nullopt;
}

}  // namespace

void check_stale_toll(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.record->place.in_title || !exact_count(figure) || is_of_beginning(batch, figure.sentence)) continue;
        const Phrases phrases(batch, figure.sentence);
        const std::string_view event = counts_people(phrases, i) ? event_before(batch, i) : std::string_view();
        if (event.empty() || tells_of_before(batch, i)) continue;
        const auto toll = toll_of_beginning(batch, i, event);
        if (!toll) continue;
        drafts.findings.push_back(pair_draft(batch, *toll, i, Verdict::contradiction, Severity::error,
                                             "the text begins with a toll of " + batch.figures[*toll].record->place.text + ", and says below that the " +
                                                 std::string(event) + " killed " + figure.record->place.text));
    }
}

}  // namespace crosstally
