#include "tests/run_command.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>

#include "tests/temporary_folder.h"

namespace crosstally {
namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

}  // namespace

std::string read_whole(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_whole(const std::string& path, const std::string& contents) {
    std::ofstream(path, std::ios::binary) << contents;
}

CommandResult run_command(const std::string& command, const std::string& folder) {
    const TemporaryFolder outputs;
    const std::string programs = std::filesystem::path(CROSSTALLY_PROGRAM).parent_path().string();
    const std::string line = "cd " + quoted(folder) + " && PATH=" + quoted(programs) + ":$PATH && export PATH && { " + command +
                             "\n} > " + quoted(outputs.path() + "/out") + " 2> " + quoted(outputs.path() + "/err") + " < /dev/null";
    const int ended = std::system(line.c_str());
    CommandResult result;
    result.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
    result.out = read_whole(outputs.path() + "/out");
    result.err = read_whole(outputs.path() + "/err");
    return result;
}

}  // namespace crosstally
