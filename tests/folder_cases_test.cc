// tests/errors/X and tests/logs/X: `cmd` is run by a shell in a copy of the folder; what it prints must be `stdout`
// and `stderr` to the byte, and its exit status `status`. scripts/accept rewrites the three.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "tests/run_command.h"
#include "tests/temporary_folder.h"

using namespace crosstally;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> case_folders() {
    std::vector<std::string> folders;
    for (const std::string kind : {"errors", "logs"}) {
        const fs::path parent = fs::path(CROSSTALLY_SOURCE) / "tests" / kind;
        if (!fs::exists(parent)) continue;
        for (const auto& entry : fs::directory_iterator(parent)) {
            if (fs::exists(entry.path() / "cmd")) folders.push_back(entry.path().string());
        }
    }
    std::ranges::sort(folders);
    return folders;
}

CommandResult run_case(const std::string& folder) {
    const TemporaryFolder copy;
    fs::copy(folder, copy.path(), fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    for (const char* expected : {"stdout", "stderr", "status"}) fs::remove(fs::path(copy.path()) / expected);
    return run_command(read_whole(folder + "/cmd"), copy.path());
}

bool is_accepted(const std::string& folder) {
    const char* accept = std::getenv("CROSSTALLY_ACCEPT");
    if (!accept) return false;
    const std::string wanted = std::string(" ") + accept + " ";
    return wanted == " all " || wanted.find(" tests/" + fs::path(folder).parent_path().filename().string() + "/" +
                                           fs::path(folder).filename().string() + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("the output of every case in tests/errors and tests/logs is as accepted") {
    const auto folders = case_folders();
    CHECK(folders.size() > 20);
    for (const std::string& folder : folders) {
        const CommandResult result = run_case(folder);
        if (is_accepted(folder)) {
            write_whole(folder + "/stdout", result.out);
            write_whole(folder + "/stderr", result.err);
            write_whole(folder + "/status", std::to_string(result.status) + "\n");
        }
        INFO(folder);
        CHECK(result.out == read_whole(folder + "/stdout"));
        CHECK(result.err == read_whole(folder + "/stderr"));
        CHECK(std::to_string(result.status) + "\n" == read_whole(folder + "/status"));
    }
}
