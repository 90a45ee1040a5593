// Small closed classes of English words, in lower case. A word is one of Document::low, as Frame::lower gives it, or empty: the
// 16 bytes from its beginning are read, whatever its length.
#pragma once

#include <string_view>

namespace crosstally {

[[nodiscard]] bool is_pronoun(std::string_view word);      // he, she, they, it, ...: subject forms
[[nodiscard]] bool is_determiner(std::string_view word);   // the, a, some, its, ...
[[nodiscard]] bool is_preposition(std::string_view word);
[[nodiscard]] bool is_conjunction(std::string_view word);  // and, but, while, because, that, ...
[[nodiscard]] bool is_auxiliary(std::string_view word);    // is, had, would, ...: a finite verb is here
[[nodiscard]] bool is_form_of_be(std::string_view word);
[[nodiscard]] bool is_relative(std::string_view word);     // who, which, whose
[[nodiscard]] bool is_adverb(std::string_view word);       // may stand between a subject and its verb
// Any of those but a form of be, a relative and an adverb: no name begins with it.
[[nodiscard]] bool begins_no_name(std::string_view word);
[[nodiscard]] bool is_opening_word(std::string_view word); // "However", "Meanwhile": begins a sentence, no part of a name

}  // namespace crosstally
