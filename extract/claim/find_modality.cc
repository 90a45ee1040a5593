#include "extract/claim/find_modality.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "extract/tag/past_words.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

enum class Reach : unsigned char { clause, back, next };

struct ModalityCue {
    Span span;
    std::uint32_t sentence = 0;
    Modality modality = Modality::fact;
    Reach reach = Reach::clause;
};

// The rule's groups say what its words mean: the first the modality, the second which figures they touch.
std::optional<ModalityCue> read_cue(const Rule& rule, const CueTag& tag) {
    constexpr std::array<std::pair<std::string_view, Modality>, 5> names = {{
        {"forecast", Modality::forecast}, {"target", Modality::target}, {"denied", Modality::denied},
        {"withdrawn", Modality::withdrawn}, {"hypothetical", Modality::hypothetical}}};
    ModalityCue cue{tag.span, tag.sentence, Modality::fact, Reach::clause};
    for (const std::string& group : rule.groups) {
        if (group == "back") cue.reach = Reach::back;
        if (group == "next") cue.reach = Reach::next;
        for (const auto& [name, modality] : names) {
            if (group == name) cue.modality = modality;
        }
    }
    if (cue.modality == Modality::fact) return std::nullopt;
    return cue;
}

class Finder {
public:
    explicit Finder(Document& document) : document_(document), segmentation_(document.segmentation) {}

    void apply(const ModalityCue& cue) {
        if (cue.reach == Reach::back) {
            touch_last_before(cue);
            return;
        }
        const bool touched = cue.reach == Reach::next ? touch_next(cue) : touch_clause(cue);
        const bool wish = slice(document_.text, cue.span).starts_with("would");  // "just two would take part" tells what is so
        if (!touched && !wish && cue.modality == Modality::forecast) touch_subject(cue);
    }

private:
    // The claims of the sentence.
    std::span<Claim> claims_of(std::uint32_t sentence) const {
        const auto first = std::partition_point(document_.claims.begin(), document_.claims.end(), [&](const Claim& c) { return c.sentence < sentence; });
        return {first, std::partition_point(first, document_.claims.end(), [&](const Claim& c) { return c.sentence == sentence; })};
    }

    bool touch_next(const ModalityCue& cue) {
        for (Claim& claim : claims_of(cue.sentence)) {
            if (claim.span.begin < cue.span.end || !stands_next(cue, claim)) continue;
            set(claim, cue.modality);
            return true;
        }
        return false;
    }

    // What ends the clause before one figure ends it before those behind it, too.
    bool touch_clause(const ModalityCue& cue) {
        bool touched = false;
        std::uint32_t last = cue.span.end;
        for (Claim& claim : claims_of(cue.sentence)) {
            const bool settled = touched && claim.modality != Modality::fact;
            if (settled || claim.span.begin < cue.span.end) continue;
            if (!in_clause(cue.span.end, claim.span.begin)) {
                if (touched && cue.modality == Modality::forecast && lists_parts(last, claim.span.begin)) set(claim, cue.modality);
                continue;
            }
            if (is_compared(claim)) continue;
            set(claim, cue.modality);
            touched = touched || !is_length(claim);
            last = claim.span.end;
        }
        return touched;
    }

    // "will bring 120 jobs: 24 | pilots and | 72 | crew": what makes up the number is to come with it.
    bool lists_parts(std::uint32_t begin, std::uint32_t end) const {
        bool colon = false;
        for (std::size_t i = token_at(segmentation_, begin); i < segmentation_.tokens.size() && segmentation_.tokens[i].span.begin < end; ++i) {
            const std::string_view here = word(i);
            if (is_past(here) || here == "is" || here == "are" || here == ";" || here == "(") return false;
            if (!colon && is_end_of_clause(i, end) && here != ":") return false;
            colon = colon || here == ":";
        }
        return colon;
    }

    static void set(Claim& claim, Modality modality) {
        if (claim.modality == Modality::fact) claim.modality = modality;
    }

    std::string_view word(std::size_t token) const { return slice(document_.text, segmentation_.tokens[token].span); }

    void touch_last_before(const ModalityCue& cue) {
        Claim* last = nullptr;
        for (Claim& claim : claims_of(cue.sentence)) {
            if (claim.span.end <= cue.span.begin) last = &claim;
        }
        if (last != nullptr) set(*last, cue.modality);
    }

    // "not 48", "not the 48": only what belongs to the number may stand between.
    bool stands_next(const ModalityCue& cue, const Claim& claim) const {
        const std::string_view between = std::string_view(document_.text).substr(cue.span.end, claim.span.begin - cue.span.end);
        return between == " " || between == " the " || between == " a ";
    }

    bool is_end_of_clause(std::size_t token, std::uint32_t limit) const {
        const std::string_view mark = word(token);
        if (mark == ";" || mark == ":" || mark == "\u2013" || mark == "\u2014" || mark == "." || mark == "(") return true;
        static constexpr std::array<std::string_view, 15> joints = {"compared", "than", "while", "whereas", "although", "as", "when", "because",
                                                                    "after", "before", "why", "how", "whether", "who", "if"};
        if (std::find(joints.begin(), joints.end(), mark) != joints.end()) return true;
        if (mark != "," || token + 1 >= segmentation_.tokens.size()) return false;
        const std::string_view next = word(token + 1);
        return segmentation_.tokens[token].span.end < limit && next != "including" && next != "or";
    }

    bool in_clause(std::uint32_t begin, std::uint32_t end) const {
        for (std::size_t i = token_at(segmentation_, begin); i < segmentation_.tokens.size() && segmentation_.tokens[i].span.begin < end; ++i) {
            if (is_end_of_clause(i, end)) return false;
        }
        return true;
    }

    // "to rise from 120 to 300", "twice the 40 of last year": the first number is a fact.
    bool is_compared(const Claim& claim) const {
        std::size_t token = token_at(segmentation_, claim.span.begin);
        const std::size_t first = segmentation_.sentences[claim.sentence].first_token;
        for (int steps = 0; steps < 3 && token > first; ++steps) {
            const std::string_view before = word(--token);
            if (before == "from" || before == "on" || before == "against" || before == "the") return before != "the";
            if (before == "to" || before == "by" || before == "of") return false;
        }
        return false;
    }

    // A length of time behind the verb says when: "one in eight farms could go within two years".
    bool is_length(const Claim& claim) const {
        return document_.tags.quantities[claim.quantity].quantity.kind == FigureKind::duration;
    }

    // "300 homes could be built": an indefinite subject with its figure first is forecast with its verb.
    void touch_subject(const ModalityCue& cue) {
        constexpr std::uint32_t longest_subject = 60;  // bytes
        for (Claim& claim : claims_of(cue.sentence)) {
            if (claim.span.end > cue.span.begin) continue;
            if (cue.span.begin - claim.span.end > longest_subject || !in_clause(claim.span.end, cue.span.begin)) continue;
            if (leads_sentence(claim)) set(claim, cue.modality);
        }
    }

    bool leads_sentence(const Claim& claim) const {
        const std::size_t token = token_at(segmentation_, claim.span.begin);
        std::size_t first = segmentation_.sentences[claim.sentence].first_token;
        for (std::size_t i = first; i < token; ++i) {
            if (word(i) == "that") first = i + 1;  // "warned that 300 homes could be built"
        }
        if (token > first + 4) return false;
        for (std::size_t i = first; i < token; ++i) {
            const std::string_view before = word(i);
            if (before == "The" || before == "the" || before == "of" || before == "These" || before == "Its" || before == "in") return false;
        }
        return true;
    }

    Document& document_;
    const Segmentation& segmentation_;
};

}  // namespace

void find_modality(const Knowledge& knowledge, Document& document) {
    Finder finder(document);
    for (const CueTag& tag : document.tags.cues) {
        const Rule& rule = knowledge.rules.rules()[tag.rule];
        if (rule.kind != "modality") continue;
        if (const auto cue = read_cue(rule, tag)) finder.apply(*cue);
    }
}

}  // namespace crosstally
