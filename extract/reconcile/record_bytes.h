// Records as bytes, for what is put aside on disk within one run, and as a hash that tells whether two articles say the
// same: all that their records hold but the articles' ids and the keys. Bytes are read by the program that wrote them; of an
// article record they hold the id and the day of publication.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

// Writes records one after the other; they are left as they are.
class RecordWriter {
public:
    explicit RecordWriter(std::string& out);
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;
    ~RecordWriter();
    void add(Record& record);

private:
    std::unique_ptr<class ByteWriter> writer_;
};

void append_bytes(std::span<Record> records, std::string& out);                       // leaves the records as they are
void records_of_bytes(std::string_view bytes, std::vector<Record>& out);              // appends

using ContentHash = std::array<std::uint64_t, 2>;
[[nodiscard]] ContentHash hash_of_contents(std::span<Record> records);                // leaves the records as they are
[[nodiscard]] ContentHash hash_of_text(std::string_view text);

}  // namespace crosstally
