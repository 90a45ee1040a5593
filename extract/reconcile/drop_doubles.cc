#include "extract/reconcile/drop_doubles.h"

#include <algorithm>

namespace crosstally {
namespace {

bool holds(const Place& outer, const Place& inner) {
    return outer.article == inner.article && outer.in_title == inner.in_title && outer.span.start <= inner.span.start &&
           inner.span.end <= outer.span.end;
}

// Each quotation holds one of the two figures.
bool is_inside(const Draft& figures, const Draft& quotations) {
    if (figures.marks.size() != 2 || quotations.marks.size() != 2) return false;
    if (figures.marks[0].figure < 0 || figures.marks[1].figure < 0) return false;
    const auto both = [&](std::size_t first) {
        return holds(*quotations.marks[0].place, *figures.marks[first].place) &&
               holds(*quotations.marks[1].place, *figures.marks[1 - first].place);
    };
    return both(0) || both(1);
}

}  // namespace

void drop_doubles(Drafts& drafts) {
    std::vector<Draft>& findings = drafts.findings;
    std::vector<bool> dropped(findings.size(), false);
    for (std::size_t q = 0; q < findings.size(); ++q) {
        if (findings[q].verdict != Verdict::quote_altered) continue;
        const bool direct = findings[q].severity == Severity::error;  // in both
        for (std::size_t f = 0; f < findings.size(); ++f) {
            if (f != q && is_inside(findings[f], findings[q])) dropped[direct ? f : q] = true;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (dropped[i]) continue;
        if (kept != i) findings[kept] = std::move(findings[i]);
        ++kept;
    }
    findings.resize(kept);
}

}  // namespace crosstally
