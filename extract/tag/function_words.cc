#include "extract/tag/function_words.h"

#include "rules/word_table.h"

namespace crosstally {
namespace {

enum Class : std::uint32_t {
    pronoun = 1U << 0,
    determiner = 1U << 1,
    preposition = 1U << 2,
    conjunction = 1U << 3,
    auxiliary = 1U << 4,
    form_of_be = 1U << 5,
    relative = 1U << 6,
    adverb = 1U << 7,
    opening_word = 1U << 8,
    no_adverb = 1U << 9,  // ends like one
};

WordTable make_table() {
    WordTable table;
    table.add("he she they it we i you who one", pronoun);
    table.add("the a an its his her their our my this that these those some any one another both many most all each "
              "every several other no", determiner);
    table.add("in on at last during by from for with after before since until under about to of across among between "
              "despite following over outside inside through near against like unlike asked speaking responding writing without "
              "within", preposition);
    table.add("and but while because as after when if until that then where or yet so though although whereas before", conjunction);
    table.add("is are was were has have had will would can could may might must should do does did been be isn't wasn't "
              "won't cannot came went got", auxiliary);
    table.add("is are was were be been being get", form_of_be);
    table.add("who which whose whom that", relative);
    table.add("also then now later previously has have had since still recently already earlier today yesterday both "
              "again often even simply himself herself", adverb);
    table.add("however meanwhile yet though so still then now separately elsewhere also overall there here only just "
              "nearly almost about around more fewer less not what why how even once instead earlier later today "
              "yesterday furthermore together perhaps rival local nobody", opening_word);
    table.add("family supply assembly hourly daily weekly monthly quarterly yearly elderly", no_adverb);
    return table;
}

std::uint32_t bits_of(std::string_view word) {
    static const WordTable table = make_table();
    return table.bits_of_padded(word);
}

bool is(std::string_view word, Class one) { return (bits_of(word) & one) != 0; }

}  // namespace

bool is_pronoun(std::string_view word) { return is(word, pronoun); }
bool is_determiner(std::string_view word) { return is(word, determiner); }
bool is_preposition(std::string_view word) { return is(word, preposition); }
bool is_conjunction(std::string_view word) { return is(word, conjunction); }
bool is_auxiliary(std::string_view word) { return is(word, auxiliary); }
bool is_form_of_be(std::string_view word) { return is(word, form_of_be); }
bool is_relative(std::string_view word) { return is(word, relative); }
bool is_adverb(std::string_view word) {
    const std::uint32_t bits = bits_of(word);
    return (bits & adverb) != 0 || (word.size() > 4 && word.ends_with("ly") && (bits & no_adverb) == 0);
}
bool begins_no_name(std::string_view word) {
    return (bits_of(word) & (determiner | pronoun | preposition | conjunction | opening_word | auxiliary)) != 0;
}
bool is_opening_word(std::string_view word) { return is(word, opening_word); }

}  // namespace crosstally
