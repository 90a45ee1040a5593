// One list file as it was written, before ids are resolved. The format is a small part of TOML, read by hand
// because several thousand names must load in a few milliseconds: `list = 'kind'` first, then [in.container]
// tables and one `id = ['name', "name with ' in it", ...]` a line, with # comments. Strings hold no escapes.
// A line in error is left out and reported; the other lines stand.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "corpus/problem.h"
#include "rules/rule_set.h"

namespace crosstally {

struct ListWord {              // a piece of the file, pointing into its text
    std::string_view text;
    std::uint32_t line = 0;    // from 1
    std::uint32_t column = 0;  // from 1, in bytes of the line
};

struct ListLine {
    ListWord id;
    ListWord container;        // of the [in.x] above it; empty text where there is none
    std::vector<ListWord> names;
};

struct ListFile {
    ListWord kind;             // 'place', 'organisation', ..., not yet checked
    std::vector<ListLine> lines;
};

// True where the file's first key is `list`: then it is ours and holds no rules.
[[nodiscard]] bool is_list_file(const RuleFile& file);

// What its first line says that it lists, where it is a list file and says so; the cheaper question.
[[nodiscard]] std::string_view kind_of_list(const RuleFile& file);

// file must outlive the result.
[[nodiscard]] ListFile read_list_file(const RuleFile& file, Problems& problems);

// The lines of the files that list this kind. What cannot be read at all is not named here: NameList::load does, once.
void for_each_line_of(std::string_view kind, const std::vector<RuleFile>& files, const std::function<void(const RuleFile&, const ListLine&)>& take);

// The phrases of "part time, half days", without blanks around them; empty ones left out.
[[nodiscard]] std::vector<std::string_view> comma_words(std::string_view text);

// A problem at a word of the file, with its source line.
[[nodiscard]] Problem problem_at(const RuleFile& file, const ListWord& word, std::string message, std::string hint);

}  // namespace crosstally
