#include "extract/claim/scope_anchors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/among.h"
#include "corpus/ascii.h"
#include "extract/claim/scope_origin.h"

namespace crosstally {
namespace {

constexpr auto single_clubs = std::to_array<std::string_view>({"club", "side", "team", "outfit", "leaders", "champions", "strugglers", "rivals", "newcomers"});
constexpr auto contests = std::to_array<std::string_view>({"win", "victory", "defeat", "draw", "derby", "beat", "beating", "thrashed", "thrashing"});
constexpr std::array<std::string_view, 4> posts = {"of", "at", "from", "with"};

class AnchorFinder {
public:
    AnchorFinder(const Knowledge& knowledge, const Document& document, const ScopeMemory& memory, const TaggedWords& words)
        : knowledge_(knowledge), document_(document), memory_(memory), words_(words) {}

    SentenceAnchors run() {
        add_references();
        add_names();
        const auto before = [](const ScopeAnchor& a, const ScopeAnchor& b) { return a.first < b.first; };
        if (!std::ranges::is_sorted(found_.anchors, before)) std::ranges::stable_sort(found_.anchors, before);
        mark_joined();
        order_by_end();
        return std::move(found_);
    }

private:
    [[nodiscard]] bool word_is(std::size_t i, std::string_view low) const { return i < words_.size() && words_[i].low == low; }
    [[nodiscard]] bool dash(std::size_t i) const {
        return i < words_.size() && words_[i].mark && (words_[i].low == "-" || words_[i].low == "–" || words_[i].low == "—");
    }

    void add_references() {
        const Span here = document_.segmentation.sentences[words_.sentence()].span;
        const auto& cues = document_.tags.cues;
        auto at = std::partition_point(cues.begin(), cues.end(), [&](const CueTag& cue) { return cue.span.begin < here.begin; });
        for (; at != cues.end() && at->span.begin < here.end; ++at) {
            const CueTag& cue = *at;
            if (cue.span.end > here.end) continue;
            const Rule& rule = knowledge_.rules.rules()[cue.rule];
            if (rule.kind != "scope") continue;
            if (rule.name == "scope-elsewhere") found_.elsewhere = true;
            if (rule.name == "scope-those" && is_rest_of_place(cue.span)) found_.elsewhere = true;
            else if (rule.name == "scope-those" && !tells_part_of_figure(cue.span) && !is_any_such(cue.span)) found_.continues = true;
            ScopeAnchor anchor;
            anchor.subject = memory_.meant_by(rule.name, cue.span);
            const bool of_nation_unknown = (rule.name == "scope-nation" || rule.name == "scope-statewide") && !anchor.subject.known();
            anchor.subject.span = cue.span;
            anchor.first = words_.first_of_span(cue.span);
            anchor.end = anchor.first;
            while (anchor.end < words_.size() && words_[anchor.end].span.begin < cue.span.end) ++anchor.end;
            if (word_is(anchor.end, "of") && anchor.end + 1 < words_.size() && words_[anchor.end + 1].capital) continue;  // "the village of Wren"
            const bool is_there = word_is(anchor.end, "there") && anchor.end + 1 < words_.size() && !words_[anchor.end + 1].is(auxiliary);
            if (is_there) continue;  // "in Hull, with the council there spending £4m"
            if (rule.name == "scope-nation" && (only_describes(anchor.end) || ends_superlative(anchor.first))) continue;
            if (of_nation_unknown) {
                anchor.joined = compares_with(anchor.first);
                if (anchor.joined) anchor.subject.kind = ScopeClass::nation;
                else found_.elsewhere = true;
            }
            anchor.stated = false;
            anchor.speaks = anchor.subject.is_body && speaks(anchor.first, anchor.end);
            if (anchor.subject.known()) found_.anchors.push_back(std::move(anchor));
        }
    }

    // "41 a head, against 38 | nationally |": the first figure is about what the text goes on about, the second about no place known.
    [[nodiscard]] bool compares_with(std::size_t first) const {
        bool counted = false;
        for (std::size_t i = 0; i < first; ++i) {
            if (counted && (words_[i].is(comparison | clause_start) || (dash(i) && words_[i].spaced))) return true;
            counted = counted || words_[i].figure != nothing;
        }
        return false;
    }

    // "the most for any such quarter": of any place.
    [[nodiscard]] bool is_any_such(Span cue) const {
        const std::size_t first = words_.first_of_span(cue);
        return word_is(first, "such") && first > 0 && (word_is(first - 1, "any") || word_is(first - 1, "no"));
    }

    // "gave £60, | of which | £40": of the figure before it, not of what was told before.
    [[nodiscard]] bool tells_part_of_figure(Span cue) const {
        const std::size_t first = words_.first_of_span(cue);
        if (!slice(document_.text, cue).ends_with("which") && !slice(document_.text, cue).ends_with("whom")) return false;
        const auto words = words_.words().first(first);
        return std::any_of(words.begin(), words.end(), [](const TaggedWord& word) { return word.figure != nothing; });
    }

    void add_names() {
        for (std::size_t i = 0; i < words_.size();) {
            const std::uint32_t name = words_[i].name;
            std::size_t end = i + 1;
            while (name != nothing && end < words_.size() && words_[end].name == name) ++end;
            if (name != nothing) add_name(name, i, end);
            i = end;
        }
    }

    void add_name(std::uint32_t name, std::size_t first, std::size_t end) {
        const ScopeSubject& subject = memory_.of_name(name);
        if (document_.tags.names[name].kind == NameKind::person && !speaks(first, end) && !words_[end - 1].possessive) found_.person = true;
        if (!subject.known()) return;
        if (subject.is_place() && (only_locates(first, end) || only_describes(end) || is_said_of_name(first, end) || is_rest_of(first) || is_any_of(first) || holds_others_too(first) || (holds_best(first, name) && !is_told_at(first, end)))) return;
        const bool told_of_itself = word_is(end, ",") && (word_is(end + 1, "which") || word_is(end + 1, "where"));
        if ((is_left_out(words_, first) && !told_of_itself) || (subject.is_body && describes_other(first, end))) return;
        if (subject.kind == ScopeClass::school && only_asked(first, end)) return;
        if (subject.kind == ScopeClass::league && is_league_of_one(first, end)) return;
        if (subject.is_body && is_opponent(first)) return;
        if (is_home_of_researchers(words_, first)) return;
        if (subject.kind == ScopeClass::company && is_maker(words_, first, end)) return;
        if (subject.is_place() && (names_person_behind(end) || is_seat_of(first, end))) return;
        if (subject.is_place() && (is_made_there(first) || holds_where_made(first))) {
            made_end_ = end;
            return;
        }
        if (subject.is_place() && is_adjective(name) && (describes_one(first, end) || is_language(first, end))) return;
        if (subject.is_place() && counts_people(name, end)) return;
        if (subject.is_place() && document_.tags.names[name].reference && first > 0 && is_superlative(first - 1)) return;  // "the oldest Australians"
        ScopeAnchor anchor;
        anchor.first = first;
        anchor.end = end;
        anchor.subject = subject;
        anchor.speaks = subject.is_body && speaks(first, end);
        anchor.source = anchor.speaks && is_source(first, end);
        found_.anchors.push_back(std::move(anchor));
    }

    // A place that says where someone comes from, where the reporter sits, or is part of a longer name.
    [[nodiscard]] bool only_locates(std::size_t first, std::size_t end) const {
        if (words_[end - 1].span.end <= document_.segmentation.sentences[words_.sentence()].dateline_end) return true;  // "LONDON – "
        if (word_is(end, ",") && word_is(end + 1, "where")) return false;  // "it has moved to Hull, where 97"
        if (dash(end) && end + 1 < words_.size() && (words_[end + 1].low == "based" || words_.is(end + 1, WordList::made) || words_.is(end + 1, WordList::built))) return true;
        if (end < words_.size() && part_of_name(end)) return true;
        if (holds_unlisted(first, end)) return true;
        if (first > 0 && words_[first - 1].capital && first > 1 && part_of_name(first - 1)) return true;
        std::size_t before = first;
        while (before > 0 && words_[before - 1].is(determiner)) --before;
        if (before == 0) return false;
        const TaggedWord& word = words_[before - 1];
        if (word.is(origin) && !word.is(locative)) return !is_one_of_parts(words_, before - 1) && !is_whole_from(words_, before - 1, end);
        if (before > 1 && word_is(before - 1, "of") && word_is(before - 2, ",")) return true;  // "Ann Hale, 34, of Stroud"
        if (before > 1 && word_is(before - 1, "in") && word_is(before - 2, "born") && !counts_births()) return true;
        if (word_is(before - 1, "in") && before > 1 && body_of_no_list(before - 2)) return true;  // "Wren Museum in York"
        const std::uint32_t inner = word_is(before - 1, "in") && before > 1 && !words_[before - 2].possessive ? words_[before - 2].name : nothing;
        if (inner != nothing && lies_in(knowledge_.names, memory_.of_name(inner).id, memory_.of_name(words_[first].name).id)) return true;  // "Bude in Cornwall"
        const bool apposed = word_is(before - 1, "in") && before > 2 && word_is(before - 2, ",") && words_[before - 3].name != nothing;
        const bool counts = (end < words_.size() && words_[end].figure != nothing) || word_is(0, "according");  // "according to the BBC, in Leeds 40"
        return apposed && !counts;
    }

    // "Wrensea, Texas, has grown": where a town lies that no list has; not "Wrensea, Porto, Bergen and Hull".
    [[nodiscard]] bool holds_unlisted(std::size_t first, std::size_t end) const {
        const bool goes_on = end + 2 < words_.size() && words_[end + 1].name != nothing && word_is(end + 2, "and");
        return first > 1 && word_is(first - 1, ",") && word_is(end, ",") && part_of_name(first - 2) && !goes_on;
    }

    // "40,000 babies were born in Wales", but not "1,200 residents were born in Wales".
    [[nodiscard]] bool counts_births() const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_.is(i, WordList::newborn)) return true;
        }
        return false;
    }

    // "Ann Hale of Wren Holdings", "an analyst at Wren Holdings", "Wren Holdings' owner, Ashby": a body that says who someone is.
    [[nodiscard]] bool describes_other(std::size_t first, std::size_t end) const {
        const bool owned = end + 1 < words_.size() && (word_is(end, "parent") || word_is(end, "owner"));
        if (owned) {
            const std::size_t next = word_is(end + 1, "company") ? end + 2 : end + 1;
            const std::size_t name = word_is(next, ",") ? next + 1 : next;
            if (name < words_.size() && words_[name].name != nothing) return true;
        }
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        if (first < 2 || !among(posts, words_[first - 1].low)) return false;
        if (word_is(first - 1, "of") && words_.is(first - 2, WordList::branches)) return true;  // "the Leeds branch of the union"
        const TaggedWord& who = words_[first - 2];
        const bool person = who.name != nothing && document_.tags.names[who.name].kind == NameKind::person;
        return person || words_.is(first - 2, WordList::analysts);
    }

    // "a University of Wrenland survey of 612 voters", "a poll by the University of Wrenland": figures of whom it asked.
    [[nodiscard]] bool only_asked(std::size_t first, std::size_t end) const {
        if (words_.is(end, WordList::inquiries)) return true;
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        if (first == 0 || !words_[first - 1].is(preposition)) return false;
        for (std::size_t i = 0; i < first; ++i) {
            if (words_.is(i, WordList::inquiries)) return true;
        }
        return false;
    }

    // "Wren Rovers went up to third with a win against Hull City": what is told is of the winners.
    [[nodiscard]] bool is_opponent(std::size_t first) const {
        constexpr std::size_t farthest = 3;  // words: "win", "over", "the"
        bool contest = false;
        for (std::size_t i = first; i-- > 0 && first - i <= farthest && !words_[i].mark;) contest = contest || among(contests, words_[i].low);
        return contest && follows_body(first);
    }

    [[nodiscard]] bool follows_body(std::size_t first) const {
        return std::any_of(words_.words().begin(), words_.words().begin() + static_cast<std::ptrdiff_t>(first), [&](const TaggedWord& word) {
            return word.name != nothing && document_.tags.names[word.name].kind == NameKind::organisation;
        });
    }

    // "losses at the Championship club", "Wren Rovers have 41 points in the Championship": what is told is of the club.
    [[nodiscard]] bool is_league_of_one(std::size_t first, std::size_t end) const {
        if (end < words_.size() && among(single_clubs, words_[end].low)) return true;
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        return first > 0 && word_is(first - 1, "in") && follows_body(first);
    }

    // "the third-biggest rise of any US city": of all of them.
    [[nodiscard]] bool is_any_of(std::size_t first) const {
        while (first > 0 && (words_[first - 1].is(determiner) || word_is(first - 1, "other")) && !word_is(first - 1, "any")) --first;
        return first > 0 && word_is(first - 1, "any");
    }

    // "the rest of the UK": any place but the one that the sentence is about.
    [[nodiscard]] bool is_rest_of(std::size_t first) const {
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        return first > 1 && word_is(first - 1, "of") && (word_is(first - 2, "rest") || word_is(first - 2, "remainder"));
    }

    // "In | the rest | of Kent": of a place, but not of that which was told of before.
    [[nodiscard]] bool is_rest_of_place(Span cue) const {
        std::size_t i = words_.first_of_span(cue);
        while (i < words_.size() && words_[i].span.begin < cue.end) ++i;
        if (!slice(document_.text, cue).ends_with("rest") || !word_is(i, "of")) return false;
        while (++i < words_.size() && words_[i].is(determiner)) {}
        return i < words_.size() && words_[i].name != nothing && memory_.of_name(words_[i].name).is_place();
    }

    // "a ship being built in Gdansk", "buses assembled at a plant in Turkey"; not "300 homes built in Leeds" and "it is built in Hull".
    [[nodiscard]] bool is_made_there(std::size_t first) const {
        const std::size_t end = before_works(first);
        if (end < 2) return false;
        const bool under_way = word_is(end - 1, "construction") && word_is(end - 2, "under");
        const bool made = words_.is(end - 1, WordList::made);
        if (!under_way && !made && !words_.is(end - 1, WordList::built)) return false;
        std::size_t noun_end = under_way ? end - 2 : end - 1;
        while (noun_end > 0 && (word_is(noun_end - 1, "being") || words_[noun_end - 1].is(adverb))) --noun_end;
        const bool relative = noun_end > 1 && words_[noun_end - 1].is(be) && (word_is(noun_end - 2, "which") || word_is(noun_end - 2, "that"));
        if (noun_end == 0 || (!relative && words_[noun_end - 1].is(auxiliary | pronoun)) || words_[noun_end - 1].name != nothing) return false;
        return made || !is_counted_by(words_[end - 1].low);
    }

    // Back from a place over "in", "at" and "at a yard in": the end of the words before; 0 where there is no such word.
    [[nodiscard]] std::size_t before_works(std::size_t first) const {
        constexpr std::size_t longest_name = 4;  // words: "at the Wren Vale yard"
        const auto is_in = [&](std::size_t i) { return word_is(i, "in") || word_is(i, "at"); };
        if (first < 3 || !is_in(first - 1)) return 0;
        if (!words_.is(first - 2, WordList::works)) return first - 1;
        for (std::size_t i = first - 2; i-- > 0 && first - 2 - i <= longest_name;) {
            if (is_in(i) || word_is(i, "by")) return i;
        }
        return 0;
    }

    // "in Gdansk, Poland": right behind a place where a thing was made.
    [[nodiscard]] bool holds_where_made(std::size_t first) const {
        return made_end_ > 0 && first == made_end_ + 1 && (word_is(made_end_, ",") || word_is(made_end_, "in"));
    }

    // A figure of the sentence counts what was built.
    [[nodiscard]] bool is_counted_by(std::string_view verb) const {
        const auto& claims = document_.claims;
        auto claim = std::partition_point(claims.begin(), claims.end(), [&](const Claim& one) { return one.sentence < words_.sentence(); });
        for (; claim != claims.end() && claim->sentence == words_.sentence(); ++claim) {
            const bool counts = document_.tags.quantities[claim->quantity].quantity.kind == FigureKind::count;  // "£45m" is of one ship
            if (counts && claim->measure.find(verb) != std::string::npos) return true;
        }
        return false;
    }

    // "Todmorden commuter Ann Hale": where a person is from.
    [[nodiscard]] bool names_person_behind(std::size_t end) const {
        if (end + 1 >= words_.size() || words_[end].mark || words_[end].capital || words_[end].classes() != 0) return false;
        const std::uint32_t name = words_[end + 1].name;
        return name != nothing && document_.tags.names[name].kind == NameKind::person;
    }

    // "the government in Madrid", "ministers at Westminster", "a London regulator put up the price".
    [[nodiscard]] bool is_seat_of(std::size_t first, std::size_t end) const {
        const bool behind = first > 1 && (word_is(first - 1, "in") || word_is(first - 1, "at")) && words_.is(first - 2, WordList::seated);
        const bool before = first > 0 && (word_is(first - 1, "a") || word_is(first - 1, "an")) && words_.is(end, WordList::seated);
        return behind || before;
    }

    // "British", "French", "Iraqi", but not "Britain".
    [[nodiscard]] bool is_adjective(std::uint32_t name) const {
        static constexpr std::array<std::string_view, 9> endings = {"sh", "ch", "ese", "an", "ian", "i", "ic", "ek", "ss"};
        const NameTag& tag = document_.tags.names[name];
        const std::string_view text = slice(document_.text, tag.span);
        return tag.reference && std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
    }

    // "a British aid worker", "British lender Wren", "entries for French rose": one person, one body, a language.
    [[nodiscard]] bool describes_one(std::size_t first, std::size_t end) const {
        if ((first > 0 && (word_is(first - 1, "a") || word_is(first - 1, "an"))) || is_contest_behind(end)) return true;
        const bool letter = dash(end + 1) && end < words_.size() && words_[end].capital;  // "A-level"
        if (end >= words_.size() || words_[end].mark || (words_[end].classes() != 0 && !letter)) return first == 0 || !word_is(first - 1, "the");
        const std::size_t noun = dash(end + 1) && end + 2 < words_.size() ? end + 2 : end;  // "whizz-kid"
        const bool name_behind = noun + 1 < words_.size() && words_[noun + 1].capital && !words_[noun + 1].mark;
        return name_behind && !words_[noun].capital && !words_[noun].low.ends_with('s');
    }

    // "the European football championship": no place of the figures.
    [[nodiscard]] bool is_contest_behind(std::size_t end) const {
        constexpr std::size_t farthest = 3;  // words: "under-21 football championship"
        for (std::size_t i = end; i < std::min(end + farthest, words_.size()) && !words_[i].mark; ++i) {
            if (words_.is(i, WordList::contests)) return true;
        }
        return false;
    }

    // "a language other than English", "who speak French at home": not where.
    [[nodiscard]] bool is_language(std::size_t first, std::size_t end) const {
        if (first > 0 && words_.is(first - 1, WordList::spoken)) return true;
        const std::size_t next = dash(end) ? end + 1 : end;
        return words_.is(next, WordList::languages) || (first > 1 && word_is(first - 1, "than") && word_is(first - 2, "other"));
    }

    // "six Afghan men", "Syrians 12%, Sudanese 24%": where people come from.
    [[nodiscard]] bool counts_people(std::uint32_t name, std::size_t end) const {
        const NameTag& tag = document_.tags.names[name];
        const bool people = is_adjective(name) || (tag.reference && slice(document_.text, tag.span).ends_with('s'));
        if (!people || end >= words_.size()) return false;
        return words_.is(end, WordList::travellers) || (words_[end].figure != nothing && !words_[end - 1].possessive);
    }

    // Or a hospital: "the Wren Infirmary in York".
    [[nodiscard]] bool body_of_no_list(std::size_t i) const {
        if (words_[i].name == nothing) return false;
        const NameTag& tag = document_.tags.names[words_[i].name];
        return tag.kind == NameKind::organisation && (!tag.entity || knowledge_.names.entities()[*tag.entity].list == "hospital-trusts");
    }

    // "the Indian state of Assam", "Britain's biggest port": a place that says more of what is named next.
    [[nodiscard]] bool only_describes(std::size_t end) const {
        if (end + 2 < words_.size() && words_.is(end, WordList::areas)) {
            const std::size_t next = word_is(end + 1, "of") ? end + 2 : end + 1;
            if (words_[next].name != nothing) return true;
        }
        std::size_t next = word_is(end, "'s") || word_is(end, "’s") ? end + 1 : end;
        if (dash(next + 1)) next += 2;  // "the nation's 15th-largest city"
        return next < words_.size() && (is_superlative(next) || is_most_of_one(next));
    }

    // "Leeds is | Britain's | rat capital with 11,204": what is told is of Leeds.
    [[nodiscard]] bool is_said_of_name(std::size_t first, std::size_t end) const {
        if (!words_[end - 1].possessive) return false;
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        const bool linked = first > 1 && (word_is(first - 1, "is") || word_is(first - 1, "was") || word_is(first - 1, "remains") || word_is(first - 1, "became"));
        return linked && words_[first - 2].name != nothing && !words_[first - 2].possessive && document_.tags.names[words_[first - 2].name].kind != NameKind::person;
    }

    // "the most visited attraction", but not "the most deprived areas"
    [[nodiscard]] bool is_most_of_one(std::size_t most) const {
        if (!word_is(most, "most") || most + 2 >= words_.size() || words_[most + 1].mark) return false;
        const TaggedWord& noun = words_[most + 2];
        return !noun.mark && noun.classes() == 0 && !noun.low.ends_with('s');
    }

    // "among the highest in England", "one of the worst in Britain": it is held against others.
    [[nodiscard]] bool holds_others_too(std::size_t first) const {
        constexpr std::size_t farthest = 5;  // words: "highest", "rates", "of", "pay", "in"
        bool superlative = false;
        for (std::size_t i = first; i-- > 0 && first - i <= farthest;) {
            if (words_[i].mark || words_[i].figure != nothing) return false;
            superlative = superlative || is_superlative(i) || word_is(i, "most");
            if (superlative && (word_is(i, "among") || (word_is(i, "of") && i > 0 && word_is(i - 1, "one")))) return true;
        }
        return false;
    }

    // "the most thefts of the UK's forces": the name of a place that has several of them.
    [[nodiscard]] bool owns_bodies(std::uint32_t name) const {
        const std::size_t behind = words_.first_of_span({document_.tags.names[name].span.end, document_.tags.names[name].span.end + 1});
        for (std::size_t i = behind; i < std::min(behind + 3, words_.size()) && !words_[i].mark; ++i) {
            if (words_[i].low == "forces" || words_[i].low == "councils" || words_[i].low == "trusts" || words_[i].low == "cities" || words_[i].low == "regions") return true;
        }
        return false;
    }

    // "Hull has the highest rate in England, with | 57 |", "the least likely in England": of Hull, which stands before it.
    [[nodiscard]] bool holds_best(std::size_t first, std::uint32_t name) const {
        constexpr std::size_t farthest = 6;  // words: "highest", "rate", "of", "theft", "in"
        const auto place_before = [&](std::size_t limit) {
            return std::any_of(words_.words().begin(), words_.words().begin() + static_cast<std::ptrdiff_t>(limit), [&](const TaggedWord& word) {
                return word.name != nothing && word.name != name && document_.tags.names[word.name].kind != NameKind::person;
            });
        };
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        if (first < 2 || !(word_is(first - 1, "in") || (word_is(first - 1, "of") && owns_bodies(name)))) return false;
        for (std::size_t i = first - 1; i-- > 0 && first - i <= farthest && !words_[i].mark && words_[i].figure == nothing;) {
            if (is_superlative(i) || word_is(i, "most") || word_is(i, "least")) return place_before(i);
        }
        return false;
    }

    // "highest in Leeds, at 90, and lowest in Hull, at | 57 |"; "the lowest in Kent" is of another.
    [[nodiscard]] bool is_told_at(std::size_t first, std::size_t end) const { return first > 2 && is_superlative(first - 2) && !words_[first - 3].is(determiner) && word_is(end, ",") && word_is(end + 1, "at"); }

    [[nodiscard]] bool is_superlative(std::size_t i) const {
        const std::string_view low = words_[i].low;
        return (low.size() > 5 && low.ends_with("est")) || low == "best" || low == "worst";
    }

    // "the fastest-growing | town | in the country": of all of them.
    [[nodiscard]] bool ends_superlative(std::size_t first) const {
        constexpr std::size_t farthest = 4;  // words: "fastest", "-", "growing", "town"
        if (!word_is(first, "in")) return false;
        for (std::size_t i = first; i-- > 0 && first - i <= farthest;) {
            if (is_superlative(i)) return true;
        }
        return false;
    }

    // "Park" in "Leicester Park": a capitalised word that is tagged as nothing.
    [[nodiscard]] bool part_of_name(std::size_t i) const {
        const TaggedWord& word = words_[i];
        return word.capital && !word.mark && !word.tagged() && word.classes() == 0 && !all_capitals(word.span);
    }
    [[nodiscard]] bool all_capitals(Span span) const {
        const std::string_view text = slice(document_.text, span);
        return text.size() > 1 && std::none_of(text.begin(), text.end(), is_small);
    }

    // "X said", "X, which runs the line, said", "an X spokesman", "according to X", "figures from X".
    [[nodiscard]] bool speaks(std::size_t first, std::size_t end) const {
        const bool adds_up = (word_is(end, "adds") || word_is(end, "added")) && end + 1 < words_.size() && words_[end + 1].figure != nothing;
        if (adds_up) return false;  // "Wrenshire Police adds £264 to the bill"
        if (end < words_.size() && (words_[end].is(speech_verb) || words_.is(end, WordList::speakers) || words_.is(end, WordList::reports))) return true;
        for (std::size_t i = end; i < std::min(end + 2, words_.size()); ++i) {
            if (words_[i].is(adverb) && i + 1 < words_.size() && words_[i + 1].is(speech_verb)) return true;
        }
        std::size_t before = first;
        while (before > 0 && (words_[before - 1].is(determiner) || words_[before - 1].mark)) --before;
        if (before == 0) return false;
        if (before > 1 && word_is(before - 1, "to") && word_is(before - 2, "according")) return true;
        if (before > 1 && words_[before - 1].is(preposition) && !words_[before - 1].is(locative)) {
            if (words_.is(before - 2, WordList::reports) || words_.is(before - 2, WordList::speakers)) return true;
        }
        return words_[before - 1].is(speech_verb);
    }

    // "figures from X show", "X data", "according to X": not "X said".
    [[nodiscard]] bool is_source(std::size_t first, std::size_t end) const {
        if (words_.is(end, WordList::reports)) return true;
        while (first > 0 && words_[first - 1].is(determiner)) --first;
        if (first < 2 || !words_[first - 1].is(preposition)) return false;
        return words_.is(first - 2, WordList::reports) || word_is(first - 2, "according");
    }

    void order_by_end() {
        for (std::uint32_t i = 0; i < found_.anchors.size(); ++i) found_.by_end.push_back(i);
        std::ranges::sort(found_.by_end, {}, [&](std::uint32_t i) { return std::pair(found_.anchors[i].end, i); });
    }

    // "in Kent, Essex and Surrey": the figure is about none of them alone.
    void mark_joined() {
        std::vector<ScopeAnchor>& list = found_.anchors;
        for (std::size_t i = 0; i + 1 < list.size(); ++i) {
            const bool last = list[i + 1].first == list[i].end + 2 && word_is(list[i].end, ",") && (word_is(list[i].end + 1, "and") || word_is(list[i].end + 1, "or"));
            const bool next = last || list[i + 1].first == list[i].end + 1 || (list[i + 1].first == list[i].end + 2 && words_[list[i].end + 1].is(determiner));
            const std::string_view link = next ? words_[list[i].end].low : std::string_view();
            const bool joins = link == "," || link == "and" || link == "or";
            const bool comma_figure = joins && link == "," && i > 0 && words_[list[i].first - 1].figure != nothing;
            const bool same = list[i].subject.id == list[i + 1].subject.id;  // "In Truro and Falmouth, the seat of"
            if (!joins || same || comma_figure || list[i].subject.is_body != list[i + 1].subject.is_body) continue;
            if (link == "," && !last && list[i + 1].subject.kind != list[i].subject.kind) continue;  // "Truro, Cornwall"
            list[i].joined = list[i + 1].joined = true;
        }
    }

    const Knowledge& knowledge_;
    const Document& document_;
    const ScopeMemory& memory_;
    const TaggedWords& words_;
    SentenceAnchors found_;
    std::size_t made_end_ = 0;  // of the last place where a thing was made; 0: none
};

}  // namespace

SentenceAnchors find_anchors(const Knowledge& knowledge, const Document& document, const ScopeMemory& memory,
                             const TaggedWords& words) {
    return AnchorFinder(knowledge, document, memory, words).run();
}

}  // namespace crosstally
