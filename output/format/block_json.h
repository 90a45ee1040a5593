// The work of a run as JSON Lines, for machines that share nothing (extract/reconcile/README.md, "On many machines"): a block and
// what was found in it, each line by itself. Written and read by one version of the program.
#pragma once

#include <optional>
#include <string>

#include "corpus/json.h"
#include "extract/reconcile/blocks.h"

namespace crosstally {

void append_json(const Block& block, std::string& out);
void append_json(const BlockFindings& findings, std::string& out);  // a line each

// nullopt, and `mistake` says why: the line is no block, or not as it was written.
[[nodiscard]] std::optional<Block> read_block(const JsonValue& line, std::string& mistake);

[[nodiscard]] bool is_end_of_blocks(const JsonValue& line);  // goes through compare as it is, for a part of its findings

// Appends what the line holds. False: it is no finding of a block, or `mistake` says what is wrong with it.
bool read_block_finding(const JsonValue& line, BlockFindings& out, std::string& mistake);

}  // namespace crosstally
