// The version of ICU whose word and sentence rules segment the text, e.g. "72.1": another may give other spans.
#pragma once

#include <string_view>

namespace crosstally {

[[nodiscard]] std::string_view icu_version();

}  // namespace crosstally
