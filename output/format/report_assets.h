// The report's style sheet and script, as they stand inside the page.
#pragma once

#include <string_view>

namespace crosstally {

extern const std::string_view report_style;
extern const std::string_view report_script;

}  // namespace crosstally
