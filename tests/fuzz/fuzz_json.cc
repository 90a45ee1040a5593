// Any bytes as one JSON value, and as a line of JSON Lines.
#include "corpus/json.h"
#include "corpus/read_jsonl.h"
#include "tests/fuzz/fuzzing.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static JsonReader reader;
    const std::string_view line = bytes(data, size);
    JsonError error;
    (void)reader.read(line, error);
    const std::string path = "fuzz.jsonl";
    Problems problems;
    const auto article = read_jsonl({line, 1, path, path}, {}, reader, problems);
    require(article || !problems.empty());  // nothing is lost silently
    return 0;
}
