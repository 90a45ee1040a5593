#include <algorithm>

#include "output/format/format.h"

namespace crosstally {

const std::vector<FormatEntry>& formats() {
    static const std::vector<FormatEntry> list = {
        {"text", "for people: path:line:col, the sentences, why", make_text_format},
        {"jsonl", "JSON Lines, one record or finding a line (output/FORMAT.md)", make_jsonl_format},
        {"csv", "for a spreadsheet, one row a figure or a piece of evidence", make_csv_format},
    };
    return list;
}

const FormatEntry* find_format(std::string_view name) {
    const auto found = std::ranges::find(formats(), name, &FormatEntry::name);
    return found == formats().end() ? nullptr : &*found;
}

}  // namespace crosstally
