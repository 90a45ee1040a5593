// Words in the names of bodies, from list files with `list = 'body-word'` at their top:
//     [in.company]
//     company_ending = ['plc', 'Ltd', 'Ferries']
// A table is the class of the bodies whose names hold one of its words, a line a fragment that rules may use
// ("{company_ending}"). Words above the first table are in their fragments and of no class. Case counts.
// A word is of one class; a second claim on it is a problem at the later line.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/problem.h"

namespace crosstally {

struct RuleFile;
struct ListLine;

// Of what a name holds, the first of these: "Ashby University Hospitals NHS Trust" is a trust.
enum class BodyClass : unsigned char { speaker, trust, hospital, police, council, school, company, none };

class BodyWords {
public:
    static BodyWords load(const std::vector<RuleFile>& files, Problems& problems);

    // A fragment's name and its words as an alternation, in byte order of the names.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& patterns() const { return patterns_; }

    // "Northern", "Great": so many names begin with it that none is called by it alone. Of the line `opening_word`.
    [[nodiscard]] bool begins_many(std::string_view word) const;

    // Each word of the list begins where a word of the name does, and ends there or before an s.
    [[nodiscard]] BodyClass class_of(std::string_view name) const;

private:
    struct ClassWord {
        std::string word;
        BodyClass kind;
    };

    void add_line(const RuleFile& file, const ListLine& line, Problems& problems);
    void index();

    std::map<std::string, std::string, std::less<>> patterns_;
    std::vector<ClassWord> words_;                 // by first byte
    std::vector<std::string> openings_;
    std::array<std::uint32_t, 257> begins_{};      // of words_, by first byte
};

}  // namespace crosstally
