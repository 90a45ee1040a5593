// A finding as a ledger keeps it: one JSON text, from which the very same finding is read back but for its id and its
// status, which have columns of their own.
#pragma once

#include <string>

#include "extract/reconcile/finding.h"

namespace crosstally {

[[nodiscard]] std::string stored_form(const Discrepancy& finding);
[[nodiscard]] Discrepancy read_stored_form(const std::string& json);  // LedgerError where it is none

}  // namespace crosstally
