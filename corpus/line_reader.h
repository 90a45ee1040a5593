// Lines of a file of any size, without holding more than one block of it. Used for JSON Lines.
// A line comes without its line end; one longer than the limit comes cut, marked too_long, and costs no memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosstally {

class LineReader {
public:
    // Reads from the file descriptor, which stays the caller's. limit: bytes.
    LineReader(int descriptor, std::size_t limit);

    struct Line {
        std::string_view text;  // until the next call
        std::uint32_t number = 0;
        bool too_long = false;
    };
    bool next(Line& line);  // false: no more lines, or error() is not 0

    [[nodiscard]] int error() const { return error_; }  // errno of a read that failed

private:
    bool fill();

    int descriptor_;
    std::size_t limit_;
    std::vector<char> block_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::string pending_;
    std::uint32_t number_ = 0;
    int error_ = 0;
};

}  // namespace crosstally
