#include "extract/reconcile/measure_draft.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/figure_slip.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {
namespace {

// "84 per cent states no place, 85% Avon and Somerset"
std::string unstated_place(const MeasurePair& pair) {
    const auto is_stated = [](const Figure& figure) { return figure.record->scope.how == How::stated || figure.record->scope.how == How::carried; };
    if (!is_stated(pair.left()) && !is_stated(pair.right())) return "neither states a place";
    const Figure& stated = is_stated(pair.left()) ? pair.left() : pair.right();
    const Figure& silent = is_stated(pair.left()) ? pair.right() : pair.left();
    return silent.record->place.text + " states no place of its own, " + stated.record->place.text + " is of " + stated.record->scope.name;
}

// Whether a period was read of the figure, or its sentence names a month, a weekday or a year, whatever that belongs to.
bool names_time(const Figure& figure) {
    if (!figure.record->period.text.empty()) return true;
    const auto words = sentence_words(figure.record->sentence.text, 0);
    return std::any_of(words.begin(), words.end(), [](const SentenceWord& word) {
        const bool year = word.text.size() == 4 && (word.text.starts_with("19") || word.text.starts_with("20")) &&
                          word.text.find_first_not_of("0123456789") == std::string::npos;
        return year || (month_from(word.text) != 0 && word.text != "may" && word.text != "march") || weekday_from(word.text);
    });
}

}  // namespace

Draft clash(const MeasurePair& pair, Verdict verdict, std::string reason) {
    const Severity severity = verdict == Verdict::contradiction ? Severity::error : Severity::warning;
    Draft draft = pair_draft(pair.batch, pair.a, pair.b, verdict, severity, std::move(reason));
    if (verdict == Verdict::scope_unstated || verdict == Verdict::period_unstated) draft.subject = subject_of_shared(*pair.left().record, *pair.right().record);
    explain_slip(pair.left(), pair.right(), draft);
    draft.extend = true;
    return draft;
}

std::string unstated(const MeasurePair& pair) {
    const bool scope = open(pair.scope);
    const bool period = open(pair.period);
    const std::string place = scope ? "; " + unstated_place(pair) : "";
    if (!period) return place;
    const bool left = names_time(pair.left());
    const bool right = names_time(pair.right());
    if (left && right) return place + "; it is not sure that both are of one period";
    return place + (left || right ? "; one of them states no period" : "; neither states a period");
}

}  // namespace crosstally
