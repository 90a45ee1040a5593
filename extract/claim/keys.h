// The blocks in which the reconciler compares a record: two records are candidates where they share a key.
// Keys depend on the record alone, so any engine can partition by them.
//   s  a rare run of words of its sentence, numbers masked (copies share most of them)
//   v  dimension and value of an exact figure of three significant digits or more
//   m  dimension, scope, first and last day, and one word of the measure, where all are known
//   q  a rare run of words of a quotation        n  a name without one of its words
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

// A figure's keys are those of its sentence and its own; the figures of a sentence share the former.
[[nodiscard]] std::vector<BlockKey> sentence_keys(std::string_view sentence);
[[nodiscard]] std::vector<BlockKey> figure_keys(const FigureRecord& figure, const std::vector<BlockKey>& sentence_keys);
[[nodiscard]] std::vector<BlockKey> quote_keys(const QuoteRecord& quote);
[[nodiscard]] std::vector<BlockKey> name_keys(const NameRecord& name);

// What may be compared with what: "count", "money:GBP", "percent" (ratios too), "time", "speed", "unit:kg", ...
[[nodiscard]] std::string dimension_of(const Quantity& quantity);
[[nodiscard]] unsigned significant_digits(const Rational& value);
[[nodiscard]] unsigned significant_digits(std::string_view decimal);

}  // namespace crosstally
