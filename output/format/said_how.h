// How a place, a period or a speaker is known, as a reader is told it; empty where it is not.
#pragma once

#include <array>
#include <string_view>

#include "extract/claim/claim.h"

namespace crosstally {

[[nodiscard]] inline std::string_view said_how(How how) {
    constexpr std::array<std::string_view, 4> words = {"", "stated", "taken from another sentence", "taken from the article as a whole"};
    return words[static_cast<std::size_t>(how)];
}

}  // namespace crosstally
