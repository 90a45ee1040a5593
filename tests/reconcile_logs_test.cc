// tests/logs/<case>/articles.txt (see marked_records.h) against tests/logs/<case>/log.txt, the exact text log with its
// notes. With CROSSTALLY_ACCEPT=1 in the environment the logs are rewritten, to be read as a diff.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "extract/reconcile/reconcile.h"
#include "extract/reconcile/spill.h"
#include "output/format/format.h"
#include "rules/built_in.h"
#include "tests/marked_records.h"
#include "tests/temporary_folder.h"

using namespace crosstally;
namespace fs = std::filesystem;

namespace {

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

struct Lists {
    NameList names;
    MeasureList measures;
};

const Lists& lists() {
    static const Lists loaded = [] {
        Problems problems;
        const auto files = built_in_rule_files();
        return Lists{NameList::load(files, problems), MeasureList::load(files, problems)};
    }();
    return loaded;
}

std::string log_of(const std::vector<Record>& records, const FormatOptions& format = {.notes = true}, const ReconcileOptions& options = {}) {
    Reconciler reconciler(lists().names, lists().measures, options);
    for (const Record& record : records) reconciler.add(record);
    std::string out;
    make_text_format(format)->log(reconciler.finish(), out);
    return out;
}

// Without the summary, which counts articles.
std::string findings_of(const std::vector<Record>& records) {
    Reconciler reconciler(lists().names, lists().measures);
    for (const Record& record : records) reconciler.add(record);
    std::string out;
    for (const Discrepancy& one : reconciler.finish().discrepancies) out += one.id + ' ' + std::string(to_string(one.verdict)) + '\n';
    return out;
}

std::vector<fs::path> cases() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(fs::path(CROSSTALLY_SOURCE) / "tests/logs")) {
        if (fs::exists(entry.path() / "articles.txt")) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string with_ids(std::string text, const std::string& suffix) {
    for (std::size_t at = text.find("== "); at != std::string::npos; at = text.find("\n== ", at + 4)) {
        const std::size_t end = text.find_first_of(" \n", text.find("== ", at) + 3);
        text.insert(std::min(end, text.size()), suffix);
    }
    return text;
}

}  // namespace

TEST_CASE("marked articles give exactly the log that stands beside them") {
    const auto folders = cases();
    REQUIRE(folders.size() > 20);
    for (const fs::path& folder : folders) {
        CAPTURE(folder.filename().string());
        const std::string log = log_of(marked_records(read_file(folder / "articles.txt")));
        if (std::getenv("CROSSTALLY_ACCEPT") != nullptr) std::ofstream(folder / "log.txt", std::ios::binary) << log;
        CHECK(log == read_file(folder / "log.txt"));
    }
}

TEST_CASE("no two findings have one identity, in a case or in all cases together") {
    std::vector<Record> together;
    const auto check_ids = [](const std::vector<Record>& records) {
        Reconciler reconciler(lists().names, lists().measures);
        for (const Record& record : records) reconciler.add(record);
        std::vector<std::string> ids;
        for (const Discrepancy& one : reconciler.finish().discrepancies) ids.push_back(one.id);
        std::sort(ids.begin(), ids.end());
        CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    };
    for (const fs::path& folder : cases()) {
        CAPTURE(folder.filename().string());
        std::vector<Record> records = marked_records(with_ids(read_file(folder / "articles.txt"), folder.filename().string()));
        check_ids(records);
        std::move(records.begin(), records.end(), std::back_inserter(together));
    }
    check_ids(together);
}

TEST_CASE("the log does not depend on the order of the records") {
    for (const fs::path& folder : cases()) {
        CAPTURE(folder.filename().string());
        std::vector<Record> records = marked_records(read_file(folder / "articles.txt"));
        const std::string log = log_of(records);
        std::reverse(records.begin(), records.end());
        CHECK(log_of(records) == log);
        std::rotate(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(records.size() / 3), records.end());
        CHECK(log_of(records) == log);
    }
}

// In so little memory each article is put aside by itself, and each pair is read back alone.
TEST_CASE("the log does not depend on the memory at hand") {
    const FormatOptions all{.notes = true, .agreements = true};
    std::vector<Record> together;
    for (const fs::path& folder : cases()) {
        CAPTURE(folder.filename().string());
        std::vector<Record> records = marked_records(with_ids(read_file(folder / "articles.txt"), folder.filename().string()));
        CHECK(log_of(records, all, {.memory = 2048}) == log_of(records, all));
        std::move(records.begin(), records.end(), std::back_inserter(together));
    }
    const std::string log = log_of(together, all);
    for (const std::size_t memory : {std::size_t{1000}, std::size_t{100'000}, std::size_t{4'000'000}}) CHECK(log_of(together, all, {.memory = memory}) == log);
}

TEST_CASE("what is put aside has no name, and a folder that cannot be written is an error") {
    const TemporaryFolder folder;
    std::vector<Record> records;
    for (const fs::path& each : cases()) {
        for (Record& record : marked_records(read_file(each / "articles.txt"))) records.push_back(std::move(record));
    }
    Reconciler reconciler(lists().names, lists().measures, {.memory = 10'000, .spill_folder = folder.path()});
    for (const Record& record : records) reconciler.add(record);
    CHECK(reconciler.spilled() > 100'000);
    CHECK(fs::is_empty(folder.path()));
    CHECK(reconciler.finish().summary.figures > 100);
    CHECK_THROWS_AS(log_of(records, {}, {.memory = 10'000, .spill_folder = folder.path() + "/none"}), SpillError);
}

TEST_CASE("records twice, and exact copies of all articles, give no other findings") {
    for (const fs::path& folder : cases()) {
        CAPTURE(folder.filename().string());
        const std::string text = read_file(folder / "articles.txt");
        std::vector<Record> records = marked_records(text);
        const std::string findings = findings_of(records);
        std::vector<Record> twice = records;
        twice.insert(twice.end(), records.begin(), records.end());
        CHECK(findings_of(twice) == findings);
        const std::vector<Record> copies = marked_records(with_ids(text, "-copy"));
        std::vector<Record> both = records;
        both.insert(both.end(), copies.begin(), copies.end());
        CHECK(findings_of(both) == findings);
    }
}
