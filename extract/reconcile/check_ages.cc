#include "extract/reconcile/check_ages.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/phrase.h"

namespace crosstally {
namespace {

struct Life {
    int born = 0, died = 0;  // years
};

std::optional<int> year_of(const Word& word) {
    if (!word.number || word.printed.size() != 4) return std::nullopt;
    int year = 0;
    for (const char c : word.printed) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    return year > 1000 && year < 2200 ? std::optional(year) : std::nullopt;
}

// The first year within a few words behind: "born in Leeds on 4 May 1934".
std::optional<int> year_after(const SentenceView& view, std::size_t at) {
    for (std::size_t i = at + 1; i < std::min(view.words.size(), at + 8); ++i) {
        if (const auto year = year_of(view.words[i])) return year;
        if (view.words[i].text == "and" || view.words[i].text == "died") return std::nullopt;
    }
    return std::nullopt;
}

// "(1934-2019)", and nothing else of that form.
std::optional<Life> bracketed(const SentenceView& view) {
    const std::string& text = view.ref->text;
    for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string::npos) return std::nullopt;
        const std::string inside = text.substr(open + 1, close - open - 1);
        const auto is_year = [](const std::string& part) { return part.size() == 4 && part.find_first_not_of("0123456789") == std::string::npos; };
        if (inside.size() < 9 || inside.size() > 13) continue;
        const std::string first = inside.substr(0, 4), last = inside.substr(inside.size() - 4);
        if (is_year(first) && is_year(last)) return Life{std::stoi(first), std::stoi(last)};
    }
    return std::nullopt;
}

std::optional<Life> told(const SentenceView& view) {
    std::optional<int> born, died;
    for (std::size_t i = 0; i < view.words.size(); ++i) {
        const std::string_view word = view.words[i].text;
        if (word == "born" && born) return std::nullopt;  // of two people
        if (word == "born") born = year_after(view, i);
        if (word == "died" && !died) died = year_after(view, i);
    }
    if (!born || !died) return std::nullopt;
    return Life{*born, *died};
}

bool speaks_of_death(const SentenceView& view) {
    return std::any_of(view.words.begin(), view.words.end(), [](const Word& word) { return word.text == "died" || word.text == "dies" || word.text == "dead"; });
}

void check_sentence(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    std::optional<std::uint32_t> age;
    for (const std::uint32_t index : view.figures) {
        if (batch.figures[index].quantity.kind != FigureKind::age) continue;
        if (age) return;
        age = index;
    }
    if (!age || !speaks_of_death(view) || !batch.figures[*age].is_exact()) return;
    const std::string lead = Phrases(batch, sentence).before(*age, 4);
    if (!has_any(lead, {" aged ", " age "})) return;
    const auto bracket = bracketed(view);
    const auto life = bracket ? bracket : told(view);
    if (!life || life->died <= life->born || life->died - life->born > 120) return;
    const int most = life->died - life->born;
    const Rational& said = batch.figures[*age].quantity.value;
    if (said == Rational(most) || said == Rational(most - 1)) return;
    Draft draft = sum_draft(batch, {*age}, Verdict::internal_arithmetic_error, Severity::error,
                            "from " + std::to_string(life->born) + " to " + std::to_string(life->died) + " is " + std::to_string(most - 1) + " or " +
                                std::to_string(most) + " years, not " + batch.figures[*age].record->place.text);
    draft.key += '|' + std::to_string(life->born) + '|' + std::to_string(life->died);
    drafts.findings.push_back(std::move(draft));
}

}  // namespace

void check_ages(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t s = range.begin; s < range.end; ++s) {
        if (!batch.sentences[s].in_title && !batch.sentences[s].figures.empty()) check_sentence(batch, s, drafts);
    }
}

}  // namespace crosstally
