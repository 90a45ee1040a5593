#include "output/cli/progress.h"

#include <algorithm>

namespace crosstally {
namespace {

std::string with_commas(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
    return text;
}

std::string two_digits(std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "1:25", "2:01:25"
std::string time_of(std::uint64_t seconds) {
    const std::string rest = two_digits(seconds % 60);
    if (seconds < 3600) return std::to_string(seconds / 60) + ":" + rest;
    return std::to_string(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" + rest;
}

// A slow rate in tenths: "0.4".
std::string rate_of(std::uint64_t done, std::uint64_t milliseconds) {
    const std::uint64_t tenths = done * 10'000 / milliseconds;
    return tenths >= 100 ? with_commas(tenths / 10) : std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::string progress_line(const Progress& progress) {
    std::string line = with_commas(progress.done);
    if (progress.of != 0) line += " of " + with_commas(progress.of);
    line.append(" ").append(progress.what);
    if (progress.done == 0 || progress.milliseconds <= 0) return line;
    const auto milliseconds = static_cast<std::uint64_t>(progress.milliseconds);
    line += ", " + rate_of(progress.done, milliseconds) + " a second";
    if (progress.of > progress.done) line += ", " + time_of((milliseconds * (progress.of - progress.done) / progress.done + 999) / 1000) + " left";
    return line;
}

}  // namespace crosstally
