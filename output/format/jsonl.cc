// JSON Lines as output/FORMAT.md describes them.
#include "output/format/format.h"
#include "output/format/log_json.h"
#include "output/format/record_json.h"

namespace crosstally {
namespace {

class JsonLines final : public Format {
public:
    explicit JsonLines(const FormatOptions& options) : options_(options) {}

    void record(const Record& record, std::string& out) const override { append_json(record, out); }
    void skipped(const SkippedArticle& article, std::string& out) const override { append_json(article, out); }

    void log(const LogSource& log, const std::vector<ArticleText>&, std::string& out, const TakeWritten& take) const override {
        const auto write = [&](const auto& one) {
            append_json(one, out);
            take(out);
        };
        log.for_each_finding(write);
        if (options_.agreements) log.for_each_agreement(write);
        append_json(log.counts(), out);
    }

private:
    FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_jsonl_format(const FormatOptions& options) { return std::make_unique<JsonLines>(options); }

}  // namespace crosstally
