// The program's version (SemVer), from CMakeLists.txt.
#pragma once

#include <string_view>

namespace crosstally {

[[nodiscard]] std::string_view version();

}  // namespace crosstally
