#include "extract/reconcile/check_lists.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_noun = 6;   // words from a number of the list to the next
constexpr std::size_t longest_lead = 12;  // from the total to the colon

bool exact_number(const Figure& figure) { return (is_count(figure) || is_sum(figure)) && figure.is_exact(); }

bool is_side_note(const std::string& gap, bool each_of) {
    return gap.ends_with(" from ") || (!each_of && has_any(gap, {" of "})) ||
           has_any(gap, {" including ", " among ", " whom ", " which ", " who ", " them ", " while ", " but ", " with ", " where ", " plus ", " than ", " up ",
                         " down ", " after ", " before ", " year "});
}

// "£48.6m, made up of £21.8m from broadcasting, £16.5m from shops and"
bool is_made_up_of(const std::string& lead) {
    return lead.ends_with(" made up of ") || lead.ends_with(" comprises ") || lead.ends_with(" comprised ") || lead.ends_with(" comprising ") || lead.ends_with(" consisting of ") || lead.ends_with(" composed of ");
}

struct List {
    std::uint32_t total = 0;
    std::vector<std::uint32_t> parts;
    Rational sum;
};

// Adds the figures from `at` to the last of the sentence; each is of the total's kind and parted from the one before.
std::optional<List> with_parts(List list, const Batch& batch, const Phrases& phrases, const std::vector<std::uint32_t>& figures, std::size_t at) {
    const bool each_of = std::all_of(figures.begin() + static_cast<std::ptrdiff_t>(at), figures.end(), [&](std::uint32_t part) { return has_any(phrases.after(part, 1), {" of ", " from ", " for ", " on ", " in ", " at "}); });
    for (std::size_t i = at; i < figures.size(); ++i) {
        const Figure& part = batch.figures[figures[i]];
        const std::string gap = i == at ? " " : phrases.between(figures[i - 1], figures[i]);
        if (!exact_number(part) || part.dimension != batch.figures[list.total].dimension || is_side_note(gap, each_of) || count_words(gap) > longest_noun) return std::nullopt;
        if (i + 1 == figures.size() && !gap.ends_with(" and ")) return std::nullopt;
        const auto sum = add(list.sum, part.quantity.value);
        if (!sum) return std::nullopt;
        list.sum = *sum;
        list.parts.push_back(figures[i]);
    }
    return list;
}

// "# people: # men, # women and # children", "£#, made up of £# here, £# there and £# abroad", to the last figure of the sentence.
std::optional<List> list_at(const Batch& batch, const Phrases& phrases, const std::vector<std::uint32_t>& figures, std::size_t at) {
    const std::uint32_t total = figures[at];
    if (!exact_number(batch.figures[total]) || figures.size() < at + 3) return std::nullopt;
    const std::string_view lead = text_between(batch, total, figures[at + 1]);
    const std::string lead_words = phrases.between(total, figures[at + 1]);
    const std::size_t colon = lead.find(':');
    const bool listed = colon != std::string_view::npos && sentence_words(lead.substr(colon), 0).size() <= 1;
    if ((!listed && !is_made_up_of(lead_words)) || lead.find_first_of(";.") != std::string_view::npos) return std::nullopt;
    if (count_words(lead_words) > (listed ? longest_lead : longest_noun) || has_any(lead_words, {" including "})) return std::nullopt;
    return with_parts({total, {}, Rational(0)}, batch, phrases, figures, at + 1);
}

// "610MW: six at work (214MW), three begun (151MW) and five agreed (245MW)": what stands in brackets behind each number.
std::optional<List> list_in_brackets(const Batch& batch, const Phrases& phrases, const std::vector<std::uint32_t>& figures, std::size_t at) {
    const Figure& total = batch.figures[figures[at]];
    const std::size_t behind = figures.size() - at - 1;
    if (!is_amount(total) || !total.is_exact() || behind < 4 || behind % 2 != 0 || text_between(batch, figures[at], figures[at + 1]) != ": ") return std::nullopt;
    List list{figures[at], {}, Rational(0)};
    for (std::size_t i = at + 1; i + 1 < figures.size(); i += 2) {
        const Figure& part = batch.figures[figures[i + 1]];
        if (!is_count(batch.figures[figures[i]]) || !is_amount(part) || !part.is_exact() || part.dimension != total.dimension) return std::nullopt;
        if (!text_between(batch, figures[i], figures[i + 1]).ends_with(" (") || count_words(phrases.between(figures[i], figures[i + 1])) > longest_noun) return std::nullopt;
        const auto sum = add(list.sum, part.quantity.value);
        if (!sum) return std::nullopt;
        list.sum = *sum;
        list.parts.push_back(figures[i + 1]);
    }
    const std::string last = phrases.between(figures[figures.size() - 3], figures[figures.size() - 2]);
    return last == " and " ? std::optional(list) : std::nullopt;
}

// The one number of the kind that the sentence tells, but for its change and what it is held against: "rose by £3m to £48m from £45m".
std::optional<std::uint32_t> only_level_in(const Batch& batch, std::uint32_t sentence, const std::string& dimension) {
    const Phrases phrases(batch, sentence);
    std::optional<std::uint32_t> only;
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        const Figure& figure = batch.figures[index];
        if (figure.dimension != dimension || figure.quantity.change != Change::none || has_any(phrases.before(index, 2), {" from ", " than ", " against ", " compared with "})) continue;
        if (only) return std::nullopt;
        only = index;
    }
    return only;
}

// "The budget is £312m. It was made up of £140m for schools, £92m for care and £80m for roads."
std::optional<List> list_of_sum_before(const Batch& batch, const Phrases& phrases, std::uint32_t sentence) {
    const SentenceView& view = batch.sentences[sentence];
    const auto before = batch.sentence_before(sentence);
    if (!before) return std::nullopt;
    const std::string lead = phrases.before(view.figures.front(), longest_noun);
    const bool refers = lead.starts_with(" it ") || lead.starts_with(" this ") || lead.starts_with(" that ") || lead.starts_with(" they ") || lead.starts_with(" these ") ||
                        lead.starts_with(" the total ");
    if (!refers || lead.find('#') != lead.npos || !is_made_up_of(lead)) return std::nullopt;
    const auto total = only_level_in(batch, *before, batch.figures[view.figures.front()].dimension);
    if (!total || !exact_number(batch.figures[*total])) return std::nullopt;
    return with_parts({*total, {}, Rational(0)}, batch, phrases, view.figures, 0);
}

void report(const Batch& batch, const List& list, Drafts& drafts) {
    const Figure& total = batch.figures[list.total];
    std::vector<std::uint32_t> figures = {list.total};
    figures.insert(figures.end(), list.parts.begin(), list.parts.end());
    drafts.findings.push_back(sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        "the list makes " + say_like(list.sum, total.record->quantity, total.record->place.text) + ", not " + total.record->place.text));
}

// "Match days brought in £6.9m, sponsors £5.2m and everything else £2.6m": nothing is left out.
bool ends_with_all_else(const std::string& gap) {
    return gap.ends_with(" everything else ") || gap.ends_with(" everyone else ") || gap.ends_with(" all else ") || gap.ends_with(" all the rest ") || gap.ends_with(" the rest ") ||
           gap.ends_with(" the remainder ") || gap.ends_with(" the others ") || gap.ends_with(" all others ") || gap.ends_with(" all the others ");
}

// "Revenue was £17.2m, up from £16.5m. Match days brought in £6.9m, sponsors £5.2m and everything else £2.6m."
void check_all_else(const Batch& batch, const Phrases& phrases, std::uint32_t sentence, Drafts& drafts) {
    const auto& parts = batch.sentences[sentence].figures;
    const auto before = batch.sentence_before(sentence);
    if (!before || !ends_with_all_else(phrases.between(parts[parts.size() - 2], parts.back()))) return;
    List list{0, parts, Rational(0)};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Figure& part = batch.figures[parts[i]];
        const std::string gap = i == 0 ? " " : phrases.between(parts[i - 1], parts[i]);
        const auto sum = add(list.sum, part.quantity.value);
        if (!sum || !exact_number(part) || part.dimension != batch.figures[parts.front()].dimension || is_side_note(gap, false) || count_words(gap) > longest_noun) return;
        list.sum = *sum;
    }
    std::optional<std::uint32_t> total;  // the only number of the sentence before that they come near
    for (const std::uint32_t index : batch.sentences[*before].figures) {
        const Figure& whole = batch.figures[index];
        if (!exact_number(whole) || whole.dimension != batch.figures[parts.front()].dimension) continue;
        if (holds(sum_reading(batch, index, parts), list.sum)) return;
        const bool is_base = has_any(Phrases(batch, *before).before(index, 1), {" from ", " than ", " against "});
        if (is_base || !within_factor(list.sum, whole.quantity.value, 23, 20)) continue;
        if (total) return;
        total = index;
    }
    if (!total) return;
    list.total = *total;
    report(batch, list, drafts);
}

// What the list leaves out is said: "the rest", "the other 33".
bool tells_rest(const Batch& batch, const List& list) {
    const SentenceView& view = batch.sentence_of(batch.figures[list.total]);
    const std::uint32_t here = batch.figures[list.total].sentence;
    const auto rest = subtract(batch.figures[list.total].quantity.value, list.sum);
    for (std::uint32_t s = here; s < std::min(here + 2, batch.articles[view.article].sentences.all().end); ++s) {
        for (const Word& word : batch.sentences[s].words) {
            if (word.text == "rest" || word.text == "remaining" || word.text == "remainder" || word.text == "others" || word.text == "other") return true;
        }
        for (const std::uint32_t index : batch.sentences[s].figures) {
            if (rest && batch.figures[index].quantity.value == *rest) return true;
        }
    }
    return false;
}

// Sorts that leave no third: a list of them is whole.
bool is_whole_by_kind(const Phrases& phrases, const List& list) {
    std::string all;
    for (const std::uint32_t part : list.parts) all += phrases.after(part, 3);
    const auto both = [&](std::string_view a, std::string_view b) { return all.find(a) != std::string::npos && all.find(b) != std::string::npos; };
    return both(" men ", " women ") || both(" boys ", " girls ") || both(" for ", " against ") || both(" in favour ", " against ") || both(" adults ", " children ");
}

// "£1.2m, including £700,000 from legacies and £620,000 from shops": more than the whole.
void check_included(const Batch& batch, const Phrases& phrases, const std::vector<std::uint32_t>& figures, std::size_t at, Drafts& drafts) {
    const std::uint32_t total = figures[at];
    if (!is_sum(batch.figures[total]) || !exact_number(batch.figures[total]) || figures.size() < at + 3) return;
    const std::string lead = phrases.between(total, figures[at + 1]);
    if (!lead.ends_with(" including ") || count_words(lead) > longest_noun) return;
    const auto list = with_parts({total, {}, Rational(0)}, batch, phrases, figures, at + 1);
    if (!list || list->sum <= batch.figures[total].quantity.value || !within_factor(list->sum, batch.figures[total].quantity.value, 3, 2)) return;
    if (!holds(sum_reading(batch, total, list->parts), list->sum)) report(batch, *list, drafts);
}

void check_list(const Batch& batch, const Phrases& phrases, const List& list, Drafts& drafts) {
    const Figure& total = batch.figures[list.total];
    if (holds(sum_reading(batch, list.total, list.parts), list.sum) || tells_rest(batch, list)) return;
    const bool near = within_factor(list.sum, total.quantity.value, 23, 20) || (total.digits >= 3 && slip_between(list.sum, total.quantity.value) != Slip::none);
    if (near || list.sum > total.quantity.value || is_whole_by_kind(phrases, list)) report(batch, list, drafts);
}

}  // namespace

void check_lists(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t s = range.begin; s < range.end; ++s) {
        const auto& figures = batch.sentences[s].figures;
        if (batch.sentences[s].in_title || figures.size() < 3) continue;
        const Phrases phrases(batch, s);
        check_all_else(batch, phrases, s, drafts);
        if (const auto list = list_of_sum_before(batch, phrases, s)) check_list(batch, phrases, *list, drafts);
        for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
            if (const auto list = list_at(batch, phrases, figures, i)) check_list(batch, phrases, *list, drafts);
            if (const auto list = list_in_brackets(batch, phrases, figures, i)) check_list(batch, phrases, *list, drafts);
            check_included(batch, phrases, figures, i, drafts);
        }
    }
}

}  // namespace crosstally
