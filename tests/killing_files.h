// Stands between SQLite and the disk, and ends the process with SIGKILL at a chosen change to a file: a write (before
// it, or with half of it done), a sync, a cut, a removal. Without a choice it only counts. For the rest of the process.
#pragma once

#include <cstdint>

namespace crosstally {

struct KillAt {
    std::uint64_t change = 0;  // counted from 1; 0: never
    bool half = false;         // of a write, the first half reaches the disk
};

void count_changes_and_kill_at(KillAt at);
[[nodiscard]] std::uint64_t changes_so_far();

}  // namespace crosstally
