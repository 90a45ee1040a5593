// The valid name nearest to one that was not found, for "did you mean".
// Distance is counted in single-byte insertions, deletions, replacements and swaps of neighbours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosstally {

// The candidate with the smallest distance (the first of several), or an empty string where none is within
// a third of the name's length. Cost: length times length for each candidate; only for messages.
[[nodiscard]] std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates);

// "did you mean 'nearest'?", or an empty string where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace crosstally
