#include "extract/tag/introduced_bodies.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "corpus/among.h"
#include "extract/tag/body_names.h"
#include "extract/tag/function_words.h"
#include "extract/tag/past_words.h"
#include "extract/tag/sort_names.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr auto owners = std::to_array<std::string_view>({"his", "her", "their", "my", "our"});

constexpr auto club_words = std::to_array<std::string_view>({"Rovers", "United", "Albion", "Athletic", "Wanderers", "Argyle", "Harriers"});

constexpr std::size_t longest_name = 4;    // words
constexpr std::size_t first_sentences = 4;  // of a text, its headings and its day among them
constexpr std::size_t longest_phrase = 7;  // words of "the Swedish carmaker"

// Tokens, half open.
struct Run {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const { return begin == end; }
};

struct Introduced {
    std::string name;
    BodyClass kind = BodyClass::none;
};

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"'s", "\u2019s"}) {
        if (word.ends_with(ending)) word.remove_suffix(ending.size());
    }
    return word;
}

class Finder {
public:
    Finder(const Knowledge& knowledge, Document& document)
        : knowledge_(knowledge), document_(document), tokens_(document.segmentation.tokens) {}

    void run() {
        for (const AttributionTag& tag : document_.tags.attributions) {
            if (tag.kind == AttributionKind::body) read_noun(tag.span);
        }
        for (const std::uint32_t capital : document_.segmentation.capitals) read_results(capital);
        const auto& sentences = document_.segmentation.sentences;
        for (std::size_t i = 0; i < std::min(first_sentences, sentences.size()) && found_.empty(); ++i) read_opening(sentences[i].first_token);
        tell_classes();
        shorten_names();
        shorten_clubs();
        if (found_.empty() && short_.empty()) return;
        for (const std::uint32_t capital : document_.segmentation.capitals) tag_mention(capital);
        std::vector<NameTag>& tags = document_.tags.names;
        tags.insert(tags.end(), std::make_move_iterator(added_.begin()), std::make_move_iterator(added_.end()));
        sort_by_place(tags);
    }

private:
    [[nodiscard]] std::string_view text(std::size_t token) const { return slice(document_.text, tokens_[token].span); }
    [[nodiscard]] std::string_view low(std::size_t token) const {
        const Span span = tokens_[token].span;
        return std::string_view(document_.low.data() + span.begin, span.size());
    }
    [[nodiscard]] bool is_word(std::size_t token) const { return token < tokens_.size() && tokens_[token].kind == TokenKind::word; }
    [[nodiscard]] bool is_capital(std::size_t token) const {
        const char first = document_.text[tokens_[token].span.begin];
        return first >= 'A' && first <= 'Z';
    }
    [[nodiscard]] std::size_t token_from(std::uint32_t byte) const {
        return static_cast<std::size_t>(std::partition_point(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.span.begin < byte; }) - tokens_.begin());
    }
    [[nodiscard]] bool begins_sentence(std::size_t token) const {
        return document_.segmentation.sentences[tokens_[token].sentence].first_token == token;
    }

    // A capitalised word that is tagged as no name, no day and no role.
    [[nodiscard]] bool is_free_capital(std::size_t token) const {
        if (!is_word(token)) return false;
        const std::string_view word = text(token);
        if (word.front() < 'A' || word.front() > 'Z' || begins_no_name(low(token)) || is_opening_word(low(token))) return false;
        const auto touches = [&](const auto& tags) {
            const auto at = std::partition_point(tags.begin(), tags.end(), [&](const auto& tag) { return tag.span.end <= tokens_[token].span.begin; });
            return at != tags.end() && at->span.overlaps(tokens_[token].span);
        };
        return !touches(document_.tags.names) && !touches(document_.tags.periods) && !touches(document_.tags.attributions);
    }

    [[nodiscard]] bool may_be_person(Run run) const { return !run.empty() && knowledge_.names.is_forename(without_possessive(text(run.begin))); }

    void read_noun(Span noun) {
        const BodyClass kind = knowledge_.rules.body_words().class_of(slice(document_.text, noun));
        if (kind == BodyClass::none || kind == BodyClass::speaker) return;
        const std::size_t first = token_from(noun.begin);
        const std::size_t end = token_from(noun.end);
        if (slice(document_.text, noun) == "charity" && !has_place_before(first)) return;
        if (low(first) == "council" || (is_capital(first) && !begins_sentence(first))) return;  // "Council Tax"
        if (const Run name = name_behind(first, end); !name.empty()) add(name, kind);
        else if (const Run before = name_before(first, end); !before.empty()) add(before, kind);
        else if (const Run apposed = name_apposed(first, end); !apposed.empty()) add(apposed, kind);
    }

    // "a Hull charity, Wrenline,": a charity that is of no place is one that tells of others.
    [[nodiscard]] bool has_place_before(std::size_t noun) const {
        constexpr std::size_t farthest = 3;  // words
        const std::uint32_t begin = tokens_[noun - std::min(noun, farthest)].span.begin;
        const std::uint32_t end = tokens_[noun].span.begin;
        return std::ranges::any_of(document_.tags.names, [&](const NameTag& tag) {
            return tag.kind == NameKind::place && tag.span.begin >= begin && tag.span.end <= end;
        });
    }

    // "the supermarket chain Wrenline", in one sentence and with nothing between.
    [[nodiscard]] Run name_behind(std::size_t noun, std::size_t end) const {
        Run run{end, end};
        while (run.end - run.begin < longest_name && run.end < tokens_.size() && tokens_[run.end].sentence == tokens_[noun].sentence &&
               tokens_[run.end].space_before && is_free_capital(run.end)) {
            ++run.end;
            if (without_possessive(text(run.end - 1)) != text(run.end - 1)) break;
        }
        return run.empty() || may_be_person(run) ? Run{} : run;
    }

    // "Wrenline, the Swedish carmaker,": what it is stands behind a comma and is closed by a mark or by a clause on it.
    [[nodiscard]] Run name_before(std::size_t noun, std::size_t end) const {
        if (end >= tokens_.size() || !closes(end)) return {};
        const std::size_t sentence = tokens_[noun].sentence;
        std::size_t at = noun;
        for (std::size_t words = 0; at > 0 && tokens_[at].sentence == sentence && low(at) != "the" && low(at) != "a" && low(at) != "an"; ++words) {
            if (words == longest_phrase || (tokens_[at].kind == TokenKind::mark && text(at) != "-")) return {};
            --at;
        }
        if (at < 2 || low(at).size() > 3 || tokens_[at].sentence != sentence || text(at - 1) != ",") return {};
        const Run run = run_ending(at - 1);
        return may_be_person(run) ? Run{} : run;
    }

    // "his firm, Wrenline Cask Reserve,", "a private firm, Wrenline Cask Reserve,"
    [[nodiscard]] Run name_apposed(std::size_t noun, std::size_t end) const {
        if (noun == 0 || end + 1 >= tokens_.size() || text(end) != "," || (!among(owners, low(noun - 1)) && !is_one_of_many(noun))) return {};
        const Run run = name_behind(end, end + 1);
        return run.empty() || run.end >= tokens_.size() || tokens_[run.end].kind != TokenKind::mark || !closes(run.end) ? Run{} : run;
    }

    // "a firm", "a private firm".
    [[nodiscard]] bool is_one_of_many(std::size_t noun) const {
        const auto is_article = [&](std::size_t token) { return low(token) == "a" || low(token) == "an"; };
        if (is_article(noun - 1)) return true;
        return noun > 1 && tokens_[noun - 1].kind == TokenKind::word && !is_capital(noun - 1) && is_article(noun - 2);
    }

    // "Wrenline's half-year profits", "Wrenline profits", "Wrenline has posted a loss": the company whose results they are.
    void read_results(std::uint32_t last) {
        if (!is_word(last + 1) || is_capital(last + 1) || (!has_results(last) && !posts_results(last)) || !is_free_capital(last)) return;
        const Run run = run_ending(last + 1);
        if (!run.empty() && !may_be_person(run)) add(run, BodyClass::company);
    }

    // "Wrenline is to shut two shops. The retailer has 40.": whom the text begins with, and then calls by what it is.
    void read_opening(std::size_t first) {
        if (first >= tokens_.size() || !is_free_capital(first)) return;
        Run run{first, first + 1};
        while (run.end - first < longest_name && is_free_capital(run.end)) ++run.end;
        const bool subject = is_word(run.end) && !is_capital(run.end) && (acts(run.end - 1) || low(run.end) == "is" || low(run.end) == "will");
        if (subject && !may_be_person(run) && stands_alone(run) && is_called_company_later(run)) add(run, BodyClass::company);
    }

    // It stands elsewhere, within a sentence, too, and neither in a longer name nor where a place would.
    [[nodiscard]] bool stands_alone(Run run) const {
        bool again = false;
        for (const std::uint32_t other : document_.segmentation.capitals) {
            if (other == run.begin || without_possessive(text(other)) != without_possessive(text(run.begin))) continue;
            const std::size_t end = other + (run.end - run.begin);
            if (end < tokens_.size() && is_free_capital(end)) return false;
            if (begins_sentence(other)) continue;
            if (is_free_capital(other - 1) || low(other - 1) == "in" || low(other - 1) == "near" || low(other - 1) == "to") return false;
            again = true;
        }
        return again;
    }

    // "The airline" begins a sentence before any company is named otherwise.
    [[nodiscard]] bool is_called_company_later(Run run) const {
        const auto noun = std::ranges::find_if(document_.tags.attributions, [&](const AttributionTag& tag) {
            if (tag.kind != AttributionKind::body || tag.span.begin < tokens_[run.end].span.begin) return false;
            const std::size_t first = token_from(tag.span.begin);
            return first > 0 && low(first - 1) == "the" && begins_sentence(first - 1) && slice(document_.text, tag.span) != "charity" &&
                   knowledge_.rules.body_words().class_of(slice(document_.text, tag.span)) == BodyClass::company;
        });
        if (noun == document_.tags.attributions.end()) return false;
        return std::ranges::none_of(document_.tags.names, [&](const NameTag& tag) { return tag.kind == NameKind::organisation && tag.span.begin < noun->span.begin; });
    }

    [[nodiscard]] bool has_results(std::size_t name) const {
        constexpr std::size_t most = 5;  // words: "half-year pre-tax"
        const WordLists& lists = knowledge_.rules.word_lists();
        const bool owns = without_possessive(text(name)) != text(name);
        for (std::size_t i = name + 1; i < tokens_.size() && i - name <= most && tokens_[i].sentence == tokens_[name].sentence; ++i) {
            if (lists.has_padded(WordList::results, low(i))) return true;
            if (!owns || (tokens_[i].kind == TokenKind::mark && text(i) != "-")) return false;
        }
        return false;
    }

    // "has reported a 9% fall in profit", "posted a loss of".
    [[nodiscard]] bool posts_results(std::size_t name) const {
        constexpr std::size_t farthest = 9;
        const WordLists& lists = knowledge_.rules.word_lists();
        std::size_t verb = name + 1;
        if (verb < tokens_.size() && (low(verb) == "has" || low(verb) == "have")) ++verb;
        if (verb + 1 >= tokens_.size() || (low(verb + 1) != "a" && low(verb + 1) != "an") || !lists.has_padded(WordList::results_verbs, low(verb))) return false;
        for (std::size_t i = verb + 2; i < tokens_.size() && i - verb <= farthest && tokens_[i].sentence == tokens_[name].sentence; ++i) {
            if (lists.has_padded(WordList::results, low(i)) || low(i) == "loss") return true;
        }
        return false;
    }

    // A name of one word that begins a sentence must recur within one.
    [[nodiscard]] Run run_ending(std::size_t end) const {
        Run run{end, end};
        while (run.end - run.begin < longest_name && run.begin > 0 && tokens_[run.begin - 1].sentence == tokens_[end - 1].sentence && is_free_capital(run.begin - 1)) --run.begin;
        const bool opens = begins_sentence(run.begin) && run.end - run.begin == 1;
        return opens && !recurs(run.begin) ? Run{} : run;
    }

    [[nodiscard]] bool closes(std::size_t token) const {
        if (tokens_[token].kind == TokenKind::mark) return text(token) != "-" && text(token) != "'" && text(token) != "\u2019";
        const std::string_view word = low(token);
        return word == "which" || word == "that" || word == "whose" || word == "behind" || word == "based" || word == "owned";
    }

    // The capital of a sentence's first word tells nothing; that of a word within it does, or of one that acts ("Wrenline ordered").
    [[nodiscard]] bool recurs(std::size_t token) const {
        const std::string_view word = without_possessive(text(token));
        return std::ranges::any_of(document_.segmentation.capitals, [&](std::uint32_t other) {
            return other != token && without_possessive(text(other)) == word && (!begins_sentence(other) || acts(other));
        });
    }

    [[nodiscard]] bool acts(std::size_t name) const {
        return is_word(name + 1) && !is_capital(name + 1) && is_past(low(name + 1)) && tokens_[name + 1].sentence == tokens_[name].sentence;
    }

    // "Wrenby's" is the name itself where the text never has it without its ending.
    [[nodiscard]] std::string_view end_of_name(std::size_t token) const {
        const std::string_view printed = text(token);
        const std::string_view bare = without_possessive(printed);
        const bool alone = std::ranges::any_of(document_.segmentation.capitals, [&](std::uint32_t other) { return text(other) == bare; });
        return alone || bare.size() == printed.size() ? bare : printed;
    }

    void add(Run run, BodyClass kind) {
        const Span last = tokens_[run.end - 1].span;
        const auto end = last.begin + static_cast<std::uint32_t>(end_of_name(run.end - 1).size());
        std::string name(slice(document_.text, {tokens_[run.begin].span.begin, end}));
        const bool known = std::ranges::any_of(found_, [&](const Introduced& one) { return one.name == name; });
        if (!known) found_.push_back({std::move(name), kind});
    }

    // "The bus operator Wrenline Group", "Wrenline Group has reported a profit": a body by the form of its name, which does not
    // say of what class.
    void tell_classes() {
        for (const NameTag& tag : document_.tags.names) {
            const BodyClass kind = tag.kind == NameKind::organisation && !tag.entity && class_of(tag) == BodyClass::none ? told_class(tag) : BodyClass::none;
            if (kind == BodyClass::none) continue;
            const std::string name = tag.name;
            for (NameTag& other : document_.tags.names) {
                if (!other.entity && other.name == name) other.introduced = kind;
            }
        }
    }

    [[nodiscard]] BodyClass told_class(const NameTag& tag) const {
        const auto& nouns = document_.tags.attributions;
        const auto noun = std::ranges::find_if(nouns, [&](const AttributionTag& one) { return one.kind == AttributionKind::body && one.span.end + 1 == tag.span.begin; });
        if (noun != nouns.end() && slice(document_.text, noun->span) != "charity") {
            const BodyClass kind = knowledge_.rules.body_words().class_of(slice(document_.text, noun->span));
            if (kind != BodyClass::speaker) return kind;
        }
        const std::size_t end = token_from(tag.span.end);
        const bool results = end > 0 && is_word(end) && !is_capital(end) && (has_results(end - 1) || posts_results(end - 1));
        return results ? BodyClass::company : BodyClass::none;
    }

    [[nodiscard]] BodyClass class_of(const NameTag& tag) const {
        return tag.introduced != BodyClass::none ? tag.introduced : knowledge_.rules.body_words().class_of(tag.name);
    }

    // "Wren" of "Wren Motors", a company by the form of its name.
    void shorten_names() {
        for (const NameTag& tag : document_.tags.names) {
            if (tag.kind != NameKind::organisation || tag.entity) continue;
            const BodyClass kind = class_of(tag);
            const std::size_t space = tag.name.find(' ');
            if (kind != BodyClass::company || space == std::string::npos) continue;
            const std::string first = tag.name.substr(0, space);
            if (knowledge_.rules.body_words().begins_many(first)) continue;
            const bool known = std::ranges::any_of(short_, [&](const Short& one) { return one.first == first; });
            if (!known) short_.push_back({first, tag});
        }
    }

    // "Rovers" of "Wren Rovers", in a text that names no other Rovers.
    void shorten_clubs() {
        for (const std::string_view word : club_words) {
            const NameTag* club = nullptr;
            bool several = false;
            for (const NameTag& tag : document_.tags.names) {
                const std::string_view printed = without_possessive(slice(document_.text, tag.span));
                if (tag.kind != NameKind::organisation || !printed.ends_with(word) || printed.size() <= word.size() || printed[printed.size() - word.size() - 1] != ' ') continue;
                several = several || (club != nullptr && club->id != tag.id);
                if (club == nullptr) club = &tag;
            }
            if (club != nullptr && !several) short_.push_back({std::string(word), *club});
        }
    }

    void tag_mention(std::size_t token) {
        if (!is_free_capital(token)) return;
        for (const Introduced& one : found_) {
            const std::string_view rest = document_.text.substr(tokens_[token].span.begin);
            if (!rest.starts_with(one.name) || !ends_name(rest.substr(one.name.size()))) continue;
            NameTag tag;
            tag.span = {tokens_[token].span.begin, tokens_[token].span.begin + static_cast<std::uint32_t>(one.name.size())};
            tag.name = one.name;
            tag.id = id_of_name(one.name);
            tag.introduced = one.kind;
            return added_.push_back(std::move(tag));
        }
        const std::string_view word = without_possessive(text(token));
        for (const Short& one : short_) {
            if (one.first != word || is_free_capital(token + 1) || (token > 0 && is_free_capital(token - 1) && !begins_sentence(token))) continue;
            NameTag tag = one.whole;
            tag.span = {tokens_[token].span.begin, tokens_[token].span.begin + static_cast<std::uint32_t>(word.size())};
            return added_.push_back(std::move(tag));
        }
    }

    static bool ends_name(std::string_view rest) {
        if (rest.empty()) return true;
        const char c = rest.front();
        return c != '-' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && (c & 0x80) == 0;
    }

    struct Short {
        std::string first;  // or a club's last
        NameTag whole;
    };

    const Knowledge& knowledge_;
    Document& document_;
    const std::vector<Token>& tokens_;
    std::vector<Introduced> found_;
    std::vector<Short> short_;
    std::vector<NameTag> added_;
};

}  // namespace

void add_introduced_bodies(const Knowledge& knowledge, Document& document) { Finder(knowledge, document).run(); }

}  // namespace crosstally
