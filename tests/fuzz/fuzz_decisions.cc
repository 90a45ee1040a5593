// Any bytes as a file of decisions, and as a finding of a ledger: what is read is written and read again as the same.
#include "output/ledger/decision_lines.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/stored_finding.h"
#include "tests/fuzz/fuzzing.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

namespace {

Decisions read(std::string_view lines, Problems& problems) {
    const File file(lines);
    return read_decisions(file.path(), problems);
}

void check_stored_finding(const std::string& text) {
    try {
        const std::string stored = stored_form(read_stored_form(text));
        require(stored_form(read_stored_form(stored)) == stored);
    } catch (const LedgerError& refused) {
        require(*refused.what() != '\0');
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Problems problems;
    const Decisions decisions = read(bytes(data, size), problems);
    std::string lines;
    for (const Decision& decision : decisions) append_json(decision, lines);
    Problems none;
    require(read(lines, none) == decisions && none.empty());
    check_stored_finding(std::string(bytes(data, size)));
    return 0;
}
