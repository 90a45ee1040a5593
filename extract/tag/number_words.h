// The words that numbers are made of, each with its value. All in lower case.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crosstally {

[[nodiscard]] std::optional<std::int64_t> small_number(std::string_view word);   // zero to ninety
[[nodiscard]] std::optional<std::int64_t> scale_of(std::string_view word);       // hundred, million, lakh, k, bn, dozen
[[nodiscard]] std::optional<std::int64_t> fraction_part(std::string_view word);  // half -> 2, thirds -> 3
[[nodiscard]] std::optional<std::int64_t> vague_number(std::string_view word);   // thousands -> 1000, handful -> 5

}  // namespace crosstally
