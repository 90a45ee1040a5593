#include "extract/tag/shouted_opening.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/sort_names.h"

namespace crosstally {
namespace {

constexpr std::size_t openings = 3;    // sentences: a heading and a byline may stand before the story
constexpr std::uint32_t least_run = 2;  // words
constexpr std::size_t least_name = 6;  // letters and spaces of the name looked for

bool is_shouted(std::string_view word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), is_capital);
}

bool joins(std::string_view mark) { return mark == "-" || mark == "'" || mark == "\u2019" || mark == "&"; }

// The words in capitals that a sentence begins with, and how many they are.
struct Run {
    Span span;
    std::uint32_t words = 0;
};

Run run_at(const Document& document, const Sentence& sentence) {
    Run run{{sentence.span.begin, sentence.span.begin}, 0};
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        const Token& token = document.segmentation.tokens[i];
        const std::string_view text = slice(document.text, token.span);
        if (token.kind == TokenKind::mark && run.words > 0 && joins(text)) continue;
        if (token.kind != TokenKind::word || !is_shouted(text)) break;
        run.span.end = token.span.end;
        ++run.words;
    }
    return run;
}

bool begins_word(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-'; }
bool ends_word(std::string_view text, std::size_t at) { return at == text.size() || text[at] < 'a' || text[at] > 'z'; }

// Where the words of the tag stand inside `within`, in letters of any size.
Span place_of(const Document& document, const NameTag& tag, Span within) {
    const std::string_view low(document.low.data(), document.text.size());
    const std::string_view name = slice(low, tag.span);
    const std::string_view opening = slice(low, within);
    if (name.size() < least_name) return {};
    const std::size_t at = opening.find(name);
    if (at == std::string_view::npos || !begins_word(opening, at) || !ends_word(opening, at + name.size())) return {};
    const auto begin = within.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(name.size())};
}

// The longest name of the text that the opening holds, with its place there; null where it holds none.
struct Found {
    const NameTag* tag = nullptr;
    Span span;
};

Found found_in(const Document& document, Span opening) {
    Found found;
    for (const NameTag& tag : document.tags.names) {
        if (tag.span.overlaps(opening)) continue;
        const Span span = place_of(document, tag, opening);
        if (span.size() > found.span.size()) found = {&tag, span};
    }
    return found;
}

// A body by form that begins with capitals goes on behind them: "BROKE Ardley Rovers".
Span with_body(const Document& document, Span run) {
    for (const NameTag& tag : document.tags.names) {
        if (tag.span.begin >= run.end) break;
        if (!tag.entity && tag.span.overlaps(run)) run.end = std::max(run.end, tag.span.end);
    }
    return run;
}

void name_opening(Document& document, const Run& run) {
    std::vector<NameTag>& tags = document.tags.names;
    const Span opening = with_body(document, run.span);
    const Found found = found_in(document, opening);
    if (found.tag == nullptr) {
        const auto no_name = [&](const NameTag& tag) { return !tag.entity && run.words > least_run && run.span.contains(tag.span); };
        std::erase_if(tags, no_name);
        return;
    }
    const auto is_more = [&](const NameTag& tag) { return (tag.entity || tag.area) && tag.span.contains(found.span) && tag.span.size() > found.span.size(); };
    if (std::ranges::any_of(tags, is_more)) return;  // "NHS ENGLAND", and England elsewhere; "WILTSHIRE Council"
    NameTag named = *found.tag;
    named.span = found.span;
    std::erase_if(tags, [&](const NameTag& tag) { return tag.span.overlaps(named.span) || (!tag.entity && tag.span.overlaps(opening)); });
    tags.push_back(std::move(named));
    sort_by_place(tags);
}

}  // namespace

void name_shouted_opening(Document& document) {
    const std::vector<Sentence>& sentences = document.segmentation.sentences;
    for (std::size_t s = 0; s < std::min(openings, sentences.size()); ++s) {
        const Run run = run_at(document, sentences[s]);
        if (run.words > 0) name_opening(document, run);
    }
}

}  // namespace crosstally
