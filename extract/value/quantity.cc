#include "extract/value/quantity.h"

#include <array>
#include <utility>

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 9> kind_names = {"count", "percent", "points", "ratio", "multiple",
                                                        "money", "duration", "measurement", "age"};
constexpr std::array<std::string_view, 7> approx_names = {"", "about", "below", "above", "at_most", "at_least", "vague"};
constexpr std::array<std::string_view, 3> change_names = {"", "up", "down"};

template <typename Enum, std::size_t size>
std::optional<Enum> find(const std::array<std::string_view, size>& names, std::string_view name) {
    for (std::size_t i = 0; i < size; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace

std::string_view to_string(FigureKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view to_string(Approx approx) { return approx_names[static_cast<std::size_t>(approx)]; }
std::string_view to_string(Change change) { return change_names[static_cast<std::size_t>(change)]; }
std::optional<FigureKind> figure_kind_from(std::string_view name) { return find<FigureKind>(kind_names, name); }
std::optional<Approx> approx_from(std::string_view name) { return find<Approx>(approx_names, name); }
std::optional<Change> change_from(std::string_view name) { return find<Change>(change_names, name); }

}  // namespace crosstally
