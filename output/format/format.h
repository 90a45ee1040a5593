// The forms in which records and the log can be written. A format is one file beside this one and one line in
// formats.cc; it appends to a string, so that records can be written by several threads, and never fails.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/record.h"
#include "extract/reconcile/finding.h"
#include "output/format/article_text.h"

namespace crosstally {

struct FormatOptions {
    bool colour = false;      // for a terminal
    bool notes = false;       // text: the notes of the log too
    bool agreements = false;  // the agreements of the log too
    bool records = false;     // records were written before the log
    bool standing = false;    // a ledger or decisions say what is new, open or dismissed
    bool byte_order_mark = false;  // csv: begin with one, as Excel wants it
};

struct SkippedArticle {  // that could not be read: extract writes it down, so that reconcile can count it
    std::string article;
    std::string reason;
};

using TakeWritten = std::function<void(std::string& out)>;

class Format {
public:
    virtual ~Format() = default;
    virtual void begin_records(std::string&) const {}
    virtual void record(const Record&, std::string&) const {}            // of a format that holds records
    virtual void skipped(const SkippedArticle&, std::string&) const {}  // only where records are read back

    // The log, and the texts of its articles for a format that shows them. take(out) is called between findings: it may
    // take away what stands in `out` so far.
    virtual void log(const LogSource& log, const std::vector<ArticleText>& articles, std::string& out, const TakeWritten& take) const = 0;
    void log(const LogSource& log, std::string& out) const { this->log(log, {}, out, [](std::string&) {}); }
    [[nodiscard]] virtual bool shows_articles() const { return false; }
};

struct FormatEntry {
    std::string_view name;
    std::string_view meaning;
    std::unique_ptr<Format> (*make)(const FormatOptions& options);
    bool holds_records = true;  // false: a log only
};

[[nodiscard]] const std::vector<FormatEntry>& formats();
[[nodiscard]] std::string format_names();  // "text, jsonl, ...", for messages
[[nodiscard]] const FormatEntry* find_format(std::string_view name);  // nullptr where there is none

std::unique_ptr<Format> make_text_format(const FormatOptions& options);
std::unique_ptr<Format> make_jsonl_format(const FormatOptions& options);
std::unique_ptr<Format> make_csv_format(const FormatOptions& options);
std::unique_ptr<Format> make_html_format(const FormatOptions& options);
std::unique_ptr<Format> make_sarif_format(const FormatOptions& options);
std::unique_ptr<Format> make_annotations_format(const FormatOptions& options);
std::unique_ptr<Format> make_claims_format(const FormatOptions& options);

}  // namespace crosstally
