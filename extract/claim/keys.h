// The blocks in which the reconciler compares a record: two records are candidates where they share a key.
// Keys depend on the record alone, so any engine can partition by them.
//   s:<hash>  a rare run of words of its sentence, numbers masked (copies share most of them)
//   v:<dimension>:<value>  an exact figure of three significant digits or more
//   m:<dimension>:<scope>:<from>:<to>:<stem>  measure, place and period, where all are stated
//   q:<hash>  a run of words of a quotation        n:<words>  a name without one of its words
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

// A figure's keys are those of its sentence and its own; the figures of a sentence share the former.
[[nodiscard]] std::vector<std::string> sentence_keys(std::string_view sentence);
[[nodiscard]] std::vector<std::string> figure_keys(const FigureRecord& figure, std::vector<std::string> sentence_keys);
[[nodiscard]] std::vector<std::string> quote_keys(const QuoteRecord& quote);
[[nodiscard]] std::vector<std::string> name_keys(const NameRecord& name);

// What may be compared with what: "count", "money:GBP", "percent" (ratios too), "time", "speed", "unit:kg", ...
[[nodiscard]] std::string dimension_of(const Quantity& quantity);
[[nodiscard]] unsigned significant_digits(const Rational& value);

}  // namespace crosstally
