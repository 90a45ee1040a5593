// What a ledger's file holds (output/ledger/README.md), made in the transaction of the first batch.
#pragma once

#include "output/ledger/database.h"

namespace crosstally {

inline constexpr int schema_version = 2;

// Inside a transaction. An empty file becomes a ledger; LedgerError where the file is something else, or of a newer
// program.
void create_or_check_schema(Database& database);

// For those who only read: LedgerError also where the file is empty.
void check_schema(Database& database);

}  // namespace crosstally
