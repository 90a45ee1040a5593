// The words and signs that name units, with the unit that a record gives and what one of them is of it:
// "pence" -> GBP 1/100, "fortnight" -> week 2, "km" -> km 1. Currencies by sign, code and name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/value/rational.h"

namespace crosstally {

struct Unit {
    std::string name;    // ISO 4217 for money; year, month, ... for time; "km", "mile", "C", ... for measures
    Rational factor = 1; // "38p" is 38 times 1/100 GBP
};

[[nodiscard]] std::optional<Unit> currency_of(std::string_view words);
[[nodiscard]] std::optional<Unit> time_unit_of(std::string_view words);
// A unit of measure as spelled; unknown words give themselves in lower case, so that a rule file may name new ones.
[[nodiscard]] Unit measure_unit_of(std::string_view words);
// "per 100,000", however it is said: "for every 100000", "in each hundred thousand"; "per capita" is per head.
[[nodiscard]] Unit rate_unit_of(std::string_view words);

// How a sum's words speak of dollars: "$5m", "60 bucks" and "45c" say not whose, "US$5m" and "five Australian dollars" do.
enum class DollarWords : unsigned char { none, bare, of_country };
[[nodiscard]] DollarWords dollar_words(std::string_view words);
// Whether the code is of a currency that is called dollar.
[[nodiscard]] bool is_dollar(std::string_view code);

// In lower case, each run of white space or hyphens one space, full stops and apostrophes left out.
[[nodiscard]] std::string plain_words(std::string_view words);

}  // namespace crosstally
