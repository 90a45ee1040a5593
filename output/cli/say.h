// Standard error: problems, notices, progress. Everything from outside is made visible first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/problem.h"

namespace crosstally {

// "path:3:7: problem: message", the line with a caret, the hint.
[[nodiscard]] std::string describe(const Problem& problem);

class Speaker {
public:
    explicit Speaker(bool quiet);
    ~Speaker();  // wipes the progress line

    void say(const std::string& line);  // "crosstally: ..."
    void problems(const Problems& list);  // notices stay unsaid where it is quiet
    // On a terminal, when it takes longer than a second. of: of how many, 0 where that is not known. Another `what` begins
    // the count of time anew.
    void progress(std::uint64_t done, std::uint64_t of = 0, std::string_view what = "articles");

    [[nodiscard]] bool had_problem() const { return had_problem_; }

private:
    void wipe();

    bool quiet_;
    bool terminal_;
    bool had_problem_ = false;
    bool shown_ = false;
    std::int64_t next_ = 0;   // milliseconds of the steady clock
    std::int64_t begun_ = 0;
    std::string what_;
};

}  // namespace crosstally
