// A number's words cut into pieces for read_number: digits, words in lower case, fraction signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/value/rational.h"

namespace crosstally {

struct NumberToken {
    enum class Kind : unsigned char { digits, word, fraction } kind = Kind::word;
    std::string word;      // words, in lower case
    Rational value;        // digits and fractions
    int decimals = 0;      // of digits
};

// Grouping commas and spaces are taken out ("1,234", "1 234", "306, 966"); "2½" gives digits and a fraction.
[[nodiscard]] std::vector<NumberToken> number_tokens(std::string_view words);

}  // namespace crosstally
