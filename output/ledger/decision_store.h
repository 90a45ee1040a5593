// The decisions of a ledger, in the order in which they were made; none is ever lost.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "output/ledger/database.h"
#include "output/ledger/decision.h"

namespace crosstally {

class DecisionStore {
public:
    explicit DecisionStore(Database& database) : database_(database) {}

    bool add(const Decision& decision);  // false: it holds already
    std::uint64_t import(const Decisions& decisions);  // of two on one finding the later; how many were not held yet
    [[nodiscard]] Decisions all();
    [[nodiscard]] std::optional<Decision> standing_on(const std::string& finding);
    void remove(const std::string& finding);

private:
    Database& database_;
};

struct Tally {  // of one verdict
    std::uint64_t confirmed = 0, dismissed = 0, corrected = 0;
};

// By the name of the verdict: the desk's own measure of false alarms. Of each finding the decision that holds counts.
[[nodiscard]] std::map<std::string, Tally> tally(const StandingDecisions& decisions);

}  // namespace crosstally
