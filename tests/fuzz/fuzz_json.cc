// Any bytes as one JSON value, and as a line of JSON Lines.
#include <cstddef>
#include <cstdint>

#include "corpus/json.h"
#include "corpus/read_jsonl.h"

using namespace crosstally;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static JsonReader reader;
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    JsonError error;
    (void)reader.read(line, error);
    const std::string path = "fuzz.jsonl";
    Problems problems;
    const auto article = read_jsonl({line, 1, path, path}, {}, reader, problems);
    if (!article && problems.empty()) __builtin_trap();  // nothing is lost silently
    return 0;
}
