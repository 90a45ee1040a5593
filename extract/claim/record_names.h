// The words by which records call things, both ways, and numbers that decimals cannot hold ("1/3").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/claim/claim.h"

namespace crosstally {

[[nodiscard]] std::string_view to_string(NameKind kind);
[[nodiscard]] std::optional<NameKind> name_kind_from(std::string_view name);
[[nodiscard]] std::optional<How> how_from(std::string_view name);
[[nodiscard]] std::optional<Modality> modality_from(std::string_view name);
[[nodiscard]] std::optional<LinkRole> link_role_from(std::string_view name);

[[nodiscard]] bool is_decimal(const Rational& value);  // to_decimal() is exact
[[nodiscard]] std::string to_fraction(const Rational& value);
[[nodiscard]] std::optional<Rational> rational_from(std::string_view written);  // "0.5", "1/3"

}  // namespace crosstally
