// Cross-checks records. The log depends on the set of records alone, not on their order.
#pragma once

#include <memory>
#include <vector>

#include "extract/claim/record.h"
#include "extract/reconcile/finding.h"

namespace crosstally {

class Reconciler {
public:
    Reconciler();
    ~Reconciler();
    void add(Record record);
    // Call once, after the last record.
    [[nodiscard]] Log finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crosstally
