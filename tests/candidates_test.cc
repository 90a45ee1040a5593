// Which two texts are compared: those with a link that says something.
#include <doctest/doctest.h>

#include <vector>

#include "extract/reconcile/candidates.h"

using namespace crosstally;

TEST_CASE("weak links alone are no reason to compare two texts") {
    const TextLink elsewhere{1, 2, LinkKind::sentence, 3, 4, true};
    const TextLink value{1, 2, LinkKind::value, 5, 6, true};
    const TextLink same_figure{1, 2, LinkKind::value, 5, 7, true};
    const TextLink other_value{1, 2, LinkKind::value, 8, 9, true};
    CHECK_FALSE(is_worth_comparing({}));
    CHECK_FALSE(is_worth_comparing(std::vector{elsewhere, elsewhere}));
    CHECK_FALSE(is_worth_comparing(std::vector{elsewhere, value, same_figure}));
    CHECK(is_worth_comparing(std::vector{value, other_value}));
    CHECK(is_worth_comparing(std::vector{elsewhere, TextLink{1, 2, LinkKind::topic, 0, 0, false}}));
}
