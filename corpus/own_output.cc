#include "corpus/own_output.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "corpus/file_ending.h"

namespace crosstally {
namespace {

constexpr std::size_t head_bytes = 4096;
constexpr std::array<std::string_view, 13> first_bytes = {
    R"({"record":"article",)", R"({"record":"figure",)", R"({"record":"period",)", R"({"record":"quote",)", R"({"record":"name",)",
    R"({"record":"skipped",)", R"({"record":"discrepancy",)", R"({"record":"agreement",)", R"({"record":"summary",)", R"({"record":"decision",)",
    R"({"@context":"https://schema.org","@graph":[]})", "id,severity,verdict,tags,summary,", "id,article,in,line,column,text,kind,"};
constexpr std::array<std::string_view, 2> json_marks = {R"("driver":{"name":"crosstally",)", R"("urn:crosstally:)"};
// What stands behind a place, "a.txt:7:42: ", in logs and in what `explain` and `extract --unexplained` print.
constexpr std::array<std::string_view, 14> behind_place = {
    "error: ", "warning: ", "note: ", "agreement: ", "unexplained: ", "figure \"", "no figure \"", "word \"", "source \"", "name \"", "period \"",
    "quotation \"", "reported speech \"", "compared \""};

bool begins_with_one_of(std::string_view text, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [text](std::string_view one) { return text.starts_with(one); });
}

std::string head_of(const std::string& path) {
    std::string head(head_bytes, '\0');
    std::ifstream in(path, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head;
}

// "7:42" and "title:1:42" at the end of the text.
bool ends_with_place(std::string_view text) {
    for (int numbers = 0; numbers < 2; ++numbers) {
        const std::size_t digits = text.find_last_not_of("0123456789");
        if (digits == std::string_view::npos || digits + 1 == text.size() || text[digits] != ':') return false;
        text = text.substr(0, digits);
    }
    return !text.empty();
}

bool is_of_log(std::string_view line) {
    for (std::size_t colon = line.find(": "); colon != std::string_view::npos; colon = line.find(": ", colon + 1)) {
        const std::string_view rest = line.substr(colon + 2);
        if (ends_with_place(line.substr(0, colon)) && begins_with_one_of(rest, behind_place)) return true;
        if (rest.starts_with("article, ") && rest.find(" character") != std::string_view::npos) return true;
    }
    return false;
}

// "2 articles, 30 figures, 13 quotations: 4 agreements; 2 errors, 0 warnings, 0 notes"
bool is_summary(std::string_view line) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos && line.substr(digits).starts_with(" article") && line.find(" quotation") != std::string_view::npos &&
           line.find(" error") != std::string_view::npos && line.find(" note") != std::string_view::npos;
}

}  // namespace

bool is_own_output(const std::string& path) {
    if (has_ending(path, ".html") || has_ending(path, ".htm")) return head_of(path).find(report_mark) != std::string::npos;
    const std::string bytes = head_of(path);
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::string_view head = std::string_view(bytes).substr(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    if (begins_with_one_of(head, first_bytes)) return true;
    if (head.starts_with('{')) return std::any_of(json_marks.begin(), json_marks.end(), [&head](std::string_view mark) { return head.find(mark) != std::string::npos; });
    const std::string_view first_line = head.substr(0, head.find('\n'));
    return is_of_log(first_line) || is_summary(first_line);
}

}  // namespace crosstally
