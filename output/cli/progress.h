// One line on how far long work is: "1,234 of 6,000 articles, 56 a second, 1:25 left".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosstally {

struct Progress {
    std::uint64_t done = 0;
    std::uint64_t of = 0;          // 0: not known; then no time is left either
    std::string_view what = "articles";
    std::int64_t milliseconds = 0;  // since the work began
};

[[nodiscard]] std::string progress_line(const Progress& progress);

}  // namespace crosstally
