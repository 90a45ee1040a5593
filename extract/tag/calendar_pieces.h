// A text cut into what the calendar's words are made of: runs of digits and letters ("12th", "o'clock"), and the signs
// - / . ~; in lower case, dashes and apostrophes as in ASCII, the rest of Unicode as white space.
// Cost: no memory of its own for words of up to 15 letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crosstally {

class CalendarPieces {
public:
    explicit CalendarPieces(std::string_view text) : text_(text) {}

    // nullopt at the end. The piece stays valid until the next call.
    [[nodiscard]] std::optional<std::string_view> next();

private:
    [[nodiscard]] std::string_view take_plain();
    [[nodiscard]] char plain_at(std::size_t at, std::size_t& size) const;
    template <class Wanted>
    void take(Wanted wanted);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string piece_;
};

}  // namespace crosstally
