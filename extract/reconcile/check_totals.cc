#include <algorithm>
#include <array>

#include "extract/claim/sentence_words.h"
#include "extract/claim/word_classes.h"
#include "extract/reconcile/check_parts.h"
#include "extract/reconcile/exclusive_kinds.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

struct Parts {
    std::vector<std::uint32_t> figures;
    Rational sum;
};

// "Of the 48 seats, 27 ..., 14 ... and nine ...": the parts of a whole named at the start of the sentence, each behind a comma
// or "and". Sums of money have no kinds, so they are read as they stand.
Parts parts_of_first(const Batch& batch, std::uint32_t sentence) {
    const auto& figures = batch.sentences[sentence].figures;
    const Figure& whole = batch.figures[figures.front()];
    const Phrases phrases(batch, sentence);
    Parts parts;
    for (std::size_t i = 1; i < figures.size(); ++i) {
        const Figure& part = batch.figures[figures[i]];
        const std::string_view gap = text_between(batch, figures[i - 1], figures[i]);
        const bool parted = gap.find(',') != std::string_view::npos || gap.find(" and ") != std::string_view::npos;
        if (!parted && parts.figures.empty()) continue;  // "3,820 pupils with three"
        if (!parted || !(is_count(part) || is_sum(part)) || !part.is_exact() || part.dimension != whole.dimension) return {};
        if (has_any(phrases.before(figures[i], 3), {" of them ", " of whom ", " of which ", " including ", " among them "})) return {};
        const auto sum = add(parts.sum, part.quantity.value);
        if (!sum) return {};
        parts.sum = *sum;
        parts.figures.push_back(figures[i]);
    }
    return parts;
}

// The parts that a sentence names after "of those" or "# of them".
Parts parts_of(const Batch& batch, std::uint32_t sentence, std::uint32_t from) {
    Parts parts;
    const Phrases phrases(batch, sentence);
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        if (index < from || !exact_count(batch.figures[index])) continue;
        if (!parts.figures.empty() && has_any(phrases.before(index, 3), {" of them ", " of whom ", " including ", " among them "})) continue;
        // "382 ..., two of them in a critical condition": a part of a part
        if (!parts.figures.empty() && phrases.after(index, 2) == " of them ") continue;
        const auto sum = add(parts.sum, batch.figures[index].quantity.value);
        if (!sum) return {};
        parts.sum = *sum;
        parts.figures.push_back(index);
    }
    return parts;
}

// "187 had been identified and 101 had not", "some were men and the rest women": nothing is left over.
bool is_complement(const Batch& batch, const Parts& parts) {
    if (parts.figures.size() != 2) return false;
    const Phrases phrases(batch, batch.figures[parts.figures[0]].sentence);
    const std::string tail = phrases.after(parts.figures[1], 3);
    return has_any(phrases.between(parts.figures[0], parts.figures[1]), {" and "}) &&
           has_any(tail, {" had not ", " have not ", " has not ", " were not ", " was not ", " did not ", " are not "});
}

bool near_miss(const Rational& sum, const Figure& total) {
    const Slip slip = slip_between(sum, total.quantity.value);
    return (slip == Slip::transposed || slip == Slip::digit) && total.digits >= 3;
}

// "The dead are nine men, five women and four children": nobody is left out.
bool names_all(const Batch& batch, const Parts& parts) {
    const std::string start = Phrases(batch, batch.figures[parts.figures.front()].sentence).before(parts.figures.front(), 4);
    constexpr std::array starts = std::to_array<std::string_view>({" the dead are ", " the dead were ", " the dead comprise ", " the dead comprised ", " the victims comprise ", " the victims comprised ", " the victims are ", " the victims were ", " those killed are ",
                                                                   " those killed were ", " they are ", " they were "});
    return parts.figures.size() > 2 && std::ranges::find(starts, start) != starts.end();
}

// "17,284 came to its two hospitals. There were 10,411 at Leeds Infirmary and 6,783 at Selby": as many parts as places are said.
bool tells_each_place(const Batch& batch, std::uint32_t sentence, const Parts& parts) {
    const auto before = batch.sentence_before(sentence);
    const Phrases phrases(batch, sentence);
    const bool placed = before && std::ranges::all_of(parts.figures, [&](std::uint32_t part) { return has_any(phrases.after(part, 3), {" at "}); });
    return placed && std::ranges::any_of(batch.sentences[*before].figures, [&](std::uint32_t index) {
        const Figure& figure = batch.figures[index];
        return exact_count(figure) && figure.quantity.value == Rational(static_cast<std::int64_t>(parts.figures.size()));
    });
}

// Parts that exceed their whole by little were meant to make it; by much, they overlap or belong to another.
bool exceeds(const Rational& sum, const Figure& total) {
    const auto most = multiply(total.quantity.value, *Rational::fraction(5, 4));
    return most && sum > total.quantity.value && sum <= *most;
}

void report(const Batch& batch, std::uint32_t total, const Parts& parts, Drafts& drafts) {
    std::string sum;
    for (const std::uint32_t part : parts.figures) sum += (sum.empty() ? "" : part == parts.figures.back() ? " and " : ", ") + batch.figures[part].record->place.text;
    std::vector<std::uint32_t> figures = {total};
    figures.insert(figures.end(), parts.figures.begin(), parts.figures.end());
    drafts.findings.push_back(sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        sum + " make " + say_like(parts.sum, batch.figures[total].record->quantity, batch.figures[total].record->place.text) + ", not " + batch.figures[total].record->place.text));
}

// The totals that the sentence may speak of: counts before it, in its own sentence or the two before.
// Parts that leave nothing over may stand further from their total.
std::vector<std::uint32_t> totals_before(const Batch& batch, std::uint32_t sentence, std::uint32_t before, bool complement) {
    std::vector<std::uint32_t> totals;
    const std::uint32_t first = batch.articles[batch.sentences[sentence].article].sentences.all().begin;
    for (std::uint32_t back = 0; back <= (complement ? 6U : 2U) && sentence >= first + back; ++back) {
        const SentenceView& view = batch.sentences[sentence - back];
        if (view.in_title) break;
        for (const std::uint32_t index : view.figures) {
            if (index < before && exact_count(batch.figures[index])) totals.push_back(index);
        }
        if (!totals.empty() && back > 0 && !complement) break;
    }
    return totals;
}

bool any_fits(const Batch& batch, const std::vector<std::uint32_t>& totals, const Parts& parts) {
    return std::any_of(totals.begin(), totals.end(), [&](std::uint32_t total) { return holds(sum_reading(batch, total, parts.figures), parts.sum); });
}

struct Cue {
    bool found = false;
    bool exclusive = false;  // the parts are kinds that exclude each other
    std::uint32_t first_part = 0;
};

Cue find_cue(const Batch& batch, std::uint32_t sentence) {
    const SentenceView& view = batch.sentences[sentence];
    const Phrases phrases(batch, sentence);
    for (const std::uint32_t index : view.figures) {
        if (!exact_count(batch.figures[index])) continue;
        const std::string lead = phrases.before(index, 3);
        const bool led = has_any(lead, {" of those ", " of these ", " of whom ", " of them ", " of which "});
        if (led || phrases.after(index, 2) == " of them ") return {true, led, index};
    }
    return {};
}

// Men and women, alive and dead: each part beside what the one before it cannot be.
bool kinds_exclude(const Batch& batch, std::uint32_t total, const Parts& parts) {
    for (std::size_t i = 0; i + 1 < parts.figures.size(); ++i) {
        if (!are_exclusive(batch, total, parts.figures[i], parts.figures[i + 1])) return false;
    }
    return true;
}

// The verb stands once, before or behind the first part: "Labour holds 27, the Greens 14 and others nine".
bool shares_verb(const Batch& batch, std::uint32_t sentence, const Parts& parts) {
    const Phrases phrases(batch, sentence);
    const auto has_verb = [](const std::string& words) {
        for (const SentenceWord& word : sentence_words(words, 0)) {
            if ((classes_of(word.text) & (auxiliary | past_form | present_form)) != 0) return true;
        }
        return false;
    };
    for (std::size_t i = 1; i + 1 < parts.figures.size(); ++i) {
        if (has_verb(phrases.between(parts.figures[i], parts.figures[i + 1]))) return false;
    }
    return !has_verb(phrases.after(parts.figures.back(), 3));
}

// Each seat has one holder, but clients may use the app and the phone: the parts are dealt out, or are money.
bool deals_out(const Batch& batch, std::uint32_t sentence, const Parts& parts) {
    const auto& figures = batch.sentences[sentence].figures;
    if (is_sum(batch.figures[figures.front()])) return true;
    const Phrases phrases(batch, sentence);
    const bool held = has_any(phrases.between(figures.front(), parts.figures.front()),
                              {" hold ", " holds ", " held ", " has ", " have ", " had ", " won ", " win ", " wins ", " took ", " take ", " takes ", " taken ", " own ",
                               " owns ", " owned ", " got ", " gets ", " get ", " gained ", " kept ", " keeps ", " keep ", " secured ", " retained ", " claimed "});
    return held || has_any(phrases.after(parts.figures.front(), 4), {" went to ", " go to ", " goes to ", " gone to ", " going to ", " belong to ", " belonged to ",
                                                                      " held by ", " owned by ", " won by ", " taken by ", " given to ", " awarded to ", " came from ", " come from "});
}

// "4,200 of them for homes, 1,700 for vehicles and 900 for businesses": one word deals them out.
bool one_preposition(const Batch& batch, const Parts& parts) {
    const Phrases phrases(batch, batch.figures[parts.figures.front()].sentence);
    for (const std::string_view word : {" for ", " from ", " at ", " to "}) {
        const bool all = std::ranges::all_of(parts.figures, [&](std::uint32_t part) {
            const std::string behind = phrases.after(part, 3);
            return behind.starts_with(word) || behind == " of them" + std::string(word);
        });
        if (all) return parts.figures.size() > 2;
    }
    return false;
}

// Parts that exclude each other are more than their whole, or a list of three and more comes near it and misses.
bool check_first(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const Figure& whole = batch.figures[figures.front()];
    const std::string start = Phrases(batch, sentence).before(figures.front(), 4);
    if (figures.size() < 3 || (start != " of the " && start != " of ") || !(is_count(whole) || is_sum(whole)) || !whole.is_exact()) return false;
    const Parts parts = parts_of_first(batch, sentence);
    if (parts.figures.size() < 2 || holds(sum_reading(batch, figures.front(), parts.figures), parts.sum)) return false;
    const bool over = parts.sum > whole.quantity.value;
    const bool close = within_factor(parts.sum, whole.quantity.value, 6, 5);
    const bool wrong = over && ((parts.figures.size() > 2 && close && shares_verb(batch, sentence, parts) && deals_out(batch, sentence, parts)) || kinds_exclude(batch, figures.front(), parts) || near_miss(parts.sum, whole));
    if (wrong) report(batch, figures.front(), parts, drafts);
    return wrong;
}

void check_sentence(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    if (view.in_title || view.figures.size() < 2 || check_first(batch, sentence, drafts)) return;
    const Cue cue = find_cue(batch, sentence);
    const Parts parts = parts_of(batch, sentence, cue.found ? cue.first_part : view.figures.front());
    if (parts.figures.size() < 2) return;
    const bool complement = is_complement(batch, parts);
    const bool all = names_all(batch, parts);
    const bool each_place = tells_each_place(batch, sentence, parts);
    if (!cue.found && !complement && !all && !each_place) return;
    const std::vector<std::uint32_t> totals = totals_before(batch, sentence, parts.figures.front(), complement);
    if (totals.empty() || any_fits(batch, totals, parts)) return;
    const bool room = std::any_of(totals.begin(), totals.end(), [&](std::uint32_t total) {
        const Rational& value = batch.figures[total].quantity.value;
        return value >= parts.sum && within_factor(value, parts.sum, 21, 20);
    });
    for (const std::uint32_t total : totals) {
        const Figure& whole = batch.figures[total];
        const bool meant = (all && kinds_exclude(batch, total, parts) && within_factor(parts.sum, whole.quantity.value, 5, 4)) ||
                           (each_place && whole.digits >= 3 && within_factor(parts.sum, whole.quantity.value, 21, 20));
        if (meant) return report(batch, total, parts, drafts);
        const bool too_much = !room && ((cue.exclusive && kinds_exclude(batch, total, parts)) || one_preposition(batch, parts)) && exceeds(parts.sum, batch.figures[total]);
        if (near_miss(parts.sum, batch.figures[total]) || too_much) return report(batch, total, parts, drafts);
    }
}

// What a toll counts, by the words around the figure: up to the next figure, else by its measure.
enum class Toll : unsigned char { none, aboard, dead, missing, rescued };

std::span<const Word> words_of_toll(const Batch& batch, std::uint32_t index) {
    constexpr std::size_t most = 8;
    std::span<const Word> words = batch.sentence_of(batch.figures[index]).words;
    words = words.subspan(std::min(words.size(), batch.figures[index].reading->word + 1));
    const auto next = std::ranges::find(words.begin(), words.begin() + std::min<std::ptrdiff_t>(std::ssize(words), most), "#", &Word::text);
    return words.first(static_cast<std::size_t>(next - words.begin()));
}

bool has_word(std::span<const Word> words, std::initializer_list<std::string_view> wanted) {
    return std::ranges::any_of(words, [&](const Word& word) { return std::ranges::find(wanted, word.text) != wanted.end(); });
}

bool has_on_board(std::span<const Word> words) {
    return std::ranges::adjacent_find(words, [](const Word& on, const Word& board) { return on.text == "on" && board.text == "board"; }) != words.end();
}

Toll toll_of(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    const std::span<const Word> words = words_of_toll(batch, index);
    if (has_word(words, {"aboard"}) || has_on_board(words)) return Toll::aboard;
    if (has_word(words, {"died", "dead", "killed"})) return Toll::dead;
    if (has_word(words, {"missing", "unaccounted"})) return Toll::missing;
    if (has_word(words, {"rescued", "saved"})) return Toll::rescued;
    const auto counts = [&](std::string_view sense) { return std::binary_search(figure.measure().begin(), figure.measure().end(), sense); };
    if (counts("aboard")) return Toll::aboard;
    if (counts("death")) return Toll::dead;
    if (counts("missing")) return Toll::missing;
    const bool of_rescued = figure.has_near("rescue");
    return counts("rescue") || of_rescued ? Toll::rescued : Toll::none;
}

constexpr std::size_t most_values = 64;  // of one toll: an article that gives more is no report of a disaster

// The different values that an article gives for a toll, each by its first figure.
std::vector<std::uint32_t> values_of(const Batch& batch, std::uint32_t article, Toll toll) {
    std::vector<std::uint32_t> values;
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end && values.size() < most_values; ++i) {
        const Figure& figure = batch.figures[i];
        const bool counts = figure.quantity.kind == FigureKind::count && figure.is_fact() && figure.is_exact();
        if (!counts || figure.record->place.in_title || toll_of(batch, i) != toll) continue;
        const bool known = std::any_of(values.begin(), values.end(), [&](std::uint32_t other) {
            return batch.figures[other].quantity.value == figure.quantity.value;
        });
        if (!known) values.push_back(i);
    }
    return values;
}

// One of the parts would be right with two digits changed over, or with another digit.
bool part_slipped(const Batch& batch, const Parts& parts, const Figure& total) {
    return std::any_of(parts.figures.begin(), parts.figures.end(), [&](std::uint32_t index) {
        const Figure& part = batch.figures[index];
        const auto rest = subtract(parts.sum, part.quantity.value);
        const auto wanted = rest ? subtract(total.quantity.value, *rest) : std::nullopt;
        return wanted && *wanted > Rational(0) && near_miss(*wanted, part);
    });
}

// Dead, missing and rescued make those aboard. Of the rescued an article may give an earlier number too.
void check_disaster(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const auto aboard = values_of(batch, article, Toll::aboard);
    if (aboard.size() != 1) return;
    const auto dead = values_of(batch, article, Toll::dead);
    const auto missing = values_of(batch, article, Toll::missing);
    const auto rescued = values_of(batch, article, Toll::rescued);
    if (dead.size() != 1 || missing.size() != 1 || rescued.empty()) return;
    const Figure& total = batch.figures[aboard[0]];
    std::optional<Parts> misfit;
    for (const std::uint32_t saved : rescued) {
        Parts parts{{dead[0], missing[0], saved}, Rational(0)};
        for (const std::uint32_t part : parts.figures) parts.sum = add(parts.sum, batch.figures[part].quantity.value).value_or(parts.sum);
        if (parts.sum == total.quantity.value) return;
        if (near_miss(parts.sum, total) || part_slipped(batch, parts, total)) misfit = parts;
    }
    if (misfit) report(batch, aboard[0], *misfit, drafts);
}

}  // namespace

void check_totals(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range sentences = batch.articles[article].sentences;
    for (std::uint32_t i = sentences.begin; i < sentences.end; ++i) check_sentence(batch, i, drafts);
    check_disaster(batch, article, drafts);
}

}  // namespace crosstally
