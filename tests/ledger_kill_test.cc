// A run that is killed with SIGKILL at every change that it makes to its files leaves the ledger as before or as after,
// and the same batch again ends in the very bytes of a run that nobody disturbed. scripts/kill_ledger does the same at
// moments of the clock.
#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

#include "output/ledger/forget.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/schema.h"
#include "tests/killing_files.h"
#include "tests/ledger_desk.h"
#include "tests/run_command.h"
#include "tests/sanitized.h"

using namespace crosstally;
namespace fs = std::filesystem;

namespace {

using Deed = std::function<void(const LedgerDesk& desk)>;

// Does the deed in a process of its own; the number of changes that it made, or nothing where it was killed.
std::optional<std::uint64_t> do_and_die(const LedgerDesk& desk, const Deed& deed, KillAt at) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        count_changes_and_kill_at(at);
        deed(desk);
        const std::uint64_t changes = changes_so_far();
        const bool told = ::write(ends[1], &changes, sizeof changes) == sizeof changes;
        ::_exit(told ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[1]);
    std::uint64_t changes = 0;
    const bool told = ::read(ends[0], &changes, sizeof changes) == sizeof changes;
    ::close(ends[0]);
    REQUIRE((told || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)));
    return told ? std::optional(changes) : std::nullopt;
}

void put_back(const LedgerDesk& desk, const std::string& bytes) {
    fs::remove(desk.file() + "-journal");
    fs::remove(desk.file());
    if (!bytes.empty()) write_whole(desk.file(), bytes);
}

// Nothing where the ledger was not made yet: what was half written is undone when it is looked at.
std::string findings_or_nothing(const LedgerDesk& desk) {
    if (!fs::exists(desk.file())) return "";
    try {
        Database database(desk.file(), Database::Mode::read_only, 10);
        check_schema(database);
    } catch (const LedgerError&) {
        CHECK(fs::file_size(desk.file()) == 0);
        return "";
    }
    return desk.open_findings();
}

void kill_at_every_change(const LedgerDesk& desk, const Deed& deed) {
    const std::string before = read_whole(desk.file());
    const std::string findings_before = findings_or_nothing(desk);
    const auto changes = do_and_die(desk, deed, {});
    const std::string after = read_whole(desk.file());
    const std::string findings_after = desk.open_findings();
    REQUIRE(changes.value_or(0) > 10);
    CHECK(before != after);
    constexpr std::uint64_t step = sanitized ? 5 : 1;
    for (std::uint64_t change = 1; change <= *changes; change += step) {
        for (const bool half : {false, true}) {
            put_back(desk, before);
            CHECK_FALSE(do_and_die(desk, deed, {change, half}).has_value());
            INFO(change);
            const std::string findings = findings_or_nothing(desk);
            CHECK((findings == findings_before || findings == findings_after));
            const bool was_done = read_whole(desk.file()) == after;
            if (!was_done) CHECK(do_and_die(desk, deed, {}).has_value());
            CHECK(read_whole(desk.file()) == after);
            CHECK_FALSE(fs::exists(desk.file() + "-journal"));
        }
    }
}

const std::string right = "The council repaired 41,329 potholes in Leeds in 2020-21.";
const std::string wrong = "The council repaired 41,239 potholes in Leeds in 2020-21.";

}  // namespace

TEST_CASE("the first batch, killed at every change to a file") {
    const LedgerDesk desk;
    kill_at_every_change(desk, [](const LedgerDesk& to) { static_cast<void>(to.add({make_article("a.txt", right), make_article("b.txt", wrong)})); });
}

TEST_CASE("a batch with a new version and a decision, killed at every change to a file") {
    const LedgerDesk desk;
    static_cast<void>(desk.add({make_article("a.txt", right), make_article("b.txt", wrong)}));
    static_cast<void>(desk.add({make_article("d.txt", wrong + std::string(20'000, ' ') + "Many pages.")}));
    const std::string id = desk.log(false).discrepancies.front().id;
    kill_at_every_change(desk, [&id](const LedgerDesk& to) {
        static_cast<void>(to.add({make_article("b.txt", right), make_article("c.txt", wrong)}, {{id, "", Status::confirmed, "seen", "Ann", ""}}));
    });
}

TEST_CASE("forgetting, killed at every change to a file") {
    const LedgerDesk desk;
    static_cast<void>(desk.add({make_article("a.txt", right), make_article("b.txt", wrong), make_article("c.txt", wrong)}));
    kill_at_every_change(desk, [](const LedgerDesk& from) {
        Database database(from.file(), Database::Mode::read_write, 10);
        static_cast<void>(forget(database, {"c.txt"}, LedgerDesk::lists()));
    });
}
