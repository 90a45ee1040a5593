// Standard error: problems, notices, progress. Everything from outside is made visible first.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "corpus/problem.h"

namespace crosstally {

// "path:3:7: problem: message", the line with a caret, the hint.
[[nodiscard]] std::string describe(const Problem& problem);

class Speaker {
public:
    explicit Speaker(bool quiet, bool tells_all = false);
    ~Speaker();  // tells how many problems were left out, wipes the progress line

    void say(const std::string& line);  // "crosstally: ..."
    // Notices stay unsaid where it is quiet. Of many of one kind the first few are told and how many more there are, unless it tells all.
    void problems(const Problems& list);
    // On a terminal, when it takes longer than a second. of: of how many, 0 where that is not known. Another `what` begins
    // the count of time anew.
    void progress(std::uint64_t done, std::uint64_t of = 0, std::string_view what = "articles");

    [[nodiscard]] bool had_problem() const { return had_problem_; }

private:
    struct OfKind {
        std::uint64_t count = 0;
        std::string last;  // of those that were left out
    };

    void wipe();
    [[nodiscard]] bool is_told(const Problem& problem);
    void tell_rest();

    bool quiet_;
    bool tells_all_;
    bool terminal_;
    bool had_problem_ = false;
    bool shown_ = false;
    std::int64_t next_ = 0;   // milliseconds of the steady clock
    std::int64_t begun_ = 0;
    std::string what_;
    std::map<std::string, OfKind> of_kind_;
};

}  // namespace crosstally
