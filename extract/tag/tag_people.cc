#include "extract/tag/tag_people.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "corpus/ascii.h"
#include "extract/tag/body_names.h"
#include "extract/tag/frame.h"
#include "extract/tag/function_words.h"
#include "extract/tag/past_words.h"
#include "extract/tag/sort_names.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

// Capitalised words in a row: first the role ("Housing Secretary"), then what may be a name.
struct Run {
    std::size_t role_begin = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool titled = false;  // "Dr", "Councillor": even one word after it is a name
    [[nodiscard]] std::size_t words() const { return end - begin; }
};

bool names_a_role(const Frame& frame, std::size_t i) {
    const AttributionTag* tag = frame.attribution(i);
    return tag != nullptr && (tag->kind == AttributionKind::title || tag->kind == AttributionKind::person);
}

bool is_title(const Frame& frame, std::size_t i) {
    const AttributionTag* tag = frame.attribution(i);
    return tag != nullptr && tag->kind == AttributionKind::title && frame.capital(i);
}

bool all_capitals(std::string_view word) {
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; });
}

bool may_be_name(const Frame& frame, std::size_t i) {
    if (!frame.capital(i)) return false;
    if (const NameTag* name = frame.name(i)) {
        return name->kind == NameKind::place && frame.text(i).find(' ') == std::string_view::npos;
    }
    return frame.is(i, PieceKind::word) && !all_capitals(frame.text(i));
}

bool is_particle(const Frame& frame, std::size_t i) {
    return !frame.capital(i) && frame.is(i, WordList::name_particles);
}

bool has_possessive(const Frame& frame, std::size_t i) {
    const std::string_view text = frame.text(i);
    return frame[i].possessive || (text.ends_with('s') && (text.ends_with("'s") || text.ends_with("\u2019s")));
}

bool may_begin_run(const Piece& piece) { return piece.capital || piece.kind == PieceKind::attribution; }

// The run of capitals that begins at i; empty where none does.
Run run_at(const Frame& frame, std::size_t i) {
    Run run{i, i, i, false};
    if (!frame.capital(i) && !names_a_role(frame, i)) return run;
    const std::string_view first = frame.lower(i);
    if (begins_no_name(first)) return run;
    std::size_t k = i;
    for (; k < frame.size(); ++k) {
        if (names_a_role(frame, k) && (frame.capital(k) || k == i)) {
            run.begin = k + 1;
            run.titled = is_title(frame, k);
        } else if (!may_be_name(frame, k) && !(k > run.begin && may_be_name(frame, k + 1) && is_particle(frame, k))) {
            break;
        } else if (has_possessive(frame, k)) {
            ++k;
            break;
        }
    }
    run.end = std::max(k, run.begin);
    return run;
}

bool is_age(const Frame& frame, std::size_t i) {
    const std::string_view word = i < frame.size() ? frame.text(i) : std::string_view{};
    const bool digits = !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
    return digits && (frame.boundary(i + 1) || frame.lower(i + 1) == "and");
}

bool role_before_boundary(const Frame& frame, std::size_t i) {
    for (std::size_t k = i; k < frame.size() && k < i + 9 && !frame.boundary(k); ++k) {
        if (names_a_role(frame, k) || (frame.attribution(k) != nullptr && frame.attribution(k)->kind == AttributionKind::spokesperson)) return true;
    }
    return false;
}

bool is_speech_verb(const Frame& frame, std::size_t i) {
    return frame.verb_of_speech(i) && frame.attribution(i)->kind != AttributionKind::found;
}

// "Ann Harrow, a glazier who was not there, warned": whatever she is, she speaks.
bool told_by_apposition(const Frame& frame, std::size_t i) {
    if (frame.lower(i) != "a" && frame.lower(i) != "an") return false;
    while (i < frame.size() && !frame.boundary(i)) ++i;
    return frame.comma(i) && is_speech_verb(frame, i + 1);
}

// "a team led by Ann Harrow of the University of Wren"
bool leads_a_team(const Frame& frame, std::size_t begin, std::size_t end) {
    if (begin < 2 || frame.lower(begin - 1) != "by") return false;
    const std::string_view verb = frame.lower(begin - 2);
    const std::string_view next = frame.lower(end);
    return (verb == "led" || verb == "headed" || verb == "run") && (next == "of" || next == "at" || next == "from" || frame.boundary(end));
}

bool described_after(const Frame& frame, std::size_t end) {
    if (!frame.comma(end)) return false;
    const std::string_view word = frame.lower(end + 1);
    if (is_speech_verb(frame, end + 1) || told_by_apposition(frame, end + 1)) return true;
    if (word == "both" && is_age(frame, end + 2)) return true;  // "Ann Harrow and Jo Ash, both 24,"
    if (is_age(frame, end + 1) || word == "aged" || word == "who" || word == "whose") return true;
    if (word == "from" || word == "of" || word == "at") return true;
    return role_before_boundary(frame, end + 1);
}

bool plain_word(const Frame& frame, std::size_t i) {
    const std::string_view word = frame.lower(i);
    return frame.is(i, PieceKind::word) && !begins_no_name(word) && !is_adverb(word);
}

// Where the noun phrase before the name begins: "retired lock keeper | Wyn Harries". Three words at most.
std::size_t phrase_begin(const Frame& frame, const Run& run) {
    std::size_t begin = run.role_begin;
    while (begin > 0 && run.role_begin - begin < 3 && plain_word(frame, begin - 1)) --begin;
    if (begin < run.role_begin && frame.lower(begin).ends_with("ing") && frame.capital(begin + 1)) ++begin;  // "giving Prime Minister"
    const bool whole = begin == 0 || frame.lower(begin - 1).ends_with("ing") || frame.boundary(begin - 1) || is_determiner(frame.lower(begin - 1)) || frame.verb_of_speech(begin - 1);
    return whole ? begin : run.role_begin;
}

// '," said auctioneer Nell Tavy'
bool follows_verb(const Frame& frame, const Run& run) {
    std::size_t begin = phrase_begin(frame, run);
    if (begin > 0 && frame.is(begin - 1, PieceKind::name) && frame[begin - 1].possessive) --begin;  // "Unite's Ann Harrow"
    const AttributionTag* before = begin > 0 ? frame.attribution(begin - 1) : nullptr;
    if (before != nullptr && before->kind == AttributionKind::according) return true;
    return begin > 1 && is_speech_verb(frame, begin - 1) && frame.is(begin - 2, PieceKind::mark);
}

// "Ann Harrow (Lab, Hull North),": the piece behind the bracket that opens at i; i where none does.
std::size_t behind_bracket(const Frame& frame, std::size_t i) {
    constexpr std::size_t longest = 7;  // pieces
    if (frame.text(i) != "(") return i;
    for (std::size_t end = i + 1; end < std::min(i + longest, frame.size()); ++end) {
        if (frame.text(end) == ")") return end + 1;
    }
    return i;
}

// "22-year-old Ann Harrow"
bool follows_age(const Frame& frame, const Run& run) {
    return run.begin > 2 && run.begin == run.role_begin && frame.lower(run.begin - 1).ends_with("old") && frame.text(run.begin - 1).find("year") != std::string_view::npos;
}

// "Jo Ash and Ann Harrow, both 24,": the first of the two.
bool is_first_of_both(const Frame& frame, std::size_t end) {
    if (frame.lower(end) != "and") return false;
    const Run second = run_at(frame, end + 1);
    return second.words() > 1 && frame.comma(second.end) && frame.lower(second.end + 1) == "both" && is_age(frame, second.end + 2);
}

// "Harrow, who took over in May, denied": a surname alone, at the head of its sentence.
bool introduced_by_surname(const Frame& frame, const Run& run) {
    if (run.begin != 0 || run.begin != run.role_begin || frame.name(run.begin) != nullptr || run.words() != 1) return false;
    return frame.comma(run.end) && frame.lower(run.end + 1) == "who";
}

// "Ann Harrow of the Wren Alliance said", "Ann Harrow of the glaziers' union said"
bool speaks_of_body(const Frame& frame, std::size_t i) {
    constexpr std::size_t longest = 2;  // words before "union"
    if (frame.lower(i) != "of") return false;
    std::size_t body = is_determiner(frame.lower(i + 1)) ? i + 2 : i + 1;
    if (frame.is(body, PieceKind::name)) return frame.name(body)->kind == NameKind::organisation && is_speech_verb(frame, body + 1);
    const auto is_body = [&](std::size_t k) {
        const AttributionTag* noun = frame.attribution(k);
        return noun != nullptr && (noun->kind == AttributionKind::body || noun->kind == AttributionKind::group);
    };
    for (const std::size_t end = body + longest; body < end && !frame.boundary(body) && !is_speech_verb(frame, body + 1); ++body) {}
    return is_body(body) && is_speech_verb(frame, body + 1);
}

// "according to the ward councillor, Ann Harrow.", "said the union's general secretary, Ann Harrow.", "its chief executive, Ann Harrow,": where the role begins
// that is one person's and stands before a comma and the name.
std::optional<std::size_t> role_in_front(const Frame& frame, const Run& run) {
    if (run.begin != run.role_begin || run.begin < 3 || !frame.comma(run.begin - 1) || !names_a_role(frame, run.begin - 2)) return std::nullopt;
    if (!frame.boundary(run.end) || frame.name(run.begin) != nullptr) return std::nullopt;
    std::size_t begin = run.begin - 2;
    const auto is_owner = [&](std::size_t i) { return frame.lower(i) == "its" || frame.lower(i) == "their"; };
    const auto describes = [&](std::size_t i) { return !has_possessive(frame, i) && !is_owner(i) && (plain_word(frame, i) || names_a_role(frame, i)); };
    for (std::size_t words = 0; words < 3 && begin > 0 && describes(begin - 1); ++words) --begin;
    if (begin == 0) return std::nullopt;
    if (has_possessive(frame, begin - 1)) return begin - 1;
    return frame.lower(begin - 1) == "the" || is_owner(begin - 1) ? std::optional(begin) : std::nullopt;
}

// "from the charity Wren House,"
bool is_named_body(const Frame& frame, const Run& run) {
    const AttributionTag* noun = run.begin == run.role_begin && run.begin > 0 ? frame.attribution(run.begin - 1) : nullptr;
    return noun != nullptr && noun->kind == AttributionKind::body && !frame.capital(run.begin - 1) && !frame.comma(run.begin - 1);
}

bool is_person(const Frame& frame, const Run& run) {
    if (run.words() == 0 || run.words() > 4 || is_named_body(frame, run)) return false;
    const AttributionTag* next = frame.attribution(run.end);
    if (next != nullptr && next->kind == AttributionKind::body && frame.capital(run.end)) return false;
    if (run.titled) return true;
    const bool role = run.begin > run.role_begin;
    if (role && (run.words() > 1 || frame.capital(run.begin - 1))) return !is_age(frame, run.begin);
    if (run.words() == 1) return introduced_by_surname(frame, run);
    if (frame.name(run.end - 1) != nullptr && frame.name(run.begin) != nullptr) return false;
    if (leads_a_team(frame, run.begin, run.end) || speaks_of_body(frame, run.end) || role_in_front(frame, run)) return true;
    if (follows_age(frame, run) || is_first_of_both(frame, run.end)) return true;
    return described_after(frame, run.end) || is_speech_verb(frame, run.end) || follows_verb(frame, run);
}

// "At the bakery in Ashby, | Ann Harrow baked": a phrase of place or time and its comma.
bool leads_clause(const Frame& frame, std::size_t begin) {
    constexpr std::size_t longest = 7;  // pieces before the name
    if (begin == 0) return true;
    if (begin < 2 || begin > longest || !frame.comma(begin - 1) || !is_preposition(frame.lower(0))) return false;
    for (std::size_t i = 1; i + 1 < begin; ++i) {
        if (frame.boundary(i)) return false;
    }
    return true;
}

// "Ann Harrow has run the shop ... She said", "Ann Harrow baked it ... she said": two capitals that lead a sentence, and soon "she" or "he".
bool meant_by_pronoun(const Frames& frames, std::size_t index, const Run& run) {
    const Frame& frame = frames[index];
    if (!leads_clause(frame, run.role_begin) || run.words() < 2 || run.words() > 3 || run.begin != run.role_begin) return false;
    const bool past = frame.is(run.end, PieceKind::word) && is_past(frame.lower(run.end));
    if (frame.name(run.begin) != nullptr || (!is_auxiliary(frame.lower(run.end)) && !past)) return false;
    if (frame.lists().has(WordList::no_surnames, frame.text(run.end - 1))) return false;
    for (std::size_t f = index; f < frames.size() && f <= index + 2; ++f) {
        for (std::size_t i = f == index ? run.end : 0; i < frames[f].size(); ++i) {
            const std::string_view word = frames[f].lower(i);
            if ((word == "he" || word == "she") && (!past || is_speech_verb(frames[f], i + 1))) return true;
        }
    }
    return false;
}

struct Person {
    std::string_view name;  // in the text
    std::string role;
    std::string id = id_of_name(name);
};

class Finder {
public:
    explicit Finder(Document& document) : document_(document) {}

    void run() {
        const Frames frames = make_frames(document_, {});
        for (std::size_t f = 0; f < frames.size(); ++f) {
            const Frame& frame = frames[f];
            for (std::size_t i = 0; i < frame.size();) i = may_begin_run(frame[i]) ? next(frames, f, i) : i + 1;
        }
        merge();
    }

private:
    std::size_t next(const Frames& frames, std::size_t index, std::size_t i) {
        const Frame& frame = frames[index];
        const Run run = run_at(frame, i);
        if (run.end <= i) return i + 1;
        if (run.words() == 0) return run.end;
        const std::string_view name = slice(document_.text, name_span(frame, run));
        if (const Person* known = find(name)) {
            if (run.words() > 1 || frame.name(run.begin) == nullptr) add(frame, run, *known);
        } else if (is_person(frame, run) || meant_by_pronoun(frames, index, run)) {
            add(frame, run, learn({name, role_of(frame, run)}));
        }
        return run.end;
    }

    Span name_span(const Frame& frame, const Run& run) const {
        Span span = frame.between(run.begin, run.end);
        const std::string_view text = slice(document_.text, span);
        if (!text.ends_with('s')) return span;
        if (text.ends_with("'s")) span.end -= 2;
        if (text.ends_with("\u2019s")) span.end -= 4;
        return span;
    }

    // By full name, else by the last word of a name seen before, else by its first: the latest such person.
    const Person* find(std::string_view name) const {
        for (const auto* index : {&by_name_, &by_last_word_, &by_first_word_}) {
            if (const auto found = index->find(name); found != index->end()) return &people_[found->second];
        }
        return nullptr;
    }

    const Person& learn(Person person) {
        const std::size_t index = people_.size();
        const std::size_t space = person.name.find(' ');
        by_name_[person.name] = index;
        if (space != std::string_view::npos) {
            by_first_word_[person.name.substr(0, space)] = index;
            by_last_word_[person.name.substr(person.name.rfind(' ') + 1)] = index;
        }
        return people_.emplace_back(std::move(person));
    }

    std::string role_of(const Frame& frame, const Run& run) const {
        if (const auto role = role_in_front(frame, run)) return std::string(slice(document_.text, frame.between(*role, run.begin - 1)));
        std::string role = role_before(frame, run);
        const std::string after = role_after(frame, run.end);
        if (!role.empty() && !after.empty()) role += ", ";
        return role + after;
    }

    std::string role_before(const Frame& frame, const Run& run) const {
        const bool leads = phrase_begin(frame, run) == 0;
        if (run.begin == run.role_begin && !leads && !follows_verb(frame, run)) return {};
        return std::string(slice(document_.text, frame.between(run.titled && run.begin == run.role_begin + 1 ? run.role_begin : phrase_begin(frame, run), run.begin)));
    }

    std::string role_after(const Frame& frame, std::size_t i) const {
        if (const std::size_t bracket = behind_bracket(frame, i); frame.comma(bracket)) i = bracket;
        const std::string_view joint = frame.lower(i);
        if (joint != "of" && joint != "from" && !frame.comma(i)) return {};
        if (frame.comma(i)) ++i;
        if (is_age(frame, i)) i += 2;
        if (is_auxiliary(frame.lower(i)) || frame.verb_of_speech(i) || is_conjunction(frame.lower(i))) return {};
        const bool relative = is_relative(frame.lower(i));
        while (is_preposition(frame.lower(i)) || is_relative(frame.lower(i)) || is_determiner(frame.lower(i)) || is_adverb(frame.lower(i))) ++i;
        std::size_t end = i;
        while (end < frame.size() && !frame.boundary(end) && !is_auxiliary(frame.lower(end)) && end < i + 14) {
            const bool closed = end > i && (is_relative(frame.lower(end)) || is_verb_after_name(frame, end) || is_speech_verb(frame, end));
            if (closed && !relative) break;
            ++end;
        }
        if (relative && !tells_role(frame, i, end)) return {};
        return std::string(slice(document_.text, frame.between(i, end)));
    }

    // "of the University of Wren analysed": the body is the role, the verb goes on with the sentence.
    static bool is_verb_after_name(const Frame& frame, std::size_t i) {
        return frame.is(i - 1, PieceKind::name) && frame.is(i, PieceKind::word) && !frame.capital(i) && frame.lower(i).ends_with("ed");
    }

    // A noun for a person or body, or a name: "lost his job" tells no role.
    bool tells_role(const Frame& frame, std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (frame.name(i) != nullptr || (i > begin && frame.capital(i)) || (frame.capital(i) && i + 1 == end)) return true;
            const AttributionTag* tag = frame.attribution(i);
            if (tag != nullptr && tag->kind >= AttributionKind::title) return true;
        }
        return false;
    }

    void add(const Frame& frame, const Run& run, const Person& person) {
        NameTag tag;
        tag.span = name_span(frame, run);
        tag.kind = NameKind::person;
        tag.name = person.name;
        tag.id = person.id;
        tag.role = person.role;
        found_.push_back(std::move(tag));
    }

    // A place inside a person's name is no place: "Ann Kent".
    void merge() {
        std::vector<NameTag>& names = document_.tags.names;
        std::erase_if(names, [&](const NameTag& name) {
            const auto person = std::partition_point(found_.begin(), found_.end(), [&](const NameTag& p) { return p.span.end <= name.span.begin; });
            return person != found_.end() && person->span.overlaps(name.span);
        });
        names.insert(names.end(), std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end()));
        sort_by_place(names);
    }

    Document& document_;
    std::vector<Person> people_;
    std::unordered_map<std::string_view, std::size_t> by_name_;  // the latest person of that name; only looked up
    std::unordered_map<std::string_view, std::size_t> by_last_word_;
    std::unordered_map<std::string_view, std::size_t> by_first_word_;
    std::vector<NameTag> found_;
};

}  // namespace

void tag_people(Document& document) { Finder(document).run(); }

}  // namespace crosstally
