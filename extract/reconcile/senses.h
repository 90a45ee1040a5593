// Measure words brought to one form: the sense of a word that a measure list knows, else its stem.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/measure_list.h"

namespace crosstally {

class Senses {
public:
    explicit Senses(const MeasureList& measures);
    [[nodiscard]] std::vector<std::string> of(std::string_view phrase) const;  // sorted, each once

private:
    std::map<std::string, std::string, std::less<>> by_stem_;
};

[[nodiscard]] std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crosstally
