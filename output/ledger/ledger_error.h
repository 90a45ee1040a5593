// A ledger that cannot be used: locked by another run, damaged, of a newer program, on a full disk. The message says
// which and names the file. Thrown by everything in output/ledger; whatever was begun is undone.
#pragma once

#include <stdexcept>

namespace crosstally {

class LedgerError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace crosstally
