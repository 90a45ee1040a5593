// How far long work is, in one line.
#include <doctest/doctest.h>

#include "output/cli/progress.h"

using namespace crosstally;

TEST_CASE("the rate, and the time left where the whole is known") {
    CHECK(progress_line({0, 0, "articles", 1'500}) == "0 articles");
    CHECK(progress_line({1'234, 6'000, "articles", 22'000}) == "1,234 of 6,000 articles, 56 a second, 1:25 left");
    CHECK(progress_line({1'234, 0, "articles", 22'000}) == "1,234 articles, 56 a second");
    CHECK(progress_line({3, 3, "articles", 9'000}) == "3 of 3 articles, 0.3 a second");
    CHECK(progress_line({1, 1'000, "MB", 9'000}) == "1 of 1,000 MB, 0.1 a second, 2:29:51 left");
}
