// Words that turn a sentence round, from list files with `list = 'turned'` at their top and one line a pair:
//     more = ['more, over, above', 'less, fewer, under, below']
// A pair has two sides; an id that stands again adds to both. A word of two pairs, or of both sides, is a problem at the
// later line.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/problem.h"

namespace crosstally {

struct RuleFile;
struct ListLine;

struct TurnedWord {
    std::string pair;  // the words of its first side, as they stand in the line that it is of
    int side = 0;      // 1 or -1
};

class TurnedWords {
public:
    static TurnedWords load(const std::vector<RuleFile>& files, Problems& problems);

    // In small letters; nullptr where it is of no pair. Cost: a look-up by hash.
    [[nodiscard]] const TurnedWord* find(std::string_view word) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    void add_line(const RuleFile& file, const ListLine& line, std::map<std::string, std::string, std::less<>>& names, Problems& problems);

    std::unordered_map<std::string, TurnedWord, Hash, std::equal_to<>> words_;  // looked up, never walked through
};

}  // namespace crosstally
