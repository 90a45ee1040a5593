// Text from anywhere as the text of a page: no markup of it lives, nothing hidden reaches the eye unseen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosstally {

[[nodiscard]] std::string html(std::string_view text);        // one line; for attributes too
[[nodiscard]] std::string html_lines(std::string_view text);  // keeps its line ends
[[nodiscard]] bool is_web_address(std::string_view address);  // http or https: nothing else becomes a link

// The byte at which so many code points end.
[[nodiscard]] std::size_t byte_at(std::string_view text, std::uint32_t code_points);

}  // namespace crosstally
