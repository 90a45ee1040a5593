#include <doctest/doctest.h>

#include "rules/built_in.h"
#include "rules/example.h"

using namespace crosstally;

namespace {

std::string listed(const Problems& problems) {
    std::string text;
    for (const Problem& p : problems) text += p.path + ":" + std::to_string(p.line) + ": " + p.message + "\n  " + p.source_line + "\n";
    return text;
}

}  // namespace

TEST_CASE("every built-in rule loads and its examples hold") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    CHECK(run_examples(rules, problems) > 0);
    INFO(listed(problems));
    CHECK(problems.empty());
}
