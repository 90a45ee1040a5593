#include "extract/reconcile/two_stories.h"

#include <algorithm>

#include "extract/reconcile/copied_numbers.h"
#include "extract/reconcile/count_common.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {
namespace {

bool is_of_calendar(std::string_view word) { return month_from(word) > 0 || weekday_from(word).has_value(); }

// A sentence's first word has a capital whatever it is.
bool is_name(std::span<const Word> words, std::size_t at) {
    return at > 0 && words[at].capital && words[at].sense != 0 && !is_of_calendar(words[at].text);
}

bool names_nobody(const SentenceView& sentence) {
    for (std::size_t at = 1; at < sentence.words.size(); ++at) {
        if (is_name(sentence.words, at)) return false;
    }
    return true;
}

struct Told {
    std::vector<std::uint32_t> names;   // by their words
    std::vector<std::uint64_t> senses;  // of what is told beside the sentence asked about
};

void sort_each_once(auto& list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

Told told_beside(const Batch& batch, std::uint32_t sentence) {
    Told told;
    const Range range = batch.articles[batch.sentences[sentence].article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::span<const Word> words = batch.sentences[i].words;
        for (std::size_t at = 0; i != sentence && at < words.size(); ++at) {
            if (is_name(words, at) && !batch.sentences[i].in_title) told.names.push_back(words[at].id);
            else if (words[at].sense != 0 && !is_of_calendar(words[at].text)) told.senses.push_back(words[at].sense);
        }
    }
    sort_each_once(told.names);
    sort_each_once(told.senses);
    return told;
}

bool share_nothing(const Told& a, const Told& b) {
    constexpr std::size_t share = 5;  // one word of so many may be of both by chance
    if (a.names.empty() || b.names.empty() || count_common(a.names, b.names) > 0) return false;
    return count_common(a.senses, b.senses) * share <= std::min(a.senses.size(), b.senses.size());
}

}  // namespace

bool go_on_from_two_stories(const Batch& batch, std::uint32_t sentence_a, std::uint32_t sentence_b) {
    if (!names_nobody(batch.sentences[sentence_a]) || !names_nobody(batch.sentences[sentence_b])) return false;
    const auto before_a = batch.sentence_before(sentence_a), before_b = batch.sentence_before(sentence_b);
    if (!before_a || !before_b || is_copied_to_the_letter(batch, *before_a, *before_b)) return false;
    return share_nothing(told_beside(batch, sentence_a), told_beside(batch, sentence_b));
}

}  // namespace crosstally
