// The records of one text as bytes, part by part: a part is a sentence with all records that stand in it, a quotation,
// or (the first) what stands in neither. So a sentence can be read back without the rest of its text.
// Sentences, figures, quotations and names are numbered within the text as a Batch has them.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

struct PartsSize {
    std::uint64_t bytes = 0;
    std::uint32_t directory = 0;  // of these, at the beginning
    std::uint32_t parts = 0;
};

// What is wanted of a text, or what of it is at hand; each list ascending.
struct TextParts {
    std::vector<std::uint32_t> sentences, figures, quotes, names;
};

using ReadBytes = std::function<void(std::uint64_t offset, char* out, std::size_t size)>;  // of one text's bytes

[[nodiscard]] PartsSize append_parts(std::span<Record> records, std::string& out);  // leaves the records as they are

void load_all(const PartsSize& size, const ReadBytes& read, std::vector<Record>& out);  // appends, in their order

// Appends the records of the parts that hold what is wanted, in their order, and gives what these parts hold.
[[nodiscard]] TextParts load_parts(const PartsSize& size, const ReadBytes& read, const TextParts& wanted, std::vector<Record>& out);

}  // namespace crosstally
