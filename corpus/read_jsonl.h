// One line of JSON Lines into an article: {"id","title","published":"YYYY-MM-DD","source","url","text"}.
// All but "text" may be missing or null; a field that is not understood is a problem and is taken as missing.
// Offsets are into the string's contents, not into the line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "corpus/json.h"
#include "corpus/problem.h"
#include "corpus/read_text.h"

namespace crosstally {

struct JsonLine {
    std::string_view text;
    std::uint32_t number = 0;
    const std::string& path;     // for messages
    const std::string& file_id;  // an article without an id is called "file_id:number"
};

// nullopt: the line holds no article; a problem was appended.
[[nodiscard]] std::optional<Article> read_jsonl(const JsonLine& line, const ReadOptions& options, JsonReader& reader,
                                                Problems& problems);

// The id that read_jsonl would give the line; nullopt where it is no JSON object.
[[nodiscard]] std::optional<std::string> jsonl_id(const JsonLine& line, JsonReader& reader);

// A problem at a byte of one line of a file, with the line to show where it is short.
[[nodiscard]] Problem problem_in_line(const std::string& path, std::uint32_t number, std::string_view line,
                                      std::size_t at, std::string message);

}  // namespace crosstally
