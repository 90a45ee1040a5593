#include "extract/tag/tag_figures.h"

#include <algorithm>
#include <array>

#include "corpus/among.h"
#include "corpus/ascii.h"
#include "extract/tag/carry_units.h"
#include "extract/tag/join_numbers.h"
#include "extract/tag/make_period.h"
#include "extract/tag/make_quantity.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

bool may_begin_name(char c) { return is_capital(c) || static_cast<unsigned char>(c) >= 0xC3; }

constexpr auto many = std::to_array<std::string_view>({"those", "people", "men", "women", "children", "injured", "wounded", "dead"});

// "Ann Harrow, 34," and "a student, 19," are ages; "Leeds, 34, Bradford, 22," and "lines 12, 34," are not.
bool follows_person(const Document& document, const RuleMatch& match) {
    const auto& tokens = document.segmentation.tokens;
    const std::uint32_t comma = token_at(document.segmentation, match.whole.begin);
    if (comma == 0 || tokens[comma - 1].kind != TokenKind::word) return false;
    const auto capital = [&](std::uint32_t token) { return may_begin_name(document.text[tokens[token].span.begin]); };
    const bool hyphened = comma >= 3 && slice(document.text, tokens[comma - 2].span) == "-" && capital(comma - 3);
    const bool named = hyphened || (comma >= 2 && tokens[comma - 2].kind == TokenKind::word && capital(comma - 2));
    const std::uint32_t after = comma + 3;
    const bool goes_on = after < tokens.size() && tokens[after].kind == TokenKind::word && !capital(after) &&
                         slice(document.text, tokens[after].span) != "and";
    const std::string_view noun = slice(document.low, tokens[comma - 1].span);
    const std::string_view before = comma >= 2 ? slice(document.low, tokens[comma - 2].span) : std::string_view();
    const bool of_many = among(many, noun) || among(many, before);  // "a quarter of those killed, 48,"
    const bool of_several = !capital(comma - 1) && (of_many || (noun.ends_with('s') && !noun.ends_with("ss")));  // "half of the councils, 96,"
    return !of_several && (!capital(comma - 1) || named || goes_on);
}

// " boxes ", " new cars ": one to three words of which the last is a plural, and none joins or links.
bool is_counted_noun(std::string_view between) {
    constexpr std::array<std::string_view, 14> others = {"in", "for", "of", "after", "over", "within", "and", "was", "has",
                                                         "takes", "lasts", "costs", "spends", "is"};
    int words = 0;
    std::string_view last;
    for (std::size_t i = 0; i < between.size();) {
        if (between[i] == ' ') {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < between.size() && (is_letter(between[i]) || between[i] == '-')) ++i;
        last = between.substr(begin, i - begin);
        if (last.empty() || ++words > 3 || std::find(others.begin(), others.end(), last) != others.end()) return false;
    }
    return words > 0 && (last.ends_with('s') || last == "people" || last == "children" || last == "men" || last == "women");
}

// "£5 a year", "17 a day", "£2 a litre": the unit belongs to the figure right before it; "300 boxes a year" likewise.
bool is_rate(const Document& document, const QuantityTag& tag) {
    const FigureKind kind = tag.quantity.kind;
    const bool of_unit = kind == FigureKind::duration || kind == FigureKind::measurement || kind == FigureKind::money;
    if (!of_unit || document.tags.quantities.empty()) return false;
    const std::string_view text = document.text;
    const char next = tag.span.begin + 1 < text.size() ? text[tag.span.begin + 1] : ' ';
    const bool article = (text[tag.span.begin] | 0x20) == 'a' && (next == ' ' || next == 'n');
    const std::uint32_t end = document.tags.quantities.back().span.end;
    if (!article || end >= tag.span.begin) return false;
    const std::string_view between = text.substr(end, tag.span.begin - end);
    if (between.find_first_not_of(" \n") == std::string_view::npos) return true;
    return kind == FigureKind::duration && document.tags.quantities.back().quantity.kind == FigureKind::count && is_counted_noun(between);
}

void add_quantities(const Knowledge& knowledge, const RuleMatch& match, Document& document,
                    std::vector<MadeQuantity>& made) {
    made.clear();
    make_quantities(knowledge.rules, match, document.text, made);
    for (MadeQuantity& figure : made) {
        QuantityTag tag;
        tag.span = figure.span;
        tag.quantity = std::move(figure.quantity);
        tag.rule = match.rule;
        tag.sentence = match.sentence;
        if (document.text[match.whole.begin] == ',' && !follows_person(document, match)) {
            tag.quantity.kind = FigureKind::count;
            tag.quantity.unit.clear();
        }
        if (!is_rate(document, tag)) document.tags.quantities.push_back(std::move(tag));
    }
}

void add_periods(const Knowledge& knowledge, const RuleMatch& match, Document& document) {
    std::vector<PeriodTag> made;
    make_periods(knowledge.rules, match, document, made);
    for (PeriodTag& period : made) {
        period.sentence = match.sentence;
        document.tags.periods.push_back(std::move(period));
    }
}

}  // namespace

void tag_figures(const Knowledge& knowledge, Document& document) {
    std::vector<MadeQuantity> made;
    for (const RuleMatch& match : document.matches[Layer::figure]) {
        const std::string& kind = knowledge.rules.rules()[match.rule].kind;
        if (kind == "guard") {
            document.tags.guards.push_back({match.span, match.rule});
        } else if (kind == "period") {
            add_periods(knowledge, match, document);
        } else {
            add_quantities(knowledge, match, document, made);
        }
    }
    join_numbers(document);
    carry_units(knowledge.rules.word_lists(), document);
}

}  // namespace crosstally
