#include "extract/reconcile/tolls.h"

#include <algorithm>
#include <string>
#include <vector>

namespace crosstally {

void note_rising_toll(const MeasurePair& pair, Drafts& drafts) {
    const auto& left = pair.left().record->published;
    const auto& right = pair.right().record->published;
    if (!left || !right || !pair.measure.same() || !stated_same(pair.scope)) return;
    const bool risen = *left == *right || (*left < *right) == (pair.left().quantity.value < pair.right().quantity.value);
    if (!risen) return;
    drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, Verdict::possible_update, Severity::note,
                                         *left == *right ? "two tolls of one day: the higher one may be of a later hour" : "two tolls: the later article has the higher one"));
}

bool tolls_differ(const Batch& batch, Range a, Range b) {
    const auto deaths = [&](Range range) {
        std::vector<Rational> values;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const Figure& figure = batch.figures[i];
            const bool counts_people = figure.counted->names_people && batch.sentence_of(figure).figures.front() == i && figure.has_near("death");
            if ((counts_people || figure.counted->names_death) && figure.dimension == "count") values.push_back(figure.quantity.value);
        }
        return values;
    };
    const std::vector<Rational> left = deaths(a);
    const std::vector<Rational> right = deaths(b);
    if (left.empty() || right.empty()) return false;
    return std::none_of(left.begin(), left.end(), [&](const Rational& value) { return std::find(right.begin(), right.end(), value) != right.end(); });
}

}  // namespace crosstally
