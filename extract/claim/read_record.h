// A record as `crosstally extract` wrote it (output/FORMAT.md), back from its line of JSON: the very same record.
// A field that is missing counts as null; one that is not understood is a problem.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "corpus/json.h"
#include "corpus/problem.h"
#include "extract/claim/record.h"

namespace crosstally {

struct RecordLine {
    const JsonValue& object;
    const std::string& path;   // for messages
    std::uint32_t number = 0;  // of the line
};

// nullopt: a problem was appended, or the line is of another kind ("skipped", "discrepancy", "summary", ...).
[[nodiscard]] std::optional<Record> read_record(const RecordLine& line, Problems& problems);

}  // namespace crosstally
