#include "extract/reconcile/qualifiers.h"

#include <algorithm>
#include <array>

#include "corpus/ascii.h"
#include "corpus/word_hash.h"
#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

// One figure's sentence, read against the other's.
class Reading {
public:
    Reading(const Batch& batch, const Figure& own, const Figure& other)
        : batch_(batch), own_(own), other_(other), words_(batch.sentence_of(own).words), others_(batch.sentence_of(other).words),
          begin_(batch.sentence_of(own).word_of(static_cast<std::uint32_t>(&own - batch.figures.data()))), end_(begin_) {
        if (begin_ == words_.size()) return;  // a figure that is none of the sentence's words
        begin_ = beginning_of_clause(begin_);
        while (end_ + 1 < words_.size() && joined(end_)) ++end_;
        end_ = std::min(end_ + 1, words_.size());
    }

    // A word in the noun phrase of what is counted that the other sentence has not.
    [[nodiscard]] bool has_own_qualifier() const {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (is_own(i) && (counts(i) || stands_before_head(i) || is_complement(i, is_complement_joint) || is_adverb_of_head(i))) return true;
        }
        return false;
    }

    // "In adult social care", which tells only against another such word of the other sentence: "in home care".
    [[nodiscard]] bool has_own_setting() const {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (is_own(i) && is_complement(i, [](std::string_view word) { return word == "in"; })) return true;
        }
        return has_own_opening();
    }

    // "Among graduates", "In secondary schools": what the sentence begins with holds for all of its figures.
    [[nodiscard]] bool has_own_opening() const {
        constexpr std::array openings = std::to_array<std::string_view>({"across", "among", "amongst", "at", "for", "in", "of", "on", "under", "with", "within"});
        if (words_.empty() || !std::ranges::binary_search(openings, words_[0].text)) return false;
        for (std::size_t i = 1; i + 1 < words_.size() && !words_[i].is_masked(); ++i) {
            if (is_own(i)) return true;
            if (!joined(i)) return false;
        }
        return false;
    }

    // "Chinese steel", and "steel": a name before what is counted, and not that of the other figure's place.
    [[nodiscard]] bool has_own_name() const {
        for (std::size_t i = begin_; i < end_; ++i) {
            const bool name = words_[i].capital && i > 0 && words_[i].figure < 0;
            if (name && !is_initials(i) && is_in_one_only(i) && !is_of_place(words_[i].text) && i + 1 < end_ && !words_[i + 1].capital && counts(i + 1) && !words_[i + 1].text.ends_with("ed")) return true;
        }
        return false;
    }

    // "Attacks on dogs" and "attacks by dogs": one phrase, joined another way.
    [[nodiscard]] bool is_joined_otherwise() const {
        for (std::size_t i = begin_ + 1; i + 1 < end_; ++i) {
            if (!counts(i - 1) || !is_joint(words_[i].text)) continue;
            for (std::size_t j = 1; j + 1 < others_.size(); ++j) {
                const bool alike = others_[j - 1].text == words_[i - 1].text && others_[j + 1].text == words_[i + 1].text;
                if (alike && is_joint(others_[j].text) && turns(words_[i].text, others_[j].text)) return true;
            }
        }
        return false;
    }

    // "Year" of "in the year", "half" of "over the first half": the stretch that is counted. Empty where none is named.
    [[nodiscard]] std::string_view stretch() const {
        constexpr std::array stretches = std::to_array<std::string_view>({"day", "decade", "half", "hour", "month", "night", "quarter", "season", "term", "week", "weekend", "year"});
        for (std::size_t i = begin_ + 2; i < end_; ++i) {
            if (!std::binary_search(stretches.begin(), stretches.end(), words_[i].text)) continue;
            for (std::size_t k = i; k > begin_ + 1 && i - k < 3; --k) {
                const std::string_view joint = words_[k - 2].text;
                if (words_[k - 1].text == "the" && (joint == "in" || joint == "over" || joint == "during" || joint == "for")) return words_[i].text;
            }
        }
        return {};
    }

    // "More than 18 weeks", of those counted: a bound that says who is counted. Null where there is none.
    [[nodiscard]] const Figure* threshold() const {
        for (std::size_t i = begin_; i < end_; ++i) {
            const Figure* figure = figure_at(i);
            if (figure && figure != &own_ && is_bound(*figure) && figure->dimension != own_.dimension) return figure;
        }
        return nullptr;
    }

    // Of a bound: the count that it bounds.
    [[nodiscard]] const Figure* bounded() const {
        if (!is_bound(own_)) return nullptr;
        for (std::size_t i = begin_; i < end_; ++i) {
            const Figure* figure = figure_at(i);
            if (figure && (figure->dimension == "count" || figure->dimension == "percent")) return figure;
        }
        return nullptr;
    }

private:
    // "NHS practices" and "practices": initials name the body that the story is about.
    [[nodiscard]] bool is_initials(std::size_t i) const {
        const std::string_view word = slice_code_points(batch_.sentence_of(own_).ref->text, words_[i].start, words_[i].end);
        return std::none_of(word.begin(), word.end(), is_small);
    }

    // "Leeds" and "Welsh", where the other figure is about Leeds or Wales too.
    [[nodiscard]] bool is_of_place(std::string_view word) const {
        const RecordScope& own = own_.record->scope;
        const RecordScope& other = other_.record->scope;
        if (!own.id.empty() && own.id == other.id) {
            for (const SentenceWord& part : sentence_words(own.name, 0)) {
                if (part.text.substr(0, 3) == word.substr(0, 3)) return true;
            }
        }
        return false;
    }

    // "Graded 4 or above" bounds those counted, too.
    static bool is_bound(const Figure& figure) {
        const FigureKind kind = figure.record->quantity.kind;
        const Approx approx = figure.quantity.approx;
        const bool length = kind == FigureKind::duration || kind == FigureKind::age || kind == FigureKind::measurement;
        return (length && approx > Approx::about) || (kind == FigureKind::count && figure.digits == 1 && (approx == Approx::at_least || approx == Approx::at_most));
    }

    static bool is_joint(std::string_view word) {
        constexpr std::array joints = std::to_array<std::string_view>({"about", "against", "among", "by", "for", "from", "of", "on", "to", "with", "without"});
        return std::binary_search(joints.begin(), joints.end(), word);
    }

    static bool is_determiner(std::string_view word) { return word == "the" || word == "a" || word == "an" || word == "all" || word == "their"; }

    // Who does it, and to whom.
    static bool turns(std::string_view a, std::string_view b) {
        const auto agent = [](std::string_view word) { return word == "by" || word == "from" || word == "to" || word == "without"; };
        return a != b && (agent(a) || agent(b));
    }

    [[nodiscard]] const Figure* figure_at(std::size_t i) const {
        const std::int32_t figure = batch_.sentence_of(own_).figure_at(i);
        return figure < 0 ? nullptr : &batch_.figures[static_cast<std::uint32_t>(figure)];
    }

    // No sign and no "but" parts word i from the next.
    [[nodiscard]] bool joined(std::size_t i) const {
        const std::string_view gap = slice_code_points(batch_.sentence_of(own_).ref->text, words_[i].end, words_[i + 1].start);
        if (gap.find_first_of(",;:()") != std::string_view::npos || gap.find("\xE2\x80\x94") != std::string_view::npos || gap.find(" \xE2\x80\x93") != std::string_view::npos) return false;
        return !parts(words_[i].text) && !parts(words_[i + 1].text);
    }

    static bool parts(std::string_view word) { return word == "and" || word == "but" || word == "while" || word == "that"; }

    // A tail goes on from the clause before it, also over who said so: "of posts were vacant, the charity said, or 8.3 per cent".
    [[nodiscard]] std::size_t beginning_of_clause(std::size_t at) const {
        bool said = false;
        for (; at > 0; --at) {
            if (joined(at - 1)) continue;
            if (!is_tail(at) && !said) break;
            said = is_tail(at) && words_[at - 1].text == "said";
        }
        return at;
    }

    // ", down from 68.2 per cent", ", or 8.3 per cent", ", a fall of 0.7 years": of what the clause before it counts.
    [[nodiscard]] bool is_tail(std::size_t i) const {
        constexpr std::array tails = std::to_array<std::string_view>({"against", "compared", "down", "from", "or", "up"});
        constexpr std::array changes = std::to_array<std::string_view>({"decrease", "drop", "fall", "increase", "rise"});
        if (std::ranges::binary_search(tails, words_[i].text)) return true;
        if (i + 1 == words_.size()) return false;
        const bool article = words_[i].text == "a" || words_[i].text == "an";
        return article ? std::ranges::binary_search(changes, words_[i + 1].text) : words_[i].text == "after" && words_[i + 1].is_masked();
    }

    [[nodiscard]] bool is_word_of_meaning(std::size_t i) const {
        const Word& word = words_[i];
        if (word.text == "new") return true;  // "new homes", and "homes"
        return word.sense != 0 && !batch_.senses->is_light(word.text);
    }

    // It stands in this sentence only. A name is left to the scope.
    [[nodiscard]] bool is_own(std::size_t i) const { return !(words_[i].capital && i > 0) && is_in_one_only(i); }

    // It stands in this sentence only.
    [[nodiscard]] bool is_in_one_only(std::size_t i) const {
        if (!is_word_of_meaning(i)) return false;
        if (std::binary_search(other_.near.begin(), other_.near.end(), words_[i].sense)) return false;
        return std::none_of(others_.begin(), others_.end(), [&](const Word& other) { return other.id == words_[i].id || is_spelling_variant(other.text, words_[i].text); });
    }

    [[nodiscard]] bool counts(std::size_t i) const {
        const std::uint64_t sense = words_[i].sense;
        return sense != 0 && std::any_of(own_.measure().begin(), own_.measure().end(), [&](const std::string& word) { return hash_of_word(word) == sense; });
    }

    [[nodiscard]] bool stands_before_head(std::size_t i) const {
        while (i + 1 < end_ && is_word_of_meaning(i + 1)) {
            if (counts(++i) && !words_[i].text.ends_with("ed")) return true;  // before "recorded" stands who recorded it
        }
        return false;
    }

    // "Excluded permanently".
    [[nodiscard]] bool is_adverb_of_head(std::size_t i) const { return i > begin_ && words_[i].text.ends_with("ly") && counts(i - 1); }

    static bool is_complement_joint(std::string_view word) { return is_joint(word) && word != "to" && word != "with" && word != "from"; }

    // "For rent", "of young teachers": behind a word that joins, over determiners and words of meaning.
    [[nodiscard]] bool is_complement(std::size_t i, auto is_joining) const {
        while (i > begin_ + 1) {
            const std::string_view before = words_[--i].text;
            if (is_joining(before)) return words_[i - 1].text != "#" || counts_before(i);
            if (!is_determiner(before) && (!is_word_of_meaning(i) || words_[i].capital)) return false;
        }
        return false;
    }

    [[nodiscard]] bool counts_before(std::size_t joint) const {
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(begin_), words_.begin() + static_cast<std::ptrdiff_t>(joint),
                           [](const Word& word) { return word.figure >= 0; });
    }

    const Batch& batch_;
    const Figure& own_;
    const Figure& other_;
    const std::span<const Word> words_, others_;
    std::size_t begin_, end_;  // the clause around the figure
};

bool bounds_differ(const Figure* a, const Figure* b) {
    if (!a && !b) return false;
    return !a || !b || a->dimension != b->dimension || a->quantity.value != b->quantity.value;
}

bool says_no_more(const Batch& batch, const SentenceView& sentence, const SentenceView& other) {
    return std::all_of(sentence.words.begin(), sentence.words.end(), [&](const Word& word) {
        if (word.text != "new" && (word.stem == 0 || batch.senses->is_light(word.text))) return true;
        return std::any_of(other.words.begin(), other.words.end(), [&](const Word& one) {
            return one.id == word.id || (word.sense != 0 && one.sense == word.sense) || is_spelling_variant(one.text, word.text);
        });
    });
}

}  // namespace

bool counted_apart(const Batch& batch, std::uint32_t a, std::uint32_t b, OwnWords words) {
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    const Reading first(batch, left, right);
    const Reading second(batch, right, left);
    const Figure* bounded_a = first.bounded();
    const Figure* bounded_b = second.bounded();
    if (bounded_a && bounded_b) return !agrees(fit_of(*bounded_a, *bounded_b));
    if (bounds_differ(first.threshold(), second.threshold()) || first.has_own_name() || second.has_own_name()) return true;
    if (!first.stretch().empty() && !second.stretch().empty() && first.stretch() != second.stretch()) return true;
    if (words == OwnWords::none) return first.is_joined_otherwise();
    const bool own_a = first.has_own_qualifier();
    const bool own_b = second.has_own_qualifier();
    const bool each = (own_a || first.has_own_setting()) && (own_b || second.has_own_setting());
    return each || (words == OwnWords::either && (own_a || own_b)) || first.is_joined_otherwise();
}

bool opened_apart(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    return Reading(batch, batch.figures[a], batch.figures[b]).has_own_opening() && Reading(batch, batch.figures[b], batch.figures[a]).has_own_opening();
}

bool same_but_for_numbers(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    return says_no_more(batch, a, b) && says_no_more(batch, b, a);
}

}  // namespace crosstally
