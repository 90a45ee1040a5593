// Any lines as records: what was read, and written once (a record may leave out the printed place, which is then made up),
// is read and written again as the same; their comparison ends in a log that every format writes: valid UTF-8 without
// control characters.
#include "corpus/json.h"
#include "extract/claim/read_record.h"
#include "extract/reconcile/reconcile.h"
#include "output/format/format.h"
#include "output/format/record_json.h"
#include "output/format/visible.h"
#include "tests/fuzz/desk.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

namespace {

std::optional<Record> record_in(std::string_view line) {
    static JsonReader reader;
    static const std::string path = "fuzz.jsonl";
    JsonError error;
    Problems problems;
    const auto object = reader.read(line, error);
    return object ? read_record({*object, path, 1}, problems) : std::nullopt;
}

std::string written(const Record& record) {
    std::string line;
    append_json(record, line);
    return line;
}

void check_log(const Log& log) {
    for (const FormatEntry& entry : formats()) {
        std::string out;
        entry.make({.notes = true, .agreements = true})->log(log, out);
        require(!find_invalid_utf8(out));
        for (std::size_t at = 0; at < out.size(); ++at) require(out[at] == '\n' || out[at] == '\r' || hidden_mark(out, at).size == 0);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Reconciler reconciler(Desk::shared().names, Desk::shared().measures);
    const std::string_view text = bytes(data, size);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        auto record = record_in(text.substr(at, end - at));
        at = end + 1;
        if (!record) continue;
        const std::string line = written(*record);
        const auto again = record_in(line);
        require(again.has_value());
        const std::string settled = written(*again);
        const auto once_more = record_in(settled);
        require(once_more && written(*once_more) == settled);
        reconciler.add(std::move(*record));
    }
    check_log(reconciler.finish());
    return 0;
}
