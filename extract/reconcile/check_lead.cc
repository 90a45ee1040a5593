#include "extract/reconcile/check_lead.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/count_common.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool is_plain_share(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    return figure.dimension == "percent" && figure.is_fact() && figure.is_exact() && direction_of(batch.figures[index]) == Change::none;
}

std::optional<std::uint32_t> first_sentence(const Batch& batch, std::uint32_t article) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (!batch.sentences[i].in_title) return i;
    }
    return std::nullopt;
}

std::size_t context_of(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    return count_common(batch.figures[a].near, batch.figures[b].near);
}

// No figure of the text that the headline could mean has as many words in common with it as the lead's has.
bool lead_is_nearest(const Batch& batch, std::uint32_t title, std::uint32_t lead) {
    const Range range = batch.articles[batch.figures[title].article].figures;
    const std::size_t common = context_of(batch, title, lead);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.record->place.in_title || figure.dimension != "percent" || i == lead) continue;
        const bool fits = within_factor(figure.quantity.value, batch.figures[title].quantity.value, 21, 20);
        if (fits && context_of(batch, title, i) >= common) return false;
    }
    return common >= 3;
}

// "Four in five dentists turn adults away", and below "nine in ten dentists": four in five is the share of another.
void check_share(const Batch& batch, std::uint32_t title, std::uint32_t lead_sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[lead_sentence].figures;
    std::vector<std::uint32_t> shares;
    for (const std::uint32_t index : figures) {
        if (batch.figures[index].dimension == "percent") shares.push_back(index);
    }
    if (shares.size() != 1 || !is_plain_share(batch, shares[0])) return;
    const Figure& headline = batch.figures[title];
    const Figure& lead = batch.figures[shares[0]];
    const bool in_words = headline.quantity.kind == FigureKind::ratio;  // "four in ten" of 38 per cent
    const bool fits = in_words ? within_factor(headline.quantity.value, lead.quantity.value, 11, 10) : within_factor(headline.quantity.value, lead.quantity.value, 21, 20);
    if (fits || !lead_is_nearest(batch, title, shares[0])) return;
    drafts.findings.push_back(pair_draft(batch, title, shares[0], Verdict::headline_body_contradiction, Severity::error,
                                         "the headline says " + headline.record->place.text + ", the lead " + lead.record->place.text));
}

bool is_country(const Entity& entity) { return entity.list == "nations" || entity.list == "countries"; }

// "England", "England and", but not "the English Channel"
bool is_part_of_name(const SentenceView& view, std::size_t end) { return end + 1 < view.words.size() && view.words[end + 1].capital; }

// The countries that a sentence names, as entities.
std::vector<std::uint32_t> countries_in(const Batch& batch, const SentenceView& view, bool alone = false) {
    std::vector<std::uint32_t> found;
    for (std::size_t begin = 0; begin < view.words.size(); ++begin) {
        if (!view.words[begin].capital) continue;
        std::string name;
        for (std::size_t end = begin; end < std::min(begin + 3, view.words.size()); ++end) {
            name.append(name.empty() ? "" : " ").append(view.words[end].text);
            const auto entity = batch.places->find_name(name);
            if (entity && is_country(batch.places->entities()[*entity]) && !(alone && is_part_of_name(view, end))) found.push_back(*entity);
        }
    }
    return found;
}

bool names_country(const Batch& batch, std::uint32_t article, std::uint32_t country) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t i = view.sentences.all().begin; i < view.sentences.all().end; ++i) {
        if (batch.sentences[i].in_title) continue;
        const auto named = countries_in(batch, batch.sentences[i]);
        if (std::find(named.begin(), named.end(), country) != named.end()) return true;
    }
    return false;
}

// "A million fly-tips in the UK", and below "England's streets": one nation's figure for the whole country.
void check_country(const Batch& batch, std::uint32_t title, std::uint32_t lead_sentence, Drafts& drafts) {
    const Figure& headline = batch.figures[title];
    const auto countries = countries_in(batch, batch.sentences[headline.sentence]);
    if (countries.size() != 1 || names_country(batch, headline.article, countries[0])) return;
    const auto nations = countries_in(batch, batch.sentences[lead_sentence], true);
    if (nations.size() != 1 || nations[0] == countries[0] || !batch.places->within(nations[0], countries[0])) return;
    for (const std::uint32_t index : batch.sentences[lead_sentence].figures) {
        const Figure& lead = batch.figures[index];
        const bool one_value = lead.dimension == headline.dimension && within_factor(lead.quantity.value, headline.quantity.value, 11, 10);
        if (!one_value || !lead.is_fact()) continue;
        const auto name = [&](std::uint32_t entity) { return batch.places->entities()[entity].name; };
        Draft draft = pair_draft(batch, title, index, Verdict::scope_slip, Severity::warning,
                                 "the headline gives it for " + name(countries[0]) + ", the text for " + name(nations[0]) + " alone");
        draft.subject = subject_of_places(*headline.record, *lead.record, name(countries[0]), name(nations[0]));
        drafts.findings.push_back(std::move(draft));
        return;
    }
}

}  // namespace

void check_lead(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const auto lead = first_sentence(batch, article);
    if (!lead) return;
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (!batch.figures[i].record->place.in_title || !batch.figures[i].is_fact()) continue;
        if (is_plain_share(batch, i)) check_share(batch, i, *lead, drafts);
        check_country(batch, i, *lead, drafts);
    }
}

}  // namespace crosstally
