// Who was mentioned where: what "she", "the charity" and "the chief executive" can stand for.
// Positions are bytes; only mentions before a position answer for it. Quotations are not looked into.
// Names and roles point into the document. Cost: a look-up sees the few frames before the place, or only those mentions
// that a noun can mean, or the last 500; so that a long text takes no longer for each of its sentences.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/tag/frame.h"

namespace crosstally {

enum class Gender : unsigned char { unknown, female, male };

struct Mention {
    std::uint32_t at = 0;
    Span span;
    std::size_t frame = 0;
    std::string_view name;
    std::string_view role;
    Gender gender = Gender::unknown;
    enum class Kind : unsigned char { person, noun, body } kind = Kind::person;
    bool subject = false;  // it leads its sentence
};

class Mentions {
public:
    Mentions(const Document& document, const Frames& frames);

    // "he", "she": the person that led the sentence before, or the one before that.
    [[nodiscard]] const Mention* person_before(std::uint32_t at, std::size_t frame, Gender gender) const;
    // "it": the body named last.
    [[nodiscard]] const Mention* body_before(std::uint32_t at, std::size_t frame) const;
    [[nodiscard]] bool is_person(std::string_view name) const { return persons_.contains(name); }
    // "the charity", "the force": the body that the noun describes or that is called so.
    [[nodiscard]] const Mention* body_called(std::string_view noun, std::uint32_t at) const;
    // "the chief executive": the person whose role says so.
    [[nodiscard]] const Mention* person_with_role(std::string_view role, std::uint32_t at) const;

private:
    using Indexes = std::vector<std::size_t>;  // of mentions, in the order of the text
    struct Called {
        Indexes linked;   // the bodies that the noun described
        Indexes by_name;  // those whose name says that they are one
    };

    void read(const Frame& frame, std::size_t index);
    void read_name(const Frame& frame, std::size_t index, std::size_t i);
    void read_noun(const Frame& frame, std::size_t index, std::size_t i);
    void link(const Frame& frame, std::size_t index, std::size_t i);
    [[nodiscard]] const Called& called(std::string_view noun) const;
    [[nodiscard]] const Mention* latest(const Indexes& indexes, std::uint32_t at) const;
    [[nodiscard]] std::size_t count_before(std::uint32_t at) const;  // mentions
    [[nodiscard]] const Mention* most_named_company(std::uint32_t at) const;
    void count_companies() const;

    const Document& document_;
    std::vector<Mention> mentions_;         // in the order of the text
    std::vector<std::size_t> first_;        // of each frame, and the number of mentions
    std::unordered_set<std::string_view> persons_;
    std::vector<std::pair<std::string_view, std::size_t>> linked_;  // noun, and the mention that it describes
    mutable std::map<std::string, Called, std::less<>> called_;     // by noun, filled when it is asked for
    mutable Indexes companies_;             // of each mention, the company named most up to it; filled when asked for
};

[[nodiscard]] Gender gender_of(const WordLists& lists, std::string_view words);
// True where the words hold the others, which are in lower case.
[[nodiscard]] bool holds_any_case(std::string_view words, std::string_view lower_case);

}  // namespace crosstally
