// Bytes into an article: checked (UTF-8, no NUL, not empty, not over the limit), with its day of publication.
// A UTF-8 byte order mark is an encoding's signature and no part of the text; nothing else is altered.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "corpus/problem.h"

namespace crosstally {

struct ReadOptions {
    std::size_t max_article = 8'000'000;  // bytes
    std::optional<Day> published;         // for articles that do not state theirs
    bool all_versions = false;            // of one id: else the last one read stands
};

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// "UTF-16LE" and the like where the bytes look so; nullptr else.
[[nodiscard]] const char* find_foreign_encoding(std::string_view bytes);
[[nodiscard]] Problem foreign_encoding_problem(const std::string& path, const char* encoding);

// What is wrong with the bytes as an article's text, placed as in a file of that path.
[[nodiscard]] std::optional<Problem> find_text_problem(const std::string& path, std::string_view bytes,
                                                       const ReadOptions& options);

// A problem at byte `at`, where all before it is valid UTF-8: its line and column, and the line where it is no long one.
[[nodiscard]] Problem problem_at(const std::string& path, std::string_view bytes, std::size_t at, std::string message);

// Gives `article` the day that its metadata, its text or the options state.
void date_article(Article& article, std::optional<Day> metadata, const ReadOptions& options);

// The bytes of an open file; one more than `limit` where it is longer. nullopt: error is errno.
[[nodiscard]] std::optional<std::string> read_whole(int descriptor, std::size_t limit, int& error);

// Reads the file that is open as `descriptor` (which stays the caller's). nullopt: a problem was appended.
[[nodiscard]] std::optional<Article> read_text(int descriptor, const std::string& path, const std::string& id,
                                               const ReadOptions& options, Problems& problems);

// "4.2 MB"; for messages.
[[nodiscard]] std::string format_size(std::size_t bytes);

}  // namespace crosstally
