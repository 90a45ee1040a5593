// What crosstally wrote itself and so is no article: a report, a log or records that lie in the folder that is checked.
#pragma once

#include <string>
#include <string_view>

namespace crosstally {

// In the head of every report.
inline constexpr std::string_view report_mark = R"(<meta name="generator" content="crosstally">)";

// By the beginning of the file: a page with the mark of a report, records and logs in any format, what `explain` prints.
[[nodiscard]] bool is_own_output(const std::string& path);

}  // namespace crosstally
