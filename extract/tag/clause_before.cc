#include "extract/tag/clause_before.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/calendar_pieces.h"
#include "extract/tag/calendar_words.h"
#include "extract/tag/past_words.h"
#include "extract/tag/sentence_of.h"
#include "rules/word_table.h"

namespace crosstally {
namespace {

constexpr std::uint32_t widest_look_back = 160;  // bytes of a clause in which a verb still governs the date

enum Sense : std::uint32_t {
    of_future = 1, of_infinitive = 2, of_comparison = 4, of_change = 8,
    of_noun = 16,        // what stands before a noun, and no verb
    of_plan = 32, of_due = 64,
    of_chance = 128,     // "could", "might"
    of_done = 256,       // before an infinitive: it was so
    of_start = 512,      // "the closures, which begin in May"
};

WordTable make_senses() {
    WordTable table;
    table.add("will shall would due scheduled planned plans plan hopes aims upcoming expect 'll won't", of_future);
    table.add("expected set expects is are going", of_infinitive);
    table.add("than compared compares against versus", of_comparison);
    table.add("up down rise fall increase drop", of_change);
    table.add("the a an its his her their our these those this that about nearly almost some more just over under at least", of_noun);
    table.add("plan plans", of_plan);
    table.add("due scheduled planned", of_due);
    table.add("could may might must should can", of_chance);
    table.add("begin begins start starts opens closes expire expires resume resumes", of_start);
    table.add("had managed used able helped began started failed forced was were", of_done);
    return table;
}

std::uint32_t senses_of(std::string_view word) {
    static const WordTable senses = make_senses();
    return senses.bits_of(word);
}

// A comma within a number parts no clauses.
bool is_border(std::string_view text, std::size_t at) {
    const char c = text[at];
    return c == ';' || c == ':' || c == '"' || (c == ',' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n'));
}

// The clause before the byte, back to a comma or a dash.
std::string_view clause_before(const Document& document, std::uint32_t byte) {
    const Sentence& sentence = document.segmentation.sentences[sentence_of(document.segmentation, byte)];
    std::uint32_t begin = std::max(sentence.span.begin, byte > widest_look_back ? byte - widest_look_back : 0);
    const std::string_view before = slice(document.text, {begin, byte});
    std::size_t border = before.size();
    while (border > 0 && (before[border - 1] > ';' || !is_border(before, border - 1))) --border;
    return before.substr(border);
}

bool is_number(std::string_view word) {
    const char first = word.empty() ? ' ' : word[0];
    return is_digit(first) || word.starts_with("£") || first == '$' || small_number_from(word).has_value();
}

// "Due to leave on Friday were cancelled", "planned between May and July and cancelled 90": what was due is over.
bool is_over(const Document& document, std::uint32_t byte) {
    constexpr std::uint32_t reach = 60;  // bytes: "between October and December 2019 were"
    CalendarPieces pieces(std::string_view(document.text).substr(byte, reach));
    bool after_and = false;
    for (int i = 0; i < 7; ++i) {
        const auto word = pieces.next();
        if (!word || *word == ",") return false;
        if (*word == "was" || *word == "were" || *word == "had" || *word == "did" || (after_and && is_past(*word))) return true;
        after_and = *word == "and";
    }
    return false;
}

bool is_verb(std::string_view word) {
    return !is_number(word) && (senses_of(word) & (of_noun | of_comparison)) == 0 && word.size() > 1;
}

}  // namespace

bool looks_ahead(const Document& document, std::uint32_t byte) {
    CalendarPieces pieces(clause_before(document, byte));
    std::uint32_t last = 0;     // senses of the word before
    bool expecting = false;     // "expected three quarters of its ferries to sail"
    bool after_to = false;
    bool starting = false;      // "begin in"
    bool planned = false;       // "a plan to close them"
    bool after_had = false;     // "that it had planned"
    while (const auto word = pieces.next()) {
        const std::uint32_t senses = senses_of(*word);
        starting = (last & of_start) != 0 && (*word == "in" || *word == "on");
        const bool noun = (senses & of_plan) != 0 && (last & of_noun) != 0;  // "approved the plans"
        const bool future = (senses & of_future) != 0 || word->ends_with("'ll");
        const bool over = (senses & of_due) != 0 && (after_had || ((last & of_infinitive) == 0 && is_over(document, byte)));
        if (future && !noun && !over) return true;
        after_had = *word == "had";
        if (after_to && is_verb(*word)) return true;
        if ((last & of_infinitive) != 0 && *word == "to") {
            if ((last & of_plan) == 0) return true;
            planned = true;
        }
        if (*word == "was" || *word == "were") planned = false;  // "a plan to close them was dropped in"
        expecting = expecting || *word == "expected";
        after_to = expecting && *word == "to";
        last = noun ? senses | of_infinitive : senses;
    }
    return starting || planned;
}

bool leads_on(const Document& document, std::uint32_t byte, bool by) {
    CalendarPieces pieces(clause_before(document, byte));
    std::uint32_t last = 0;
    std::string last_word;
    bool present = false;
    bool past = false;
    bool lasting = false;  // "has been called off"
    bool infinitive = false;
    bool after_to = false;
    while (const auto word = pieces.next()) {
        const std::uint32_t senses = senses_of(*word);
        if ((senses & of_chance) != 0) return true;
        present = present || *word == "is" || *word == "are";
        lasting = lasting || (*word == "been" && (last_word == "has" || last_word == "have"));
        past = past || is_past(*word);
        infinitive = infinitive || (after_to && is_verb(*word));
        after_to = *word == "to" && (last & of_done) == 0;
        last = senses;
        last_word = *word;
    }
    return (present && !past) || (by ? infinitive : lasting);
}

bool is_level_from(const Document& document, std::uint32_t byte) {
    constexpr int reach = 4;  // words: "down 3 per cent"
    CalendarPieces pieces(clause_before(document, byte));
    int since_turn = reach + 1;
    std::string last;
    while (const auto word = pieces.next()) {
        const bool turn = *word == "down" || *word == "up" || *word == "higher" || *word == "lower";
        since_turn = turn ? 0 : since_turn + 1;
        last = *word;
    }
    return since_turn <= reach && (since_turn == 0 || is_number(last) || last == "percent" || last == "cent" || last == "points");
}

namespace {

// "More than 400", "longer than a year", not "12 more than 400": how much, and nothing that is compared.
struct Hedge {
    std::size_t compared_before = 0;  // its "than"

    [[nodiscard]] bool ends_at(std::string_view word) const { return than_ && (is_number(word) || word == "a" || word == "an"); }
    void go_on(std::string_view word, std::size_t compared) {
        if (word == "than") compared_before = compared;
        than_ = more_ && word == "than";
        more_ = !number_ && (word == "more" || word == "less" || word == "fewer" || word == "longer");
        number_ = is_number(word);
    }

private:
    bool than_ = false, more_ = false, number_ = false;  // the word before
};

}  // namespace

bool is_compared(const Document& document, std::uint32_t byte) {
    constexpr std::size_t reach = 10;  // words: "than the record 45,774 who made the journey in"
    CalendarPieces pieces(clause_before(document, byte));
    std::size_t count = 0;
    std::size_t compared = 0;  // the words up to the last one that compares
    bool after_change = false;
    bool after_turn = false;  // "but above the 25.4 per cent of"
    bool from = false;   // "from 63 per cent in", not "evictions from rented homes in"
    bool joins = false;  // ", and with 94 in": one more that it is compared with
    Hedge hedge;
    while (const auto word = pieces.next()) {
        ++count;
        const std::uint32_t senses = senses_of(*word);
        if (hedge.ends_at(*word)) compared = hedge.compared_before;
        hedge.go_on(*word, compared);
        const bool holds_above = (count <= 3 || after_turn) && (*word == "above" || *word == "below");  // ", and above the 28,526 of 2021"
        const bool on_level = holds_above || (after_change && (*word == "on" || *word == "above" || *word == "below"));
        if (on_level || (senses & of_comparison) != 0 || (joins && *word == "with")) compared = count;
        if (from && is_number(*word)) compared = count - 1;
        from = *word == "from" || (from && (*word == "the" || *word == "about" || *word == "a"));
        joins = count == 1 && *word == "and";
        after_change = (senses & of_change) != 0;
        after_turn = *word == "but" || *word == "and" || *word == "still" || *word == "well";
    }
    if (from) return true;  // "down from last year"
    return compared > 0 && compared + reach > count;
}

}  // namespace crosstally
