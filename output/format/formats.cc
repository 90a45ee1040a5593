#include <algorithm>

#include "output/format/format.h"

namespace crosstally {

const std::vector<FormatEntry>& formats() {
    static const std::vector<FormatEntry> list = {
        {"text", "for people: path:line:col, the sentences, why", make_text_format},
        {"jsonl", "JSON Lines, one record or finding a line (output/FORMAT.md)", make_jsonl_format},
        {"csv", "for a spreadsheet, one row a figure or a piece of evidence", make_csv_format},
        {"html", "one page to read in a browser: the findings ranked, filtered and searched", make_html_format, false},
        {"sarif", "SARIF 2.1.0, for editors and review tools", make_sarif_format, false},
        {"annotations", "W3C Web Annotations (JSON-LD), a finding each", make_annotations_format, false},
        {"claims", "schema.org Claim (JSON-LD), a side of a finding each; no rating", make_claims_format, false},
    };
    return list;
}

std::string format_names() {
    std::string names;
    for (const FormatEntry& format : formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

const FormatEntry* find_format(std::string_view name) {
    const auto found = std::ranges::find(formats(), name, &FormatEntry::name);
    return found == formats().end() ? nullptr : &*found;
}

}  // namespace crosstally
