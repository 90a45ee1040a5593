#include "extract/reconcile/correction.h"

#include <algorithm>

#include "extract/reconcile/measure.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool can_be_corrected(const Figure& figure) {
    return figure.is_exact() && figure.digits >= 3 && !figure.record->place.in_title && figure.quantity.kind == FigureKind::count;
}

bool speaks_of_revision(const SentenceView& view) {
    for (const Word& word : view.words) {
        for (const std::string_view sign : {"revised", "corrected", "restated", "cut", "lowered", "lowers", "amended", "reduced"}) {
            if (word.text == sign) return true;
        }
    }
    return false;
}

// Which of two neighbouring figures replaces the other, by the words between them.
std::optional<Correction> correction_between(const Batch& batch, std::uint32_t a, std::uint32_t b, bool revision) {
    const std::string gap = Phrases(batch, batch.figures[a].sentence).between(a, b);
    const std::string lead = Phrases(batch, batch.figures[a].sentence).before(a, 2);
    if (count_words(gap) > 8) return std::nullopt;
    if (gap.ends_with(" rather than ") || gap.ends_with(" instead of ") || gap.ends_with(" not ") || gap.ends_with(" not the ")) return Correction{b, a};
    if (revision && gap.ends_with(" from ") && lead.ends_with(" to ")) return Correction{b, a};
    if (revision && gap == " to " && lead.ends_with(" from ")) return Correction{a, b};
    return std::nullopt;
}

// Said as something that was: "the earlier 288", "from 288", "not 288".
bool named_as_old(const Batch& batch, std::uint32_t index) {
    const Phrases phrases(batch, batch.figures[index].sentence);
    return has_any(phrases.before(index, 60) + phrases.after(index, 6),
                   {" from ", " rather ", " not ", " previous ", " previously ", " earlier ", " first ", " initially ", " originally ",
                    " instead ", " old ", " wrong ", " wrongly ", " initial ", " twice ", " double "});
}

}  // namespace

std::vector<Correction> corrections_in(const Batch& batch, std::uint32_t article) {
    std::vector<Correction> corrections;
    const Range sentences = batch.articles[article].sentences;
    for (std::uint32_t s = sentences.begin; s < sentences.end; ++s) {
        const SentenceView& view = batch.sentences[s];
        for (std::size_t i = 0; i + 1 < view.figures.size(); ++i) {
            const Figure& left = batch.figures[view.figures[i]];
            const Figure& right = batch.figures[view.figures[i + 1]];
            if (!can_be_corrected(left) || !can_be_corrected(right) || left.dimension_id != right.dimension_id) continue;
            if (const auto found = correction_between(batch, view.figures[i], view.figures[i + 1], speaks_of_revision(view))) corrections.push_back(*found);
        }
    }
    return corrections;
}

void check_own_corrections(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    for (const Correction& correction : corrections_in(batch, article)) {
        const Range range = neighbourhood(batch, correction.after);
        const Figure& before = batch.figures[correction.before];
        const Figure& after = batch.figures[correction.after];
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const Figure& figure = batch.figures[i];
            if (figure.sentence == before.sentence || figure.record->place.in_title || figure.record->modality == Modality::denied) continue;
            if (figure.dimension != before.dimension || figure.quantity.value != before.quantity.value || named_as_old(batch, i)) continue;
            Draft draft = pair_draft(batch, correction.after, i, Verdict::contradiction, Severity::error,
                                     "the article corrects " + before.record->place.text + " to " + after.record->place.text +
                                         ", and still states " + figure.record->place.text);
            draft.tags.emplace_back("stale");
            drafts.findings.push_back(std::move(draft));
        }
    }
}

namespace {

bool has_value(const Batch& batch, std::uint32_t article, const Figure& wanted) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (fit_of(batch.figures[i], wanted) == Fit::exact) return true;
    }
    return false;
}

void check_against(const Batch& batch, std::uint32_t corrected, std::uint32_t other, Drafts& drafts) {
    const auto& first = batch.articles[corrected].published;
    const auto& second = batch.articles[other].published;
    if (!first || !second || *first == *second) return;
    const Range range = batch.articles[other].figures;
    for (const Correction& correction : corrections_in(batch, corrected)) {
        const Figure& before = batch.figures[correction.before];
        if (has_value(batch, other, batch.figures[correction.after])) continue;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const Figure& figure = batch.figures[i];
            if (fit_of(figure, before) != Fit::exact || !figure.is_fact() || named_as_old(batch, i)) continue;
            const MeasureLikeness likeness = measure_likeness(figure, before);
            if (!likeness.alike() && likeness.context() < 2) continue;
            const bool stale = *second > *first;
            drafts.findings.push_back(pair_draft(batch, correction.after, i, stale ? Verdict::stale_after_correction : Verdict::possible_update,
                                                 stale ? Severity::error : Severity::note,
                                                 stale ? "published after the figure was corrected" : "a later article corrects the figure"));
        }
    }
}

}  // namespace

void check_stale(const Batch& batch, const Kinship& kinship, Drafts& drafts) {
    if (!kinship.related()) return;
    check_against(batch, kinship.a, kinship.b, drafts);
    check_against(batch, kinship.b, kinship.a, drafts);
}

}  // namespace crosstally
