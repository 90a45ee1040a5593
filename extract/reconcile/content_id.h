// 32 hex digits of a text: the same on every machine and in every run. Not for secrets.
#pragma once

#include <string>
#include <string_view>

namespace crosstally {

[[nodiscard]] std::string content_id(std::string_view text);

}  // namespace crosstally
