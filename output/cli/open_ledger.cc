#include "output/cli/open_ledger.h"

#include "output/cli/commands.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/schema.h"

namespace crosstally {

int with_ledger(const Options& options, Database::Mode mode, Speaker& speaker, const std::function<int(Database&)>& use) {
    try {
        Database database(options.ledger, mode, ledger_wait_milliseconds);
        if (mode != Database::Mode::create) check_schema(database);
        return use(database);
    } catch (const LedgerError& error) {
        speaker.say(error.what());
        return status_wrong_use;
    }
}

}  // namespace crosstally
