#include <algorithm>
#include <array>

#include "extract/tag/figure_cues.h"
#include "extract/tag/gap_words.h"
#include "extract/value/units.h"

namespace crosstally {
namespace {

using Cues = std::vector<FigureCue>;

// The hedge that ends right before `at`.
const FigureCue* hedge_before(const Cues& cues, std::string_view text, std::uint32_t at) {
    auto it = std::partition_point(cues.begin(), cues.end(), [&](const FigureCue& cue) { return cue.span.end <= at; });
    if (it == cues.begin()) return nullptr;
    --it;
    if (it->role != CueRole::hedge || !is_blank(text, it->span.end, at)) return nullptr;
    return &*it;
}

// "over" before a length of time tells when, not how long: "over 12 months". "Waited over 12 months" is how long.
bool tells_when(const Document& document, const FigureCue& cue, const QuantityTag& tag) {
    constexpr std::array lasting = std::to_array<std::string_view>(
        {"waited", "waiting", "wait", "waits", "lasted", "lasting", "lasts", "last", "took", "takes", "take", "taking", "taken", "is", "was", "stayed", "spent", "of"});
    constexpr std::uint32_t reach = 10;  // bytes: the longest of them
    if (tag.quantity.kind != FigureKind::duration || plain_words(slice(document.text, cue.span)) != "over") return false;
    const std::uint32_t begin = cue.span.begin;
    return std::find(lasting.begin(), lasting.end(), last_gap_word(document.low, begin < reach ? 0 : begin - reach, begin)) == lasting.end();
}

// "5% more than 300": the words belong to the figure before them.
bool compares(const Document& document, std::size_t index, const FigureCue& cue) {
    if (index == 0 || comparison_of(plain_words(slice(document.text, cue.span))) == Change::none) return false;
    return is_blank(document.text, document.tags.quantities[index - 1].span.end, cue.span.begin);
}

void take_hedge_before(const Cues& cues, Document& document, std::size_t index) {
    QuantityTag& tag = document.tags.quantities[index];
    const FigureCue* cue = hedge_before(cues, document.text, tag.span.begin);
    if (cue == nullptr || tells_when(document, *cue, tag) || compares(document, index, *cue)) return;
    tag.quantity.approx = cue->approx;
    tag.hedge_rule = cue->rule;
}

// "12 months or more", "500 people or more": a word or two may stand between where the hedge begins with "or".
bool touches_behind(const Document& document, const QuantityTag& tag, const FigureCue& cue) {
    const std::string_view text = document.text;
    if (is_blank(text, tag.span.end, cue.span.begin)) return true;
    if (!plain_words(slice(text, cue.span)).starts_with("or")) return false;
    const GapWords words(document.low, tag.span.end, cue.span.begin, 3);
    return words.size() <= 2 && std::all_of(words.begin(), words.end(), [](std::string_view w) { return w.size() > 1; });
}

void take_hedge_behind(const Cues& cues, Document& document, QuantityTag& tag) {
    const auto it = std::partition_point(cues.begin(), cues.end(),
                                         [&](const FigureCue& cue) { return cue.span.begin < tag.span.end; });
    if (it == cues.end() || it->role != CueRole::hedge_after || !touches_behind(document, tag, *it)) return;
    tag.quantity.approx = it->approx;
    tag.hedge_rule = it->rule;
}

}  // namespace

std::uint32_t begin_with_hedge(const Cues& cues, std::string_view text, const QuantityTag& tag) {
    std::uint32_t begin = tag.span.begin;
    for (int stacked = 0; stacked < 2; ++stacked) {
        const FigureCue* cue = hedge_before(cues, text, begin);
        if (cue != nullptr) begin = cue->span.begin;
    }
    return begin;
}

void join_hedges(const Cues& cues, Document& document) {
    for (std::size_t i = 0; i < document.tags.quantities.size(); ++i) {
        QuantityTag& tag = document.tags.quantities[i];
        if (tag.quantity.approx == Approx::vague) continue;
        take_hedge_behind(cues, document, tag);
        if (tag.quantity.approx == Approx::none) take_hedge_before(cues, document, i);
    }
}

}  // namespace crosstally
