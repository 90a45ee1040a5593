#include "corpus/own_output.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "corpus/file_ending.h"

namespace crosstally {
namespace {

constexpr std::size_t head_bytes = 512;
constexpr std::array<std::string_view, 9> first_members = {
    R"({"record":"article",)", R"({"record":"figure",)", R"({"record":"period",)", R"({"record":"quote",)", R"({"record":"name",)",
    R"({"record":"skipped",)", R"({"record":"discrepancy",)", R"({"record":"summary",)", R"({"record":"decision",)"};

std::string head_of(const std::string& path) {
    std::string head(head_bytes, '\0');
    std::ifstream in(path, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head;
}

}  // namespace

bool is_own_output(const std::string& path) {
    if (has_ending(path, ".html") || has_ending(path, ".htm")) return head_of(path).find(report_mark) != std::string::npos;
    if (!has_ending(path, ".jsonl")) return false;
    const std::string head = head_of(path);
    return std::any_of(first_members.begin(), first_members.end(), [&head](std::string_view member) { return head.starts_with(member); });
}

}  // namespace crosstally
