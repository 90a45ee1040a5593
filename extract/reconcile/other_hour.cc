#include "extract/reconcile/other_hour.h"

#include <string_view>

#include "corpus/ascii.h"
#include "extract/reconcile/two_parties.h"

namespace crosstally {
namespace {

bool is_clock(std::string_view text) {
    const std::size_t colon = text.find_first_of(":.");
    if (colon == 0 || colon > 2 || text.size() < colon + 3) return false;
    return is_digit(text[0]) && is_digit(text[colon - 1]) && is_digit(text[colon + 1]) && is_digit(text[colon + 2]);
}

// "At 07:00 BST, the Conservatives had", "By 11.30am some 26 had": the words from the clock time to the next space.
std::string_view clock_opening(std::string_view sentence) {
    for (const std::string_view opening : {"At ", "By ", "As of ", "Shortly after ", "Just after ", "Just before "}) {
        if (!sentence.starts_with(opening)) continue;
        const std::string_view rest = sentence.substr(opening.size());
        const std::string_view clock = rest.substr(0, rest.find_first_of(" ,"));
        return is_clock(clock) ? clock : std::string_view();
    }
    return {};
}

std::string_view hour_of(const Batch& batch, const Figure& figure) {
    const Range sentences = batch.articles[figure.article].sentences;
    for (std::uint32_t i = sentences.begin; i < sentences.end; ++i) {
        if (const std::string_view clock = clock_opening(batch.sentences[i].ref->text); !clock.empty()) return clock;
    }
    return {};
}

}  // namespace

bool count_at_two_hours(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b) {
    const Figure &a = batch.figures[figure_a], &b = batch.figures[figure_b];
    if (a.dimension != "count" || b.dimension != "count") return false;
    const std::string_view left = hour_of(batch, a);
    const std::string_view right = left.empty() ? left : hour_of(batch, b);
    return !right.empty() && left != right && names_party(batch, a.article) && names_party(batch, b.article);
}

}  // namespace crosstally
