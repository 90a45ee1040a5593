// The log of a run in little memory: what is put aside comes back as it was, in its order, and every format writes the
// same bytes of it, piece by piece.
#include <doctest/doctest.h>

#include <algorithm>

#include "extract/reconcile/content_id.h"
#include "extract/reconcile/log_store.h"
#include "extract/reconcile/rank.h"
#include "output/format/format.h"

using namespace crosstally;

namespace {

Evidence evidence(std::size_t number, std::uint32_t side) {
    Evidence one;
    one.place.article = std::string("desk/") + std::to_string(number % 7) + ".txt";
    one.place.span = {4, 6};
    one.place.text = "10";
    one.side = side;
    one.sentence = "The 10 boats" + std::string(number * 37 % 900, 'x') + " sailed.";
    return one;
}

Discrepancy finding(std::size_t number) {
    Discrepancy one;
    one.id = content_id("finding " + std::to_string(number));
    one.verdict = number % 3 == 0 ? Verdict::contradiction : Verdict::possible_update;
    one.severity = number % 3 == 0 ? Severity::error : number % 3 == 1 ? Severity::warning : Severity::note;
    one.tags = {"digit-changed"};
    one.summary = "boats: 10 or " + std::to_string(number);
    one.reason = "one value each";
    one.evidence = {evidence(number, 0), evidence(number + 1, 1)};
    one.sides = {{"10", true, 1, 1}, {std::to_string(number), true, 2, 1}};
    one.rank = rank_of(one, static_cast<unsigned>(number % 5), 2);
    if (number % 4 == 0) {
        one.status = Status::dismissed;
        one.decided_by = "Ann";
        one.decision_reason = "two fleets";
    }
    return one;
}

Agreement agreement(std::size_t number) {
    Agreement one;
    one.id = content_id("agreement " + std::to_string(number));
    one.how = AgreementHow::copy;
    one.summary = "boats: 10";
    one.evidence = {evidence(number, 0), evidence(number + 2, 0)};
    return one;
}

Log at_hand(std::size_t count) {
    Log log;
    for (std::size_t i = 0; i < count; ++i) {
        log.discrepancies.push_back(finding(i));
        log.agreements.push_back(agreement(i));
    }
    std::ranges::sort(log.discrepancies, ranks_before);
    count_findings(log);
    return log;
}

LogStore& fill(LogStore& store, std::size_t count) {
    for (std::size_t i = count; i-- > 0;) {
        Discrepancy found = finding(i);
        Agreement agreed = agreement(i);
        store.add(found);
        store.add(static_cast<std::uint32_t>(i), agreed);
    }
    store.sort();
    return store;
}

std::string in_pieces(const FormatEntry& entry, const LogSource& log) {
    std::string whole, out;
    entry.make({.notes = true, .agreements = true})->log(log, {}, out, [&whole](std::string& written) {
        whole += written;
        written.clear();
    });
    return whole + out;
}

}  // namespace

TEST_CASE("a log that is put aside gives the bytes of one at hand, in every format and in pieces") {
    const Log log = at_hand(300);
    for (const std::size_t memory : {std::size_t{320}, std::size_t{100'000}, std::size_t{64} << 20U}) {
        SpillRoom room{.memory = memory, .folder = {}};
        LogStore store(room);
        fill(store, 300);
        CHECK((room.spilled > 0) == (memory < 1'000'000));
        for (const FormatEntry& entry : formats()) {
            CAPTURE(entry.name);
            std::string expected;
            entry.make({.notes = true, .agreements = true})->log(log, expected);
            CHECK(in_pieces(entry, store) == expected);  // each reads the log again
            CHECK(expected.find(" sailed.") != std::string::npos);
        }
    }
}

TEST_CASE("bytes of one key come back in the order in which they were put aside, long ones too") {
    SpillRoom room{.memory = 0, .folder = {}};
    SpillBytes<std::uint32_t> store(room, 500);
    std::vector<std::pair<std::uint32_t, std::string>> expected;
    for (std::uint32_t i = 0; i < 400; ++i) {
        expected.emplace_back(i % 3, std::to_string(i) + std::string(i == 200 ? 100'000 : i % 50, '.'));
        store.add(expected.back().first, expected.back().second);
    }
    std::ranges::stable_sort(expected, {}, [](const auto& one) { return one.first; });
    store.sort();
    std::vector<std::pair<std::uint32_t, std::string>> found;
    store.for_each([&found](std::uint32_t key, std::string_view bytes) { found.emplace_back(key, bytes); });
    CHECK(found == expected);
}
