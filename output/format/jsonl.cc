// JSON Lines as output/FORMAT.md describes them.
#include "output/format/format.h"
#include "output/format/log_json.h"
#include "output/format/record_json.h"

namespace crosstally {
namespace {

class JsonLines final : public Format {
public:
    explicit JsonLines(const FormatOptions& options) : options_(options) {}

    void begin_records(std::string&) const override {}
    void record(const Record& record, std::string& out) const override { append_json(record, out); }
    void skipped(const SkippedArticle& article, std::string& out) const override { append_json(article, out); }

    void log(const Log& log, std::string& out) const override {
        for (const Discrepancy& discrepancy : log.discrepancies) append_json(discrepancy, out);
        if (options_.agreements) {
            for (const Agreement& agreement : log.agreements) append_json(agreement, out);
        }
        append_json(log.summary, out);
    }

private:
    FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_jsonl_format(const FormatOptions& options) { return std::make_unique<JsonLines>(options); }

}  // namespace crosstally
