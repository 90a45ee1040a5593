// "1 finding", "2 findings"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosstally {

[[nodiscard]] inline std::string counted(std::uint64_t number, std::string_view thing) {
    return std::to_string(number) + " " + std::string(thing) + (number == 1 ? "" : "s");
}

}  // namespace crosstally
