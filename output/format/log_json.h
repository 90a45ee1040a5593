// What the reconciler found, one line of JSON each, keys in their fixed order (output/FORMAT.md).
#pragma once

#include <string>

#include "extract/reconcile/finding.h"

namespace crosstally {

void append_json(const Discrepancy& discrepancy, std::string& out);
void append_json(const Agreement& agreement, std::string& out);
void append_json(const Summary& summary, std::string& out);

}  // namespace crosstally
