// What the commands that work with a ledger share.
#pragma once

#include <functional>

#include "output/cli/options.h"
#include "output/cli/say.h"
#include "output/ledger/database.h"

namespace crosstally {

// How long a run waits for another one before it says so and ends.
inline constexpr int ledger_wait_milliseconds = 60'000;

// The ledger of the options, which must be there, told to `use`; its status, or 2 after a LedgerError was said.
[[nodiscard]] int with_ledger(const Options& options, Database::Mode mode, Speaker& speaker,
                              const std::function<int(Database& database)>& use);

}  // namespace crosstally
