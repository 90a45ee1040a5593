// A set of code points, as a pattern's [class], escape or character names it, and the node that matches one of them
// in UTF-8. Case is folded as RE2 folds it; where that would need tables that are not here, known() is false.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/automaton/pattern_nodes.h"

namespace crosstally {

class PointSet {
public:
    explicit PointSet(bool caseless) : caseless_(caseless) {}

    void add(char32_t low, char32_t high);  // both included
    void add_class(char escape);            // d w s D W S
    void negate();

    [[nodiscard]] bool known() const { return known_; }
    [[nodiscard]] NodeId node(PatternNodes& nodes) const;

private:
    struct Range {
        char32_t low;
        char32_t high;
    };
    void add_other_case(char32_t low, char32_t high);
    void add_shifted(Range range, Range alphabet, char32_t by, bool up);

    bool caseless_;
    bool known_ = true;
    std::vector<Range> ranges_;
};

}  // namespace crosstally
