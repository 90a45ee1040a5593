// Builds the CharSet of a literal, an escape or a [class]; see rules/pattern_tree.h for what a CharSet holds.
#pragma once

#include <string_view>

#include "rules/pattern_tree.h"

namespace crosstally {

class CharSetBuilder {
public:
    explicit CharSetBuilder(bool caseless) : caseless_(caseless) {}

    void add(char32_t low, char32_t high);             // both included
    void add_class(char escape);                       // d w s D W S
    void add_property(std::string_view name, bool negated);  // \p{Lu}: at least its members
    void add_everything();

    [[nodiscard]] CharSet set() const { return set_; }
    [[nodiscard]] CharSet negated() const;

private:
    CharSet set_;
    bool caseless_;
    bool exact_ = true;  // false: may hold more than was asked, so that it cannot be turned round
};

[[nodiscard]] bool is_white_space(char32_t point);

}  // namespace crosstally
