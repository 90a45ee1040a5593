// A path as a relative reference (RFC 3986): what is no unreserved character and no slash is written as its bytes.
#pragma once

#include <string>
#include <string_view>

namespace crosstally {

[[nodiscard]] std::string uri_of(std::string_view path);

}  // namespace crosstally
