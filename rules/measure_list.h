// Words that count the same thing, from list files with `list = 'measure'` at their top and one line a sense:
//     offence = ['offences', 'crimes', 'incidents']
// A word stands for one sense; a second claim on it is a problem at the later line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/problem.h"
#include "rules/rule_set.h"

namespace crosstally {

class MeasureList {
public:
    MeasureList() = default;  // knows no word: every word stands for itself
    static MeasureList load(const std::vector<RuleFile>& files, Problems& problems);

    // The words and their senses, in byte order of the words as written in the files (lower case).
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& senses() const { return senses_; }

private:
    std::map<std::string, std::string, std::less<>> senses_;
};

}  // namespace crosstally
