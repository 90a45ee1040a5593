// The attributions of one frame: each verb of speech or source with its speaker and what it reports.
#pragma once

#include <vector>

#include "extract/claim/name_speaker.h"
#include "extract/claim/reported_clause.h"

namespace crosstally {

struct Attribution {
    std::size_t verb = 0;  // piece
    AttributionKind kind = AttributionKind::say;
    Subject subject;
    SpeakerRef speaker;
    bool inverted = false;     // '"Never," said Ann Harrow'
    bool parenthesis = false;  // "never, Ann Harrow said"
    ReportedClause clause;     // empty where nothing is reported
};

// In the order of the text.
[[nodiscard]] std::vector<Attribution> find_attributions(const Frame& frame, std::size_t index, const SpeakerNamer& namer);

}  // namespace crosstally
