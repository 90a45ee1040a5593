#include "extract/reconcile/summary.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

constexpr std::size_t shown_sides = 6;

bool trimmed_end(std::string_view& text, std::initializer_list<std::string_view> marks) {
    for (const std::string_view mark : marks) {
        if (!text.ends_with(mark)) continue;
        text.remove_suffix(mark.size());
        return true;
    }
    return false;
}

// Without the quotation marks and the end marks that each paper sets in its own way.
std::string_view bare_words(std::string_view text) {
    for (const std::string_view mark : {"\"", "“", "‘", "'"}) {
        if (text.starts_with(mark)) {
            text.remove_prefix(mark.size());
            break;
        }
    }
    while (trimmed_end(text, {"\"", "”", "’", "'", ",", ".", " "})) {}
    return text;
}

// How each side is shown: one reading, however many its articles have; by the words, so that their order decides nothing.
std::vector<std::string_view> least_readings(const StoredDraft& draft) {
    std::vector<std::string_view> least(draft.sides.size());
    for (const StoredMark& mark : draft.marks) {
        if (mark.side >= least.size()) continue;
        std::string_view text = mark.place.text;
        if (draft.verdict == Verdict::quote_altered) text = bare_words(text);
        if (draft.verdict == Verdict::name_variant && (text.starts_with("the ") || text.starts_with("The "))) text.remove_prefix(4);
        std::string_view& of_side = least[mark.side];
        if (of_side.empty() || text < of_side) of_side = text;
    }
    return least;
}

std::string reading(const StoredDraft& draft, std::string_view least) {
    const bool spoken = draft.verdict == Verdict::quote_altered && least.find(' ') != std::string_view::npos;
    return spoken ? '"' + std::string(least) + '"' : std::string(least);
}

bool is_in_word(char c) { return is_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; }

// Behind a word or a comma, so that no sentence and no quotation begins there.
bool is_inside(std::string_view text, std::size_t at) {
    return at >= 2 && text[at - 1] == ' ' && (is_in_word(text[at - 2]) || text[at - 2] == ',');
}

// The word of a measure, which is in small letters, as the sentences print a name: "Express" where nowhere "express" stands.
std::string_view as_named(std::string_view word, const std::vector<StoredMark>& marks) {
    std::string_view least;
    for (const StoredMark& mark : marks) {
        const std::string_view text = mark.place.in_title ? std::string_view() : mark.sentence.text;
        for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
            const std::string_view here = text.substr(at, word.size());
            const std::size_t end = at + word.size();
            const bool whole = (at == 0 || !is_in_word(text[at - 1])) && (end == text.size() || !is_in_word(text[end]));
            if (!whole || !std::ranges::equal(here, word, {}, made_small)) continue;
            if (here.front() == word.front()) return word;
            if (is_inside(text, at) && (least.empty() || here < least)) least = here;
        }
    }
    return least.empty() ? word : least;
}

bool is_of_small_letters(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_small);
}

std::string subject_with_names(const StoredDraft& draft) {
    const std::string_view subject = draft.subject;
    std::string out;
    for (std::size_t at = 0; at < subject.size();) {
        const std::size_t end = std::min(subject.find_first_of(" ,", at), subject.size());
        const std::string_view word = subject.substr(at, end - at);
        out += is_of_small_letters(word) ? as_named(word, draft.marks) : word;
        if (end < subject.size()) out += subject[end];
        at = end + 1;
    }
    return out;
}

}  // namespace

bool is_of_one_sum(Verdict verdict) {
    return verdict == Verdict::internal_arithmetic_error || verdict == Verdict::lattice_violation || verdict == Verdict::impossible_value ||
           verdict == Verdict::percent_point_slip || verdict == Verdict::period_overlap;
}

std::string summary_of(const StoredDraft& draft) {
    std::vector<std::string> readings;
    for (const std::string_view least : least_readings(draft)) {
        if (readings.size() == shown_sides) break;
        std::string text = reading(draft, least);
        if (text.empty() || (!is_of_one_sum(draft.verdict) && std::ranges::find(readings, text) != readings.end())) continue;
        readings.push_back(std::move(text));
    }
    std::string values;
    for (std::size_t i = 0; i < readings.size(); ++i) values += (i == 0 ? "" : is_of_one_sum(draft.verdict) ? ", " : " or ") + readings[i];
    return draft.subject.empty() ? values : subject_with_names(draft) + ": " + values;
}

}  // namespace crosstally
