// Runs a shell command, for tests of the program as its users meet it. `crosstally` is on the command's PATH.
#pragma once

#include <string>

namespace crosstally {

struct CommandResult {
    std::string out;
    std::string err;
    int status = 0;  // the exit status; 128 + n where signal n ended it
};

[[nodiscard]] CommandResult run_command(const std::string& command, const std::string& folder);

[[nodiscard]] std::string read_whole(const std::string& path);  // empty where there is no such file
void write_whole(const std::string& path, const std::string& contents);

}  // namespace crosstally
