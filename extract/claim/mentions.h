// Who was mentioned where: what "she", "the charity" and "the chief executive" can stand for.
// Positions are bytes; only mentions before a position answer for it. Quotations are not looked into.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tag/frame.h"

namespace crosstally {

enum class Gender : unsigned char { unknown, female, male };

struct Mention {
    std::uint32_t at = 0;
    Span span;
    std::size_t frame = 0;
    std::string name;
    std::string role;
    Gender gender = Gender::unknown;
    enum class Kind : unsigned char { person, noun, body } kind = Kind::person;
    bool subject = false;  // it leads its sentence
};

class Mentions {
public:
    Mentions(const Document& document, const std::vector<Frame>& frames);

    // "he", "she": the person that led the sentence before, or the one before that.
    [[nodiscard]] const Mention* person_before(std::uint32_t at, std::size_t frame, Gender gender) const;
    // "it": the body named last.
    [[nodiscard]] const Mention* body_before(std::uint32_t at, std::size_t frame) const;
    [[nodiscard]] bool is_person(std::string_view name) const;
    // "the charity", "the force": the body that the noun describes or that is called so.
    [[nodiscard]] const Mention* body_called(std::string_view noun, std::uint32_t at) const;
    // "the chief executive": the person whose role says so.
    [[nodiscard]] const Mention* person_with_role(std::string_view role, std::uint32_t at) const;

private:
    void read(const Frame& frame, std::size_t index);
    void read_name(const Frame& frame, std::size_t index, std::size_t i);
    void read_noun(const Frame& frame, std::size_t index, std::size_t i);
    void link(const Frame& frame, std::size_t index, std::size_t i);
    const Mention* most_named_company(std::uint32_t at) const;

    const Document& document_;
    std::vector<Mention> mentions_;                            // in the order of the text
    std::vector<std::pair<std::string, std::size_t>> linked_;  // noun, and the mention that it describes
};

[[nodiscard]] Gender gender_of(std::string_view words);
[[nodiscard]] std::string lower_case(std::string_view words);

}  // namespace crosstally
