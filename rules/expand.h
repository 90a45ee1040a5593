// Turns a pattern as written into the regular expression that RE2 gets: {fragments} replaced by their patterns,
// a space by any white space, a straight apostrophe by either apostrophe.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace crosstally {

using FindFragment = std::function<const std::string*(std::string_view name)>;

// nullopt: `mistake` says why (an unknown fragment, one that holds itself); offset is where in `pattern`.
[[nodiscard]] std::optional<std::string> expand(std::string_view pattern, const FindFragment& find,
                                                std::string& mistake, std::size_t& offset);

}  // namespace crosstally
