#include "extract/claim/clause_parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "corpus/among.h"
#include "extract/tag/calendar.h"
#include "rules/word_lists.h"
#include "rules/word_table.h"

namespace crosstally {
namespace {

constexpr std::uint32_t figure_reach = 4;  // tokens from "to" or "from" to the figure that it leads to

enum Opening : std::uint32_t { no_opening, parts, compares, when, from, to, base, joins, likens, shares, follows, asks, equals, dashes, records };

WordTable make_openings() {
    WordTable table;
    table.add(", ; : ( ) \u2013 \u2014 while whereas although though but which who whose leaving", parts);
    table.add("than compare compared compares against versus vs", compares);
    table.add("when where", when);
    table.add("from", from);
    table.add("to", to);
    table.add("on above below since over ahead", base);
    table.add("and", joins);
    table.add("as", likens);
    table.add("of the that what", shares);
    table.add("following after", follows);
    table.add("if whether", asks);
    table.add("with", equals);
    table.add("-", dashes);
    table.add("previous old existing", records);
    return table;
}

// The tags that touch the span; they stand in the order of the text, without overlaps.
template <typename Tag>
std::span<const Tag> tags_within(const std::vector<Tag>& tags, Span here) {
    const auto first = std::partition_point(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.span.end <= here.begin; });
    return {first, std::partition_point(first, tags.end(), [&](const Tag& tag) { return tag.span.begin < here.end; })};
}

template <typename Tag>
const Tag* beginning_at(std::span<const Tag> tags, std::uint32_t byte) {
    const auto at = std::partition_point(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.span.begin < byte; });
    return at != tags.end() && at->span.begin == byte ? &*at : nullptr;
}

// The last tag that begins at the span or before it is the only one that can hold it.
template <typename Tag>
bool holds_span(std::span<const Tag> tags, Span span) {
    const auto after = std::partition_point(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.span.begin <= span.begin; });
    return after != tags.begin() && (after - 1)->span.contains(span);
}

// "the previous record of 136.2mm, seen in June 2007": what the word behind says of a time that is over.
constexpr auto records_of_old = std::to_array<std::string_view>({"record", "high", "low", "peak", "best", "total"});

class Cutter {
public:
    Cutter(const Document& document, std::uint32_t sentence, std::vector<ClausePart>& parts)
        : document_(document),
          sentence_(document.segmentation.sentences[sentence]),
          periods_(tags_within(document.tags.periods, sentence_.span)),
          quantities_(tags_within(document.tags.quantities, sentence_.span)),
          parts_(parts) {}

    void cut() {
        static const WordTable openings = make_openings();
        parts_.clear();
        parts_.push_back({sentence_.span.begin, PartRole::plain});
        for (std::uint32_t i = sentence_.first_token; i < sentence_.end_token; ++i) {
            const Span span = document_.segmentation.tokens[i].span;
            const std::uint32_t opening = openings.bits_of_padded(slice(document_.low, span));
            if (opening == no_opening || document_.text[span.begin] != document_.low[span.begin] || inside_tag(span)) continue;
            if (const auto role = opens(i, opening)) add(span.begin, *role);
        }
    }

private:
    std::string_view word(std::uint32_t i) const {
        return i < sentence_.end_token ? slice(document_.text, document_.segmentation.tokens[i].span) : "";
    }

    // A mark within a figure or a period ("1.2m", "June 4, 2023") cuts nothing.
    bool inside_tag(Span span) const {
        return holds_span(periods_, span) || holds_span(quantities_, span);
    }

    std::optional<PartRole> opens(std::uint32_t i, std::uint32_t opening) const {
        switch (opening) {
            case parts: return is_bracket_of_figure(i) ? std::nullopt : std::optional(PartRole::plain);
            case compares: return is_hedge(i) || is_brought_against(i) ? std::nullopt : std::optional(PartRole::comparison);
            case when: return word(i) == "when" || is_where_of_time(i) ? std::optional(PartRole::when) : std::nullopt;
            case from:
                if (figure_follows(i)) return PartRole::from;
                return held_against(i) || moves_from(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case to:
                if (figure_follows(i) && !ends_comparing(i)) return PartRole::to;
                return is_like(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case follows: return change_follows(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case asks: return is_question(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case dashes: return is_spaced(i) ? std::optional(PartRole::plain) : std::nullopt;
            case records: return names_old_record(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case equals: return is_like(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case base: return is_base(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case likens: return period_after_preposition(i + 1) || period_at(i + 1) != nullptr ? std::optional(PartRole::comparison) : std::nullopt;
            case shares:
                if (leads_on_from_base(i)) return PartRole::plain;
                return is_share_of_level(i) ? std::optional(PartRole::comparison) : std::nullopt;
            case joins:
                if (compares_on(i)) return PartRole::comparison;
                if (is_next_change(i) || (parts_.back().role == PartRole::comparison && word(i + 1).ends_with("ing"))) return PartRole::plain;
                return period_after_preposition(i + 1) ? std::optional(PartRole::plain) : std::nullopt;
            default: return std::nullopt;
        }
    }

    // "more than 900" says how exact the figure is.
    bool is_hedge(std::uint32_t i) const {
        if (word(i) != "than" || i + 1 >= sentence_.end_token) return false;
        const std::uint32_t next = word(i + 1) == "£" || word(i + 1) == "$" ? i + 2 : i + 1;
        return next < sentence_.end_token && (starts_figure(document_.segmentation.tokens[i + 1].span) ||
                                              starts_figure(document_.segmentation.tokens[next].span));
    }

    // "136.2mm (5.4 inches) in June": the same again in brackets, right behind a figure.
    bool is_bracket_of_figure(std::uint32_t i) const {
        const bool closes = word(i) == ")";
        if ((!closes && word(i) != "(") || i == sentence_.first_token) return false;
        const auto again = std::partition_point(quantities_.begin(), quantities_.end(), [&](const QuantityTag& tag) { return tag.span.end <= document_.segmentation.tokens[closes ? i - 1 : i].span.begin; });
        if (again == quantities_.end() || again == quantities_.begin()) return false;
        const std::string_view text = document_.text;
        return slice(text, {(again - 1)->span.end, again->span.begin}) == " (" && text.substr(again->span.end).starts_with(')');
    }

    // "rose 2.1 per cent following an 8.2 per cent drop in January", "after a fall of 8.2 per cent in January"
    bool change_follows(std::uint32_t i) const {
        constexpr auto results = std::to_array<std::string_view>({"loss", "profit", "deficit", "surplus"});
        if (word(i + 1) == "a" && among(results, word(i + 2))) return true;  // "a profit of £3m after a loss of £14m in 2019"
        if (i > sentence_.first_token && word(i - 1) == "," && share_at(i + 1)) return true;  // "rose by 7 per cent, after 6.2 per cent in May"
        for (std::uint32_t k = i + 1; k <= i + figure_reach && k < sentence_.end_token; ++k) {
            const Span token = document_.segmentation.tokens[k].span;
            if (const QuantityTag* figure = beginning_at(quantities_, token.begin)) return figure->quantity.change != Change::none;
            if (inside_tag(token) || word(k) == "and" || word(k) == ",") return false;
        }
        return false;
    }

    bool share_at(std::uint32_t i) const {
        if (i >= sentence_.end_token) return false;
        const QuantityTag* figure = beginning_at(quantities_, document_.segmentation.tokens[i].span.begin);
        return figure != nullptr && figure->quantity.kind == FigureKind::percent;
    }

    // "asked 35,000 households if they had been robbed in the past year"
    bool is_question(std::uint32_t i) const {
        for (std::uint32_t k = i; k-- > sentence_.first_token;) {
            if (word(k) == "asked" || word(k) == "asks" || word(k) == "asking") return true;
        }
        return false;
    }

    // "similar to last year", "in line with 2019"
    bool is_like(std::uint32_t i) const {
        constexpr auto likenesses = std::to_array<std::string_view>({"close", "equal", "identical", "level", "line", "par", "similar"});
        return i > sentence_.first_token && period_at(i + 1) != nullptr && among(likenesses, word(i - 1));
    }

    // "3,307 claims against Wren Council"
    bool is_brought_against(std::uint32_t i) const {
        return word(i) == "against" && i > sentence_.first_token && document_.lists->has(WordList::charges, word(i - 1));
    }

    // "compared to 380"
    bool ends_comparing(std::uint32_t i) const { return i > sentence_.first_token && (word(i - 1) == "compared" || word(i - 1) == "compares"); }

    bool starts_figure(Span token) const {
        return beginning_at(quantities_, token.begin) != nullptr;
    }

    bool figure_follows(std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k <= i + figure_reach && k < sentence_.end_token; ++k) {
            if (starts_figure(document_.segmentation.tokens[k].span)) return true;
            if (inside_tag(document_.segmentation.tokens[k].span) || word(k) == "and" || word(k) == ",") return false;
        }
        return false;
    }

    // "£148m, less than half of the £319m booked in 2019", "twice the 41 of 2019": what a level is a share or a multiple of.
    bool is_share_of_level(std::uint32_t i) const {
        if (i == sentence_.first_token) return false;
        if (word(i) == "what") return word(i - 1) == "of" || holds_span(quantities_, document_.segmentation.tokens[i - 1].span);  // "a tenth of what it was in 2000"
        const PeriodTag* year = word(i) == "of" ? period_at(i + 1) : nullptr;
        if (year != nullptr && (word(i - 1) == "short" || word(i - 1) == "shy")) return true;  // "11 per cent short of 2019"
        if (year != nullptr && std::string_view(document_.text).substr(year->span.end).starts_with(" level")) return true;  // "88% of 2019 levels"
        const bool that_of = word(i) == "that" && (word(i + 1) == "of" || word(i + 1) == "in");  // "double that of a year ago"
        if ((word(i) == "of" && word(i + 1) != "the") || (!that_of && !figure_follows(i))) return false;
        const std::uint32_t end = document_.segmentation.tokens[i - 1].span.end;
        const auto share = std::find_if(quantities_.begin(), quantities_.end(), [&](const QuantityTag& tag) { return tag.span.end == end; });
        if (share == quantities_.end()) return false;
        if (share->quantity.kind == FigureKind::multiple) return word(i) == "the" || that_of;
        if (share == quantities_.begin() || that_of) return false;
        const bool of_money = share->quantity.kind == FigureKind::ratio && (share - 1)->quantity.kind == FigureKind::money;
        return of_money && word(i) == "of" && share + 1 != quantities_.end() && (share + 1)->quantity.kind == FigureKind::money;
    }

    // "321 more than in 2020 and 611 more than in 2019"
    bool is_next_change(std::uint32_t i) const {
        if (parts_.back().role != PartRole::comparison || i + 1 >= sentence_.end_token) return false;
        const QuantityTag* figure = beginning_at(quantities_, document_.segmentation.tokens[i + 1].span.begin);
        return figure != nullptr && figure->quantity.change != Change::none;
    }

    // "the previous record of £66m set in 2019", but not "the previous record of £66m, set in 2019": the comma opens a part of its own.
    bool names_old_record(std::uint32_t i) const {
        if (!among(records_of_old, word(i + 1)) || !figure_follows(i + 1)) return false;
        const Span record = document_.segmentation.tokens[i + 1].span;
        const auto figure = std::partition_point(quantities_.begin(), quantities_.end(), [&](const QuantityTag& tag) { return tag.span.begin < record.end; });
        return figure != quantities_.end() && !std::string_view(document_.text).substr(figure->span.end).starts_with(',');
    }

    // "an increase on 2023 of 4.8 per cent"
    bool leads_on_from_base(std::uint32_t i) const {
        const bool behind_period = i > sentence_.first_token && holds_span(periods_, document_.segmentation.tokens[i - 1].span);
        return word(i) == "of" && behind_period && parts_.back().role == PartRole::comparison && figure_follows(i);
    }

    // "down 36% on a record 45,774 in 2022", "up 5% on the total of 2022"
    bool is_behind_change(std::uint32_t i) const {
        if (i == sentence_.first_token || word(i) != "on") return false;
        const Span before = document_.segmentation.tokens[i - 1].span;
        const auto figure = std::partition_point(quantities_.begin(), quantities_.end(), [&](const QuantityTag& tag) { return tag.span.end < before.end; });
        return figure != quantities_.end() && figure->span.contains(before) && figure->quantity.change != Change::none;
    }

    // "below the number at this point last year, where 21,300 had come"
    bool is_where_of_time(std::uint32_t i) const {
        return i > sentence_.first_token + 1 && word(i - 1) == "," && holds_span(periods_, document_.segmentation.tokens[i - 2].span);
    }

    // "reported last year - an increase of 133 per cent"
    bool is_spaced(std::uint32_t i) const {
        const Span dash = document_.segmentation.tokens[i].span;
        const std::string_view text = document_.text;
        return dash.begin > 0 && text[dash.begin - 1] == ' ' && text.substr(dash.end).starts_with(' ');
    }

    // "compared with 171 in 2019, and with 94 in 2018"
    bool compares_on(std::uint32_t i) const {
        const bool again = word(i + 1) == "with" || word(i + 1) == "against";
        return again && std::any_of(parts_.begin(), parts_.end(), [](const ClausePart& part) { return part.role == PartRole::comparison; });
    }

    const PeriodTag* period_at(std::uint32_t i) const {
        if (i >= sentence_.end_token) return nullptr;
        return beginning_at(periods_, document_.segmentation.tokens[i].span.begin);
    }

    // "on the 980,000 reported", "up on December", "below the peak of 2017", but not "on Tuesday" and "over 500".
    bool is_base(std::uint32_t i) const {
        if (word(i) == "ahead") return word(i + 1) == "of" && figure_follows(i);  // "ahead of Hull's 470 in February"
        const bool after_change = i > sentence_.first_token && document_.lists->has(WordList::turns, word(i - 1)) && !ends_hedge(i - 1);
        if (const PeriodTag* period = period_at(i + 1)) {
            const std::string_view words = slice(document_.text, period->span);
            const bool owns = words.ends_with("'s") || words.ends_with("\u2019s");  // "£2 million over last year's total"
            const bool is_level = word(i) == "on" || word(i) == "above" || word(i) == "below" || (word(i) == "over" && owns);  // "12% above 2019"
            return is_level && (after_change || length_in_days(period->days) > 1);
        }
        if (is_behind_change(i)) return true;
        if (word(i) == "on" || word(i) == "over") {
            return after_change || (word(i) == "on" && word(i + 1) == "the" && figure_follows(i));
        }
        return word(i + 1) == "the";
    }

    // "waited 12 hours or more on trolleys"
    bool ends_hedge(std::uint32_t i) const { return word(i) == "more" && i > sentence_.first_token && word(i - 1) == "or"; }

    // "moving up from fourth place in 2019"
    bool moves_from(std::uint32_t i) const { return i > sentence_.first_token && (word(i - 1) == "up" || word(i - 1) == "down"); }

    // "down 12% from a year ago", "up from last year", "unchanged from 2019".
    bool held_against(std::uint32_t i) const {
        if (i == sentence_.first_token || period_at(i + 1) == nullptr) return false;
        if (word(i - 1) == "different" || word(i - 1) == "unchanged") return true;
        return document_.lists->has(WordList::turns, word(i - 1)) || holds_span(quantities_, document_.segmentation.tokens[i - 1].span);
    }

    bool period_after_preposition(std::uint32_t i) const {
        return (word(i) == "in" || word(i) == "for" || word(i) == "during") && period_at(i + 1) != nullptr;
    }

    void add(std::uint32_t begin, PartRole role) {
        if (parts_.back().begin == begin) {
            parts_.back().role = role;
        } else {
            parts_.push_back({begin, role});
        }
    }

    const Document& document_;
    const Sentence& sentence_;
    std::span<const PeriodTag> periods_;  // of the sentence
    std::span<const QuantityTag> quantities_;
    std::vector<ClausePart>& parts_;
};

}  // namespace

void read_clause_parts(const Document& document, std::uint32_t sentence, std::vector<ClausePart>& parts) {
    Cutter(document, sentence, parts).cut();
}

std::size_t part_at(const std::vector<ClausePart>& parts, std::uint32_t byte) {
    const auto after = std::upper_bound(parts.begin(), parts.end(), byte,
                                        [](std::uint32_t at, const ClausePart& part) { return at < part.begin; });
    return after == parts.begin() ? 0 : static_cast<std::size_t>(after - parts.begin()) - 1;
}

}  // namespace crosstally
