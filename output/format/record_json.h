// A record as one line of JSON, keys in their fixed order (output/FORMAT.md). extract/claim/read_record.h reads it.
#pragma once

#include <string>

#include "extract/claim/record.h"
#include "output/format/format.h"

namespace crosstally {

class JsonWriter;

void write_json(const Record& record, JsonWriter& json);
void append_json(const Record& record, std::string& out);
void append_json(const SkippedArticle& article, std::string& out);

}  // namespace crosstally
