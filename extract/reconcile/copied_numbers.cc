#include "extract/reconcile/copied_numbers.h"

#include "extract/reconcile/known_copies.h"
#include "extract/reconcile/values.h"

namespace crosstally {

CopiedNumbers count_copied(const Batch& batch, std::uint32_t sentence_a, std::uint32_t sentence_b, const Copy& copy) {
    CopiedNumbers count;
    for (const CopiedNumber& number : copy.numbers) {
        const std::int32_t a = batch.sentences[sentence_a].figure_at(number.a);
        const std::int32_t b = batch.sentences[sentence_b].figure_at(number.b);
        if (a < 0 || b < 0) continue;
        const bool agree = agrees(fit_of(batch.figures[static_cast<std::uint32_t>(a)], batch.figures[static_cast<std::uint32_t>(b)]));
        ++(agree ? count.same : count.other);
    }
    return count;
}

bool is_copied_to_the_letter(const Batch& batch, std::uint32_t sentence_a, std::uint32_t sentence_b) {
    const Copy* copy = batch.copies->of(batch.sentences[sentence_a], batch.sentences[sentence_b]);
    if (copy == nullptr || copy->substitutions > 0 || copy->names_differ || copy->dates_differ || copy->spans_differ) return false;
    return count_copied(batch, sentence_a, sentence_b, *copy).other == 0;
}

}  // namespace crosstally
