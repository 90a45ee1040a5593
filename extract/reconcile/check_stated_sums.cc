#include "extract/reconcile/check_stated_sums.h"

#include <algorithm>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool is_of(const std::string& gap) {
    return gap == " of " || gap == " of the " || gap == " of its " || gap == " of their " || gap == " of all " || gap == " of his " || gap == " of her ";
}

struct Sharing {
    std::uint32_t share = 0, whole = 0, part = 0;
};

// Three figures in a row: share of whole, part; or part, share of whole.
std::optional<Sharing> sharing_at(const Batch& batch, const Phrases& phrases, std::uint32_t first) {
    const std::string left = phrases.between(first, first + 1);
    const std::string right = phrases.between(first + 1, first + 2);
    if (is_share(batch, first) && is_of(left)) {
        const bool told = right.ends_with(" or ") || phrases.after(first + 2, 2) == " in all ";
        return told && count_words(right) <= 4 ? std::optional(Sharing{first, first + 1, first + 2}) : std::nullopt;
    }
    if (is_share(batch, first + 1) && is_of(right) && count_words(left) <= 2 && !has_any(left, {" and ", " but ", " while ", " with "})) {
        return Sharing{first + 1, first + 2, first};
    }
    return std::nullopt;
}

void check_sharing(const Batch& batch, const Sharing& at, Drafts& drafts) {
    const Figure& part = batch.figures[at.part];
    const Figure& whole = batch.figures[at.whole];
    const Figure& rate = batch.figures[at.share];
    if (!is_count(part) || !is_count(whole)) return;
    const auto percent = share_readings(part, whole);
    const Rational tenth = divide(rate.quantity.value, Rational(10)).value_or(Rational(1));
    if (!percent || intersects(percent->near, widened(rate.quantity.kind == FigureKind::percent ? rate.sharp : rate.loose, tenth))) return;
    drafts.findings.push_back(lowered_if(intersects(percent->loose, widened(rate.loose, tenth)), pointing_at(at.share, sum_draft(batch, {at.part, at.whole, at.share}, Verdict::internal_arithmetic_error, Severity::error,
                                        part.record->place.text + " of " + whole.record->place.text + " is " + say_beside(percent->said, rate) +
                                            " per cent, not " + rate.record->place.text))));
}

// "8 out of 10 (60 per cent)", "a third, or 45%": nothing stands between the two.
void check_twice(const Batch& batch, const Phrases& phrases, std::uint32_t first, Drafts& drafts) {
    const Figure& a = batch.figures[first];
    const Figure& b = batch.figures[first + 1];
    if (!is_share(batch, first) || !is_share(batch, first + 1) || a.quantity.kind != FigureKind::ratio || b.quantity.kind != FigureKind::percent) return;
    const std::string gap = phrases.between(first, first + 1);
    if ((gap != " " && gap != " or ") || !b.is_exact() || intersects(a.loose, b.loose)) return;
    if (within_factor(a.quantity.value, b.quantity.value, 6, 5)) return;
    drafts.findings.push_back(pointing_at(first + 1, pair_draft(batch, first, first + 1, Verdict::internal_arithmetic_error, Severity::error,
                                         "one share said twice, with two values")));
}

// Counts, or sums of money; gains add up as levels do.
bool may_add_up(const Figure& figure) {
    const FigureKind kind = figure.quantity.kind;
    return figure.is_told() && figure.is_exact() && (kind == FigureKind::count || kind == FigureKind::money) && figure.quantity.value > Rational(0);
}

bool are_alike(const Figure& a, const Figure& b) {
    return a.dimension == b.dimension && a.quantity.change == b.quantity.change;
}

void report_sum(const Batch& batch, const std::vector<std::uint32_t>& figures, std::uint32_t total, std::string_view what, const Rational& sum, Drafts& drafts) {
    const FigureRecord& stated = *batch.figures[total].record;
    drafts.findings.push_back(pointing_at(total, sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        std::string(what) + say_like(sum, stated.quantity, stated.place.text) + ", not " + stated.place.text)));
}

// "a total of 175", ", 175 in all".
bool is_said_as_total(const Batch& batch, const Phrases& phrases, std::uint32_t last_part, std::uint32_t total) {
    const std::string lead = phrases.between(last_part, total);
    if (lead.ends_with(" a total of ") || lead.ends_with(" for the total of ")) return true;
    const std::string tail = phrases.after(total, 3);
    const bool closes = tail == " in all " || tail == " in total " || tail == " altogether " || tail == " all told " || tail == " between them " || tail == " over the weekend ";
    return closes && (lead == " " || count_words(lead) <= 4) && text_between(batch, last_part, total).ends_with(", ");
}

// "1,260 on the Saturday and 840 on the Sunday, 2,010 in all": words behind the last part leave room for what was before.
bool may_tell_of_more(const Batch& batch, std::uint32_t last_part, std::uint32_t total, const Rational& sum) {
    const std::string_view gap = text_between(batch, last_part, total);
    const Slip slip = slip_between(sum, batch.figures[total].quantity.value);
    return gap != ", " && gap.ends_with(", ") && slip != Slip::transposed && slip != Slip::digit;
}

// "45 dead and 120 hurt, a total of 175": the figures before the total, and no other.
void check_total_behind(const Batch& batch, std::uint32_t sentence, const Phrases& phrases, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const std::uint32_t total = figures.back();
    if (figures.size() < 3 || figures.size() > 6 || !may_add_up(batch.figures[total])) return;
    if (!is_said_as_total(batch, phrases, figures[figures.size() - 2], total)) return;
    Rational sum(0);
    for (const std::uint32_t index : figures) {
        if (index == total) break;
        const Figure& part = batch.figures[index];
        if (!may_add_up(part) || part.dimension != batch.figures[total].dimension || !are_alike(part, batch.figures[figures.front()])) return;
        const auto more = add(sum, part.quantity.value);
        if (!more || phrases.before(index, 3).find(" of ") != std::string::npos || phrases.before(index, 1) == " including ") return;
        sum = *more;
    }
    if (holds(sum_reading(batch, total, {figures.begin(), figures.end() - 1}), sum) || !within_factor(sum, batch.figures[total].quantity.value, 3, 2)) return;
    if (!may_tell_of_more(batch, figures[figures.size() - 2], total, sum)) report_sum(batch, figures, total, "the parts make ", sum, drafts);
}

// "45p, which with an interim 39p makes 84p", "to 84p - 45p on top of the 39p paid in May": two that make a third.
void check_two_make(const Batch& batch, const Phrases& phrases, std::uint32_t first, Drafts& drafts) {
    const std::string left = phrases.between(first, first + 1), right = phrases.between(first + 1, first + 2);
    const bool with = has_any(left, {" with "}) && (right.ends_with(" makes ") || right.ends_with(" made ") || right.ends_with(" making "));
    const bool on_top = has_any(right, {" on top of "}) && count_words(left) <= 2 && text_between(batch, first, first + 1).find("\u2013") != std::string_view::npos;
    if ((!with && !on_top) || count_words(left) > 8 || count_words(right) > 8) return;
    const std::uint32_t total = with ? first + 2 : first;
    const std::vector<std::uint32_t> parts = with ? std::vector{first, first + 1} : std::vector{first + 1, first + 2};
    for (const std::uint32_t index : {first, first + 1, first + 2}) {
        if (!may_add_up(batch.figures[index]) || batch.figures[index].dimension != batch.figures[first].dimension) return;
    }
    const auto sum = add(batch.figures[parts[0]].quantity.value, batch.figures[parts[1]].quantity.value);
    if (!sum || holds(sum_reading(batch, total, parts), *sum)) return;
    report_sum(batch, {first, first + 1, first + 2}, total, "the two make ", *sum, drafts);
}

// "42 people were hurt. Of those, 51 ...": larger than every count of the sentence that it looks back to.
void check_of_those(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    if (view.words.size() < 3 || view.words[0].text != "of") return;
    if (view.words[1].text != "those" && view.words[1].text != "these" && view.words[1].text != "them") return;
    if (view.words[2].text == "who") return;  // "of those who sat the test": says itself of whom
    const auto before = batch.sentence_before(sentence);
    if (!before || view.figures.empty() || !exact_count(batch.figures[view.figures.front()])) return;
    const std::uint32_t part = view.figures.front();
    std::optional<std::uint32_t> whole;
    for (const std::uint32_t index : batch.sentences[*before].figures) {
        const Figure& figure = batch.figures[index];
        if (figure.quantity.kind != FigureKind::count) continue;
        if (!is_count(figure) || !surely_larger(batch.figures[part], figure)) return;
        if (!whole || batch.figures[*whole].quantity.value < figure.quantity.value) whole = index;
    }
    if (!whole || batch.figures[*whole].quantity.value <= Rational(10)) return;
    drafts.findings.push_back(sum_draft(batch, {part, *whole}, Verdict::lattice_violation, Severity::error,
                                        "a part, " + batch.figures[part].record->place.text + ", is larger than its whole, " +
                                            batch.figures[*whole].record->place.text));
}

// "1,243 fires, of which 1,347 ...": larger than every count before it in the sentence.
void check_of_which(const Batch& batch, const Phrases& phrases, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    for (std::size_t i = 1; i < figures.size(); ++i) {
        const Figure& part = batch.figures[figures[i]];
        auto whole = linked(batch, figures[i], LinkRole::base);
        if (!whole && is_sum(part) && is_sum(batch.figures[figures[i - 1]])) whole = figures[i - 1];
        const bool amount = (is_count(part) || is_sum(part)) && part.is_exact();
        if (!whole || *whole >= figures[i] || !amount || !has_any(phrases.before(figures[i], 3), {" of which ", " of whom "})) continue;
        const bool largest = std::all_of(figures.begin(), figures.begin() + static_cast<std::ptrdiff_t>(i), [&](std::uint32_t index) {
            const Figure& before = batch.figures[index];
            if (before.dimension != part.dimension) return before.quantity.kind != part.quantity.kind;
            return surely_larger(part, before);
        });
        if (!largest || batch.figures[*whole].dimension != part.dimension || batch.figures[*whole].quantity.value <= Rational(10)) continue;
        drafts.findings.push_back(sum_draft(batch, {figures[i], *whole}, Verdict::lattice_violation, Severity::error,
                                            "a part, " + part.record->place.text + ", is larger than its whole, " + batch.figures[*whole].record->place.text));
    }
}

}  // namespace

void check_stated_sums(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        const SentenceView& view = batch.sentences[sentence];
        if (view.in_title || view.figures.empty()) continue;
        const Phrases phrases(batch, sentence);
        for (std::size_t i = 0; i + 1 < view.figures.size(); ++i) {
            check_twice(batch, phrases, view.figures[i], drafts);
            const auto sharing = i + 2 < view.figures.size() ? sharing_at(batch, phrases, view.figures[i]) : std::nullopt;
            if (sharing) check_sharing(batch, *sharing, drafts);
            if (i + 2 < view.figures.size()) check_two_make(batch, phrases, view.figures[i], drafts);
        }
        check_total_behind(batch, sentence, phrases, drafts);
        check_of_those(batch, sentence, drafts);
        check_of_which(batch, phrases, sentence, drafts);
    }
}

}  // namespace crosstally
