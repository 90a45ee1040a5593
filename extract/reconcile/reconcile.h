// Cross-checks records. The log depends on the set of records alone, not on their order: records are sorted and
// doubles dropped before anything is compared. See extract/reconcile/README.md for what is compared and logged.
// Memory: the records themselves and about as much again for their words; candidates are found by the records' keys.
#pragma once

#include <memory>
#include <vector>

#include "extract/claim/record.h"
#include "extract/reconcile/finding.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"

namespace crosstally {

class Reconciler {
public:
    Reconciler(const NameList& names, const MeasureList& measures);  // both must outlive it
    ~Reconciler();
    void add(Record record);
    // Call once, after the last record.
    [[nodiscard]] Log finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crosstally
