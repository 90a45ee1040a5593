// tests/cases/value/*.txt: one case a line, `input => result`.
#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>

#include "corpus/day.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/values.h"
#include "tests/marked_records.h"

using namespace crosstally;

namespace {

void for_cases(const std::string& name, const std::function<std::string(const std::string&)>& result_of) {
    std::ifstream in(std::string(CROSSTALLY_SOURCE) + "/tests/cases/value/" + name);
    REQUIRE(in);
    unsigned count = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t arrow = line.find(" =>");
        REQUIRE(arrow != std::string::npos);
        CAPTURE(line);
        const std::string wanted = line.size() > arrow + 4 ? line.substr(arrow + 4) : "";
        CHECK(result_of(line.substr(0, arrow)) == wanted);
        ++count;
    }
    CHECK(count > 5);
}

std::string say(const Interval& interval) {
    const std::string low = interval.low ? interval.low->to_decimal() : "-";
    const std::string high = interval.high ? interval.high->to_decimal() : "-";
    return (interval.low_open ? "(" : "[") + low + ", " + high + (interval.high_open ? ")" : "]");
}

std::string say(Fit fit) {
    constexpr const char* names[] = {"exact", "rounding", "hedge", "adjacent", "misuse", "vague", "apart", "incomparable"};
    return names[static_cast<std::size_t>(fit)];
}

std::string say(Relation relation) {
    constexpr const char* names[] = {"same", "part", "whole", "overlapping", "disjoint", "unknown", "both unknown"};
    return names[static_cast<std::size_t>(relation)];
}

// "2021-01-01/2021-06-30"; either end may be empty.
RecordPeriod period_from(const std::string& words) {
    const std::size_t slash = words.find('/');
    return {{parse_day(words.substr(0, slash)), parse_day(words.substr(slash + 1))}, words, How::stated};
}

std::string fit_both_ways(const std::string& input) {
    static const NameList names = [] {
        Problems problems;
        return NameList::load({}, problems);
    }();
    std::vector<Record> records = marked_records("== a.txt\n" + input);
    const Batch batch = make_batch(records, names, MeasureList());
    REQUIRE(batch.figures.size() == 2);
    const Fit fit = fit_of(batch.figures[0], batch.figures[1]);
    CHECK(fit_of(batch.figures[1], batch.figures[0]) == fit);
    CHECK((!agrees(fit) || !never_agree(batch.figures[0], batch.figures[1])));
    return say(fit);
}

}  // namespace

TEST_CASE("a figure's words as an interval") {
    for_cases("intervals.txt", [](const std::string& input) {
        const std::vector<Record> records = marked_records("== a.txt\n" + input);
        return say(figure_of(records.at(1))->interval);
    });
}

TEST_CASE("slips of the hand") {
    for_cases("slips.txt", [](const std::string& input) {
        std::istringstream words(input);
        std::string a, b;
        words >> a >> b;
        const Slip slip = slip_between(*Rational::parse(a), *Rational::parse(b));
        CHECK(slip_between(*Rational::parse(b), *Rational::parse(a)) == slip);
        return std::string(tag_of(slip));
    });
}

TEST_CASE("two periods compared") {
    for_cases("period_relations.txt", [](const std::string& input) {
        std::istringstream words(input);
        std::string a, b;
        words >> a >> b;
        return say(relation_of(period_from(a), period_from(b)));
    });
}

TEST_CASE("two values compared") { for_cases("fits.txt", fit_both_ways); }
