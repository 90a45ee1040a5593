// SHA-256 (FIPS 180-4), for the digest of the rule files. Not for secrets.
#pragma once

#include <string>
#include <string_view>

namespace crosstally {

[[nodiscard]] std::string sha256(std::string_view bytes);  // 64 hex digits

}  // namespace crosstally
