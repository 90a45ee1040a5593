#include "extract/claim/claim.h"

#include <array>

namespace crosstally {

std::string_view to_string(How how) {
    constexpr std::array<std::string_view, 4> names = {"", "stated", "carried", "article"};
    return names[static_cast<std::size_t>(how)];
}

std::string_view to_string(Modality modality) {
    constexpr std::array<std::string_view, 6> names = {"", "forecast", "target", "denied", "withdrawn", "hypothetical"};
    return names[static_cast<std::size_t>(modality)];
}

std::string_view to_string(LinkRole role) {
    constexpr std::array<std::string_view, 4> names = {"from", "to", "base", "part"};
    return names[static_cast<std::size_t>(role)];
}

}  // namespace crosstally
