#include "corpus/read_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "corpus/code_points.h"
#include "corpus/dateline.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

using namespace std::string_view_literals;
constexpr std::size_t shown_of_line = 160;  // bytes
constexpr std::size_t bytes_of_head = 4096;

std::string hex_byte(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return std::string("0x") + digits[value >> 4U] + digits[value & 15U];
}

Problem whole_file(const std::string& path, std::string message, std::string hint) {
    return {.path = path, .message = std::move(message), .hint = std::move(hint)};
}

// What word processors write: known by the first bytes, and what stands among those that follow.
struct DocumentKind {
    std::string_view begins, holds, name, remedy;
};
constexpr std::string_view save_as = "save it as text (.txt) or as a web page (.html)";
constexpr std::array<DocumentKind, 7> documents = {{
    {"%PDF-", "", "a PDF file", "write its text into a file: pdftotext FILE NEW_FILE.txt"},
    {"PK\x03\x04", "vnd.oasis.opendocument", "an OpenDocument file", save_as},
    {"PK\x03\x04", "[Content_Types].xml", "a Microsoft Office file", save_as},
    {"PK\x03\x04", "word/", "a Microsoft Office file", save_as},
    {"PK\x03\x04", "", "a ZIP archive", "unpack it, or save the document in it as text (.txt)"},
    {"\xD0\xCF\x11\xE0", "", "a Microsoft Office file", save_as},
    {"{\\rtf", "", "an RTF file", save_as},
}};

std::optional<Problem> document_problem(const std::string& path, std::string_view bytes) {
    for (const DocumentKind& kind : documents) {
        if (!bytes.starts_with(kind.begins) || bytes.substr(0, bytes_of_head).find(kind.holds) == std::string_view::npos) continue;
        return whole_file(path, "this is " + std::string(kind.name) + ", which is not read", std::string(kind.remedy));
    }
    return std::nullopt;
}

}  // namespace

Problem problem_at(const std::string& path, std::string_view bytes, std::size_t at, std::string message) {
    CodePoints points;
    points.set(bytes.substr(0, at));
    const LineColumn position = points.line_column(static_cast<std::uint32_t>(at));
    const std::size_t line_break = bytes.substr(0, at).find_last_of("\r\n");
    const std::size_t first = line_break == std::string_view::npos ? 0 : line_break + 1;
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    Problem problem{.path = path, .line = position.line, .column = position.column, .message = std::move(message)};
    if (end - first <= shown_of_line) problem.source_line = readable_utf8(bytes.substr(first, end - first));
    return problem;
}

std::optional<std::string> read_whole(int descriptor, std::size_t limit, int& error) {
    std::string bytes;
    std::array<char, std::size_t{64} * 1024> block;
    const std::size_t most = limit + byte_order_mark.size() + 1;  // one more than may be, to see that it is too long
    while (bytes.size() < most) {
        const ssize_t got = ::read(descriptor, block.data(), std::min(block.size(), most - bytes.size()));
        if (got > 0) bytes.append(block.data(), static_cast<std::size_t>(got));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            error = errno;
            return std::nullopt;
        }
        if (got == 0) break;
    }
    return bytes;
}

std::string format_size(std::size_t bytes) {
    if (bytes < 1'000'000) return std::to_string(bytes) + " bytes";
    const std::size_t tenths = bytes / 100'000;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + " MB";
}

const char* find_foreign_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    // Every second byte of western text in UTF-16 is NUL.
    const std::string_view head = bytes.substr(0, 512);
    if (head.find('\0') == std::string_view::npos) return nullptr;
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i) (i % 2 == 0 ? even : odd) += head[i] == '\0' ? 1 : 0;
    if (head.size() < 8) return nullptr;
    if (odd * 5 > head.size() * 2 && even * 20 < head.size()) return "UTF-16LE";
    if (even * 5 > head.size() * 2 && odd * 20 < head.size()) return "UTF-16BE";
    return nullptr;
}

Problem foreign_encoding_problem(const std::string& path, const char* encoding) {
    return whole_file(path, std::string("the text is ") + encoding + ", UTF-8 is expected",
                      std::string("convert it: iconv -f ") + encoding + " -t UTF-8 FILE > NEW_FILE");
}

std::optional<Problem> find_text_problem(const std::string& path, std::string_view bytes, const ReadOptions& options) {
    if (auto problem = document_problem(path, bytes)) return problem;
    if (bytes.size() > options.max_article) {
        return whole_file(path, "the article is larger than " + format_size(options.max_article),
                          "raise the limit with --max-article");
    }
    if (const char* encoding = find_foreign_encoding(bytes)) return foreign_encoding_problem(path, encoding);
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
        return whole_file(path, "a NUL byte at byte " + std::to_string(nul) + ": this is no text file", "");
    }
    if (const auto bad = find_invalid_utf8(bytes)) {
        Problem problem = problem_at(path, bytes, *bad, "invalid UTF-8: byte " + hex_byte(bytes[*bad]));
        problem.hint = "if it is Windows or Latin-1 text, convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW_FILE";
        return problem;
    }
    if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) {
        return whole_file(path, bytes.empty() ? "the file is empty" : "there is nothing but white space", "");
    }
    return std::nullopt;
}

void date_article(Article& article, std::optional<Day> metadata, const ReadOptions& options) {
    const auto set = [&article](std::optional<Day> day, const char* from) {
        if (!day || article.published) return;
        article.published = day;
        article.published_from = from;
    };
    set(metadata, "metadata");
    set(find_dateline(article.text), "dateline");
    set(options.published, "option");
}

std::optional<Article> read_text(int descriptor, const std::string& path, const std::string& id,
                                 const ReadOptions& options, Problems& problems) {
    int error = 0;
    auto bytes = read_whole(descriptor, options.max_article, error);
    if (!bytes) {
        problems.push_back({.path = path, .message = std::string("cannot be read: ") + std::strerror(error)});
        return std::nullopt;
    }
    if (bytes->starts_with(byte_order_mark)) bytes->erase(0, byte_order_mark.size());
    if (auto problem = find_text_problem(path, *bytes, options)) {
        problems.push_back(std::move(*problem));
        return std::nullopt;
    }
    Article article;
    article.id = id;
    article.path = path;
    article.text = std::move(*bytes);
    date_article(article, std::nullopt, options);
    return article;
}

}  // namespace crosstally
