// NameList::match: names at tokens, and which of them are people.
#include <algorithm>
#include <array>
#include <optional>

#include "corpus/among.h"
#include "corpus/ascii.h"
#include "rules/name_list.h"
#include "rules/name_tables.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 26> place_words = {
    "in",     "at",      "near",   "of",      "from",     "around",    "across",    "outside",
    "to",     "into",    "within", "between", "covering", "including", "throughout", "beyond",
    "towards", "through", "over",   "for",     "serving",  "north",     "south",     "central",
    "nearby",  "neighbouring"};

constexpr std::array<std::string_view, 8> body_verbs = {"said", "says", "told", "tells", "warned", "warns", "announced", "reported"};
constexpr std::array<std::string_view, 31> company_verbs = {
    "has", "had", "will", "plans", "employs", "employed", "sells", "sold", "makes", "made", "owns", "owned", "runs", "posted",
    "cut", "cuts", "axed", "axes", "opened", "raised", "lost", "earned", "paid", "pays", "agreed", "bought", "launched", "expects",
    "operates", "cancelled", "apologised"};
constexpr std::array<std::string_view, 17> company_nouns = {
    "shares", "shareholders", "investors", "staff", "workers", "employees", "boss", "chief", "founder", "customers", "drivers",
    "warehouses", "shops", "stores", "trains", "passengers", "services"};

// Names of train operators that are words of direction: small words before them show nothing ("in Northern Europe").
constexpr std::array<std::string_view, 2> directions = {"Northern", "Southern"};

// Behind "Northern" they show that it may be an operator.
constexpr std::array<std::string_view, 8> operator_verbs = {"was", "is", "came", "ran", "did", "with", "fares", "saw"};

// Behind "the Amazon" they show that it is no company.
constexpr std::array<std::string_view, 26> after_a_river = {
    "is", "was", "has", "had", "will", "would", "could", "may", "can", "rose", "fell", "grew", "lost", "and", "or", "but", "that",
    "which", "who", "as", "by", "since", "after", "before", "during", "on"};

// Behind "Charlotte" or "Reading" they show that it may be a place.
constexpr std::array<std::string_view, 9> place_verbs = {"has", "had", "saw", "lost", "grew", "fell", "rose", "came", "took"};

constexpr auto row_marks = std::to_array<std::string_view>({"\u2013", "\u2014", "-", ":", "("});
constexpr auto small_numbers = std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});

// Words by which a text shows that it is about elections, so that "Selby and Ainsty" is a seat in it and not two places.
constexpr std::array<std::string_view, 6> election_words = {"y-election", "yelection", "onstituenc", "eneral election", "MP for ", "arliamentary seat"};

// The length of white space (no-break space included), of a curly or straight apostrophe, of a hyphen at `at`.
std::size_t space_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
        if (is_space(text[end])) ++end;
        else if (text.substr(end, 2) == "\xC2\xA0") end += 2;
        else break;
    }
    return end - at;
}
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '\'') return 1;
    return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}
std::size_t hyphen_at(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '-') return 1;
    return text.substr(at, 3) == "\xE2\x80\x90" || text.substr(at, 3) == "\xE2\x80\x91" ? 3 : 0;
}

// A name and the spelling it is looked for in: as written or in capitals.
struct Spelling {
    std::string_view name;
    bool capitals = false;

    // The byte at i; in UTF-8 the capital of a letter from U+00E0 to U+00FE is its second byte less 0x20.
    [[nodiscard]] char at(std::size_t i) const {
        const char c = name[i];
        if (!capitals) return c;
        if (is_small(c)) return static_cast<char>(c - 'a' + 'A');
        const bool latin = i > 0 && name[i - 1] == '\xC3' && static_cast<unsigned char>(c) >= 0xA0 && c != '\xB7';
        return latin ? static_cast<char>(static_cast<unsigned char>(c) - 0x20) : c;
    }
};

// How many bytes of the text at `at` spell the name's next character(s); `i` moves past those.
std::size_t step(const Spelling& spelling, std::size_t& i, std::string_view text, std::size_t at) {
    const char c = spelling.at(i++);
    if (c == '\'') return apostrophe_at(text, at);
    if (c == '-') return hyphen_at(text, at) != 0 ? hyphen_at(text, at) : space_at(text, at);
    if (c != ' ') return at < text.size() && text[at] == c ? 1 : 0;
    const std::size_t word = at + space_at(text, at);
    if (spelling.name.substr(i).starts_with("and ") && word > at && word < text.size() && text[word] == '&') {
        i += 3;
        return word + 1 - at;
    }
    const bool after_st = spelling.name.substr(0, i).ends_with("St ");
    const std::size_t stop = after_st && at < text.size() && text[at] == '.' ? 1 : 0;
    const std::size_t space = space_at(text, at + stop);
    return space == 0 ? 0 : stop + space;
}

// Where the name ends in the text if it stands at `at`, else `at`.
std::size_t spelled_at(const Spelling& spelling, std::string_view text, std::size_t at) {
    std::size_t end = at;
    std::size_t i = 0;
    // a name written small may begin a sentence
    if (is_small(spelling.name[0]) && text[at] == spelling.name[0] - 'a' + 'A') i = 1, end = at + 1;
    while (i < spelling.name.size()) {
        const std::size_t length = step(spelling, i, text, end);
        if (length == 0) return at;
        end += length;
    }
    return end;
}

// One text's search. Tokens are looked at from left to right, once.
class Search {
public:
    Search(const NameTables& tables, std::string_view text, const Segmentation& segmentation, std::vector<EntityMatch>& out)
        : t_(tables), text_(text), tokens_(segmentation.tokens), sentences_(segmentation.sentences), out_(out) {}

    void run() {
        const NameTables& tables = t_;
        const char* const text = text_.data();
        const Token* const tokens = tokens_.data();
        const std::size_t count = tokens_.size();
        for (std::size_t token = 0; token < count;) {
            const Span span = tokens[token].span;
            const bool passed = tokens[token].kind == TokenKind::mark || !tables.may_begin({text + span.begin, span.size()});
            token = passed ? token + 1 : look(token);
        }
        add_names_shown_elsewhere();
    }

private:
    [[nodiscard]] std::string_view word(std::size_t token) const { return slice(text_, tokens_[token].span); }
    [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const {
        return b < tokens_.size() && tokens_[a].sentence == tokens_[b].sentence;
    }
    // The token before or after in the same sentence, or an empty view.
    [[nodiscard]] std::string_view before(std::size_t token, std::size_t by = 1) const {
        return token >= by && same_sentence(token - by, token) ? word(token - by) : std::string_view();
    }
    [[nodiscard]] std::string_view after(std::size_t token) const {
        return same_sentence(token, token + 1) ? word(token + 1) : std::string_view();
    }

    // Reports the name at this word, if any, and returns the next token to look at.
    std::size_t look(std::size_t token) {
        const std::uint32_t at = tokens_[token].span.begin;
        const std::string_view rest = text_.substr(at);
        const NamePiece piece = first_piece(rest);
        std::uint32_t i = t_.first_name(piece.hash);
        if (i == NameTables::empty_slot) return token + 1;
        const char second = second_letter(rest, piece.text);
        for (; i < t_.names.size() && t_.names[i].hash == piece.hash; ++i) {
            const ListedName& name = t_.names[i];
            if (second != 0 && name.second != 0 && second != name.second) continue;
            std::size_t last = token;
            const std::uint32_t end = end_of(name, token, last);
            if (end == at) continue;
            if (!stands(name, token, last, end)) {
                if (name.wary && !name.needs_the && t_.entities[name.entity].kind == EntityKind::place) note_doubtful(name, token, last, end);
                if (among(directions, name.text)) note_operator(name, token, last, end);
                continue;
            }
            if (t_.entities[name.entity].kind == EntityKind::place && is_person(name, token, last)) {
                people_.push_back(name.entity);
                return last + 1;
            }
            out_.push_back({name.entity, {at, end}, name.reference});
            if (is_company(name) && !among(companies_, name.entity)) companies_.push_back(name.entity);
            if (name.wary && !is_company(name)) places_.push_back(name.entity);
            last_match_ = last;
            return last + 1;
        }
        return token + 1;
    }

    // The name's end if it is spelled here and ends with a token of the same sentence (or before its 's).
    std::uint32_t end_of(const ListedName& name, std::size_t token, std::size_t& last) const {
        const std::uint32_t at = tokens_[token].span.begin;
        std::size_t end = spelled_at({name.text, false}, text_, at);
        const bool maybe_capitals = at + 1 < text_.size() && !is_small(text_[at + 1]);
        if (end == at && maybe_capitals) end = spelled_at({name.text, true}, text_, at);
        if (end == at) return at;
        while (last + 1 < tokens_.size() && tokens_[last].span.end < end) ++last;
        if (!same_sentence(token, last) || tokens_[last].span.begin >= end) return at;
        const std::string_view rest = text_.substr(end, tokens_[last].span.end - end);
        const std::size_t mark = apostrophe_at(rest, 0);
        const bool possessive = mark != 0 && (rest.substr(mark) == "s" || rest.substr(mark) == "S");
        return rest.empty() || possessive ? static_cast<std::uint32_t>(end) : at;
    }

    // "Charlotte added 15,607 people", "Austin, with 979,882", in a text that says "in Charlotte" and "in Austin" elsewhere.
    void note_doubtful(const ListedName& name, std::size_t token, std::size_t last, std::uint32_t end) {
        const std::string_view next = after(last);
        const bool acts = next == "," || next == ":" || tokens_[last].span.end > end || next.ends_with("ed") || among(place_verbs, next);
        if (is_person(name, token, last)) people_.push_back(name.entity);
        else if ((is_one_of_many(name.entity) || counts(token, last) || is_joined(last)) && !begins_capital(before(token)) && !begins_capital(next) && !among(body_verbs, next)) among_others_.push_back({name.entity, {tokens_[token].span.begin, end}, name.reference});
        else if (acts && !begins_capital(before(token))) doubtful_.push_back({name.entity, {tokens_[token].span.begin, end}, name.reference});
    }

    [[nodiscard]] static bool is_number(std::string_view word) { return !word.empty() && (is_digit(word.front()) || among(small_numbers, word)); }

    // "the York, Hull and Leeds areas": a name in capitals follows.
    [[nodiscard]] bool is_joined(std::size_t last) const {
        const std::string_view next = after(last);
        return (next == "," || next == "and") && begins_capital(after(last + 1));
    }

    // "York housed 942", as "Hull had 44"; "York with 15 and Poole 12", as "Hull with 16"; "York – 942, Hull – 44".
    [[nodiscard]] bool counts(std::size_t token, std::size_t last) const {
        const std::string_view next = after(last);
        if (is_number(next)) return before(token) == "and" || before(token) == ",";
        if (among(row_marks, next)) return is_number(after(last + 1));
        if (next == "of" && before(token) != "and" && before(token) != ",") return false;  // "Leeds has a rate of 12, York of 15"
        return (next == "with" || next == "of" || next.ends_with("ed") || among(place_verbs, next)) && is_number(after(last + 1));
    }

    // "Northern was the worst, with 8 per cent", "Northern: 8 per cent", in a text that names LNER.
    void note_operator(const ListedName& name, std::size_t token, std::size_t last, std::uint32_t end) {
        const std::string_view next = after(last);
        const bool acts = next == ":" || next == "," || next.ends_with("ed") || among(operator_verbs, next);
        if (acts && !begins_capital(before(token))) doubtful_.push_back({name.entity, {tokens_[token].span.begin, end}, name.reference});
    }

    // A state, or a city of the United States: tables tell of several.
    [[nodiscard]] bool is_one_of_many(std::uint32_t entity) const {
        const std::string& list = t_.entities[entity].list;
        return list == "states" || list == "cities-united-states";
    }

    // "Victoria 4,487", "with Victoria at 4,487", in a text that names Queensland and Tasmania; "York housed 942", in one that
    // names Hull and Leeds.
    [[nodiscard]] bool has_others_beside(const EntityMatch& match) const {
        const Entity& own = t_.entities[match.entity];
        return std::ranges::count_if(named_, [&](std::uint32_t other) {
            const Entity& entity = t_.entities[other];
            if (other == match.entity) return false;
            if (own.list == "states") return entity.list == own.list && entity.within == own.within;
            return entity.list == own.list || (entity.kind == own.kind && !own.within.empty() && entity.within == own.within);
        }) > 1;
    }

    // "York had 12, Hull 9 and Leeds 8": in one sentence with two places that have a number each.
    [[nodiscard]] bool leads_row(const EntityMatch& match) const {
        const auto token_at = [&](std::uint32_t byte) {
            return static_cast<std::size_t>(std::ranges::lower_bound(tokens_, byte, {}, [](const Token& token) { return token.span.begin; }) - tokens_.begin());
        };
        const std::size_t own = token_at(match.span.begin);
        auto next = std::ranges::lower_bound(out_, match.span.end, {}, [](const EntityMatch& other) { return other.span.begin; });
        for (int places = 0; next != out_.end(); ++next) {
            const std::size_t behind = token_at(next->span.end);
            if (!same_sentence(own, behind) || !is_number(word(behind)) || t_.entities[next->entity].kind != EntityKind::place) return false;
            if (++places == 2) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_shown(const EntityMatch& match) const {
        if (t_.entities[match.entity].kind == EntityKind::place) return among(places_, match.entity) && !among(people_, match.entity);
        return std::ranges::any_of(named_, [&](std::uint32_t other) { return t_.entities[other].list == t_.entities[match.entity].list; });
    }

    static void keep_each_once(std::vector<std::uint32_t>& entities) {
        std::ranges::sort(entities);
        entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    }

    void add_names_shown_elsewhere() {
        if (doubtful_.empty() && among_others_.empty()) return;
        for (const EntityMatch& match : out_) named_.push_back(match.entity);
        for (std::vector<std::uint32_t>* const entities : {&named_, &places_, &people_}) keep_each_once(*entities);
        for (const EntityMatch& match : among_others_) {
            const bool shown = is_shown(match);
            if (!shown && (among(people_, match.entity) || !(has_others_beside(match) || leads_row(match)))) continue;
            doubtful_.push_back(match);
            if (!shown) places_.push_back(match.entity);
        }
        std::ranges::sort(doubtful_, {}, [](const EntityMatch& match) { return match.span.begin; });
        const auto begins = [](const EntityMatch& match) { return match.span.begin; };
        std::erase_if(doubtful_, [&](const EntityMatch& match) {
            return !is_shown(match) || std::ranges::binary_search(out_, match.span.begin, {}, begins);
        });
        out_.insert(out_.end(), doubtful_.begin(), doubtful_.end());
        std::ranges::inplace_merge(out_, out_.end() - static_cast<std::ptrdiff_t>(doubtful_.size()), {}, begins);
    }

    // What the name's marks ask of its surroundings.
    [[nodiscard]] bool stands(const ListedName& name, std::size_t token, std::size_t last, std::uint32_t end) const {
        if (name.needs_the && in_capitals(before(token)) != "THE") return false;
        const bool is_place = t_.entities[name.entity].kind == EntityKind::place;
        if (name.needs_the && is_place && begins_capital(after(last))) return false;  // "the South West Trains"
        if (name.wary && !(is_place ? is_surely_place(token, last) : is_surely_body(name, token, last, end))) return false;
        if (t_.entities[name.entity].list.starts_with("constituencies") && !tells_of_elections()) return false;
        const Span span{tokens_[token].span.begin, end};
        return span.size() > 3 || !all_capitals(sentences_[tokens_[token].sentence].span);  // "WHO PAYS?"
    }
    [[nodiscard]] bool is_surely_place(std::size_t token, std::size_t last) const {
        return has_place_word(token) || t_.people.body_words.contains(after(last));
    }
    // "the charity Shelter", "Shelter says"; a company also as "Amazon's", "Amazon plans", "Amazon is opening", and once it
    // was named so; not "in the Amazon", "sold on Amazon".
    [[nodiscard]] bool is_surely_body(const ListedName& name, std::size_t token, std::size_t last, std::uint32_t end) const {
        const std::string_view previous = before(token);
        const std::string_view next = after(last);
        const bool the = previous == "the" || previous == "The" || previous == "THE";
        if (!is_company(name)) return begins_small(previous) || among(body_verbs, next);
        if (previous == "on" || previous == "via") return false;
        const bool direction = among(directions, name.text);
        if (direction && (the || begins_capital(next))) return false;
        if (the) return begins_small(next) && !next.ends_with("ed") && !among(place_words, next) && !among(after_a_river, next);
        if (among(company_nouns, next)) return true;
        if (direction ? previous == "operator" : begins_small(previous)) return true;
        if (among(body_verbs, next) || among(company_verbs, next)) return true;
        const bool goes_on = (next == "is" || next == "was") && same_sentence(last, last + 2) && (word(last + 2) == "to" || word(last + 2).ends_with("ing"));
        return goes_on || tokens_[last].span.end > end || among(companies_, name.entity);
    }
    [[nodiscard]] bool is_company(const ListedName& name) const { return t_.entities[name.entity].list.find("compan") != std::string::npos; }
    [[nodiscard]] bool tells_of_elections() const {
        const auto holds = [this](std::string_view words) { return text_.find(words) != std::string_view::npos; };
        if (!elections_) elections_ = std::any_of(election_words.begin(), election_words.end(), holds);
        return *elections_;
    }
    [[nodiscard]] static bool begins_small(std::string_view word) { return !word.empty() && is_small(word.front()); }
    [[nodiscard]] static bool begins_capital(std::string_view word) { return !word.empty() && is_capital(word.front()); }
    [[nodiscard]] bool all_capitals(Span sentence) const {
        const std::string_view text = slice(text_, sentence);
        return std::count_if(text.begin(), text.end(), is_capital) > 8 && std::none_of(text.begin(), text.end(), is_small);
    }
    [[nodiscard]] bool has_place_word(std::size_t token) const {
        std::string word(before(token));
        if (word.empty()) return false;
        const bool joins = word == "and" || word == "," || word == "or";
        if (joins && last_match_ + 2 == token) return true;
        if (is_capital(word.front())) word.front() = static_cast<char>(word.front() - 'A' + 'a');
        return among(place_words, word);
    }

    [[nodiscard]] bool is_person(const ListedName& name, std::size_t token, std::size_t last) const {
        const PeopleWords& people = t_.people;
        if (hyphenated(token, last)) return true;
        if (before(token) == "of" && people.peers.contains(before(token, 2))) return true;
        if (token != last) return false;
        if (people.titles.contains(before(token)) || people.forenames.contains(before(token))) return true;
        if (before(token) == "." && people.titles.contains(before(token, 2))) return true;
        const std::string_view next = after(last);
        if (people.forenames.contains(name.text) && !next.empty() && is_capital(next.front()) && next.size() > 1 &&
            is_small(next[1])) {
            return !people.body_words.contains(next) && t_.first_name(first_piece(next).hash) == NameTables::empty_slot;
        }
        return among(people_, name.entity) && !has_place_word(token);
    }

    // "Bowes-London", "Ashby-London": a hyphen without spaces joins it to another capitalised word.
    [[nodiscard]] bool hyphenated(std::size_t first, std::size_t last) const {
        const bool joined_before = first >= 2 && word(first - 1) == "-" && !tokens_[first].space_before &&
                                   !tokens_[first - 1].space_before && is_capital(word(first - 2).front());
        const bool joined_after = last + 2 < tokens_.size() && word(last + 1) == "-" && !tokens_[last + 1].space_before &&
                                  !tokens_[last + 2].space_before && is_capital(word(last + 2).front());
        if (joined_before) return !(last_match_ + 2 == first);  // "London-Paris"
        return joined_after && t_.first_name(first_piece(word(last + 2)).hash) == NameTables::empty_slot;
    }

    static constexpr std::size_t none = 0xFFFFFFFFU;

    const NameTables& t_;
    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Sentence>& sentences_;
    std::vector<EntityMatch>& out_;
    std::size_t last_match_ = none;      // last token of the last name reported
    std::vector<std::uint32_t> named_;      // entities of all names reported, each once
    std::vector<std::uint32_t> people_;     // entities whose name was a surname in this text
    std::vector<std::uint32_t> places_;     // wary names that were surely places in this text
    std::vector<EntityMatch> doubtful_;     // wary names that nothing beside them shows to be a place or a train operator
    std::vector<EntityMatch> among_others_;  // the same of states and of cities of the United States
    std::vector<std::uint32_t> companies_;  // named in this text, each once
    mutable std::optional<bool> elections_;
};

}  // namespace

void NameList::match(std::string_view text, const Segmentation& segmentation, std::vector<EntityMatch>& out) const {
    if (tables_->names.empty()) return;
    Search(*tables_, text, segmentation, out).run();
}

}  // namespace crosstally
