// What the words of one figure say that those of another may speak against: the kinds that its measure names
// (rules/measure/opposite.toml), and the words close to it that turn a sentence round (rules/measure/turned.toml). Read
// once, for a figure is compared with many.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/measure_list.h"

namespace crosstally {

struct Word;

struct SaidKind {
    std::size_t set = 0;
    std::size_t kind = 0;  // the only one of the set
};

struct SaidSide {
    std::string_view pair;  // of opposites, borrowed from the list
    int side = 0;           // 1, -1, or 0 where both stand
};

[[nodiscard]] std::vector<SaidKind> kinds_said(const std::string& measure, const Opposites& opposites);  // by set

// Of the words around that at `at`: those said about it and no other figure.
[[nodiscard]] std::vector<SaidSide> sides_beside(std::span<const Word> words, std::size_t at);

[[nodiscard]] bool are_opposite(const std::vector<SaidKind>& a, const std::vector<SaidKind>& b);
[[nodiscard]] bool are_opposite(const std::vector<SaidSide>& a, const std::vector<SaidSide>& b);

}  // namespace crosstally
