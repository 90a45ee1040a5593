#include "extract/tag/calendar_point.h"

#include <algorithm>
#include <charconv>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

bool all_digits(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 6), value);
    return value;
}

std::string without_apostrophe(std::string_view word) {
    std::string out(word);
    std::erase(out, '\'');
    return out;
}

// Reads from left to right; what stands open (an ordinal, "last") binds to the next word that can take it.
class Reader {
public:
    Reader(std::string_view text, const HolidayList& holidays) : pieces_(calendar_pieces(text)), holidays_(holidays) {}

    CalendarPoint read() {
        if (read_numeric_date()) return point_;
        for (at_ = 0; at_ < pieces_.size(); ++at_) read_piece(pieces_[at_]);
        close();
        return point_;
    }

private:
    std::string_view piece(std::size_t i) const { return i < pieces_.size() ? std::string_view(pieces_[i]) : ""; }

    // 2021-06-15, 15/06/2021, 15.6.21: the day before the month unless it can only be the other way round.
    bool read_numeric_date() {
        const bool shape = pieces_.size() == 5 && all_digits(pieces_[0]) && all_digits(pieces_[2]) &&
                           all_digits(pieces_[4]) && pieces_[1] == pieces_[3] && pieces_[1].size() == 1;
        if (!shape) return false;
        int first = number(pieces_[0]);
        int month = number(pieces_[2]);
        int last = number(pieces_[4]);
        if (pieces_[0].size() == 4) std::swap(first, last);
        if (month > 12 && first <= 12 && pieces_[0].size() != 4) std::swap(first, month);
        point_.day = static_cast<unsigned>(first);
        point_.month = static_cast<unsigned>(month);
        point_.year = last < 100 ? 2000 + last : last;
        return month >= 1 && month <= 12;
    }

    void read_piece(std::string_view word) {
        if (read_holiday(word)) return;
        if (all_digits(word)) return read_digits(word);
        if (read_marked(word) || read_shift(word) || read_named(word) || read_unit(word)) return;
        if (const auto ordinal = ordinal_from(word)) {
            ordinal_ = ordinal_.value_or(0) + *ordinal;  // twenty-first
        } else if (const auto tens = small_number_from(word); tens && piece(at_ + 1) == "-") {
            ordinal_ = *tens;
        }
    }

    bool read_marked(std::string_view word) {
        if (word == "early") point_.part = Part::early;
        else if (word == "mid" || word == "middle") point_.part = Part::middle;
        else if (word == "late") point_.part = Part::late;
        else if (word == "start" || word == "beginning" || word == "turn") point_.part = Part::start;
        else if (word == "end" || word == "close") point_.part = Part::end;
        else if (word == "financial" || word == "fiscal" || word == "tax") point_.financial = true;
        else if (word == "academic" || word == "school") point_.academic = true;
        else return false;
        return true;
    }

    bool read_shift(std::string_view word) {
        if (read_next_but_one(word)) return true;
        if (word == "today" || word == "tonight" || word == "now" || word == "present" || word == "date") point_.day_shift = 0;
        else if (shift_ == 0 && (word == "morning" || word == "afternoon" || word == "evening")) point_.day_shift = 0;
        else if (word == "yesterday") point_.day_shift = piece(at_ - 1) == "before" ? -2 : -1;
        else if (word == "tomorrow") point_.day_shift = piece(at_ - 1) == "after" ? 2 : 1;
        else if (word == "last" || word == "past" || word == "previous" || word == "preceding" || word == "prior") shift_ = -1;
        else if (word == "this" || word == "current") shift_ = 0;
        else if (word == "next" || word == "coming" || word == "upcoming" || word == "following" || word == "subsequent") shift_ = 1;
        else return false;
        return true;
    }

    // "the week before last", "the year after next"
    bool read_next_but_one(std::string_view word) {
        const bool back = word == "last" && at_ > 0 && piece(at_ - 1) == "before";
        const bool on = word == "next" && at_ > 0 && piece(at_ - 1) == "after";
        if (point_.unit == CalendarUnit::none || !(back || on)) return false;
        point_.unit_shift = back ? -2 : 2;
        return true;
    }

    bool read_named(std::string_view word) {
        if (const unsigned month = month_from(word)) {
            point_.month = month;
            if (ordinal_) point_.day = static_cast<unsigned>(*ordinal_);
            ordinal_.reset();
        } else if (const auto weekday = weekday_from(word)) {
            point_.weekday = weekday;
            point_.weekday_in_full = word.ends_with("day");
        } else if (const Season season = season_from(word); season != Season::none) {
            point_.season = season;
        } else if (word == "term" && point_.season != Season::none) {
            point_.term = true;
        } else if (const auto decade = decade_from(word)) {
            point_.decade = decade;
        } else {
            return false;
        }
        take_shift_of_name();
        return true;
    }

    void take_shift_of_name() {
        if (shift_) point_.named_shift = shift_;
        shift_.reset();
    }

    // The longest name that begins here: "easter monday" before "easter", "early may bank holiday" before "early may".
    bool read_holiday(std::string_view word) {
        std::string words = without_apostrophe(word);
        std::optional<std::size_t> last;
        for (std::size_t more = 0; more < 5 && at_ + more < pieces_.size(); ++more) {
            if (more > 0 && piece(at_ + more) != "-") words += " " + without_apostrophe(piece(at_ + more));
            if (!holidays_.begins_with(words)) break;
            const NamedDay* named = holidays_.find(words);
            if (named == nullptr) continue;
            point_.holiday = named;
            last = at_ + more;
        }
        if (!last) return false;
        at_ = *last;
        take_shift_of_name();
        return true;
    }

    bool read_unit(std::string_view word) {
        if (word == "half") return take_part_of_year(point_.half);
        const bool lettered = word == "q" || word == "h" || word.ends_with("q");  // Q3, H1, 2021Q4
        if (lettered && piece(at_ + 1).size() == 1 && all_digits(piece(at_ + 1))) {
            if (word.size() == 5) point_.year = number(word);
            (word == "h" ? point_.half : point_.quarter) = static_cast<unsigned>(number(piece(++at_)));
            return true;
        }
        const CalendarUnit unit = unit_from(word);
        if (unit == CalendarUnit::none) return false;
        if (unit == CalendarUnit::quarter && (take_part_of_year(point_.quarter) || take_number_of_quarter())) return true;
        if (unit == CalendarUnit::century && ordinal_) {
            point_.century = (*ordinal_ - 1) * 100;
        } else if (word == "night" && shift_ == -1) {
            point_.day_shift = -1;
        } else {
            take_unit(unit);
        }
        ordinal_.reset();
        shift_.reset();
        return true;
    }

    void take_unit(CalendarUnit unit) {
        if (unit == CalendarUnit::day) {  // "the 20th day of next month"
            if (ordinal_) point_.day = static_cast<unsigned>(*ordinal_);
            return;
        }
        if (ordinal_ && unit == CalendarUnit::month) point_.day = static_cast<unsigned>(*ordinal_);
        point_.unit = unit;
        point_.unit_shift = shift_;
    }

    bool take_part_of_year(unsigned& part) {
        if (!ordinal_) return false;
        part = static_cast<unsigned>(*ordinal_ < 0 ? (&part == &point_.half ? 2 : 4) : *ordinal_);
        ordinal_.reset();
        return true;
    }

    // "quarter four", "quarter 4"
    bool take_number_of_quarter() {
        const auto number = small_number_from(piece(at_ + 1));
        if (!number || *number < 1 || *number > 4) return false;
        point_.quarter = static_cast<unsigned>(*number);
        ++at_;
        return true;
    }

    void read_digits(std::string_view word) {
        const bool after_month = point_.month != 0 && is_mark(at_ - 1) && month_from(piece(at_ - 2)) != 0;
        if (word.size() == 4) {
            (point_.year ? point_.second_year : point_.year) = number(word);
        } else if (point_.year && is_mark(at_ - 1) && word.size() == 2 && !after_month) {
            const int year = *point_.year - *point_.year % 100 + number(word) + (number(word) < *point_.year % 100 ? 100 : 0);
            const bool is_month = number(word) >= 1 && number(word) <= 12 && year != *point_.year + 1 && point_.month == 0;
            if (is_month) point_.month = static_cast<unsigned>(number(word));
            else point_.second_year = year;
        } else if (begins_year_of_four_digits(word)) {
            point_.year = 2000 + number(word);
        } else {
            point_.day = static_cast<unsigned>(number(word));
        }
    }

    // "20/21"
    bool begins_year_of_four_digits(std::string_view word) const {
        const std::string_view next = piece(at_ + 2);
        return !point_.year && point_.month == 0 && piece(at_ + 1) == "/" && word.size() == 2 && next.size() == 2 && all_digits(next) && number(next) == number(word) + 1;
    }

    bool is_mark(std::size_t i) const {
        const std::string_view mark = piece(i);
        return mark == "-" || mark == "/" || mark == "~";
    }

    void close() {
        if (ordinal_ && point_.day == 0 && *ordinal_ > 0) point_.day = static_cast<unsigned>(*ordinal_);
    }

    std::vector<std::string> pieces_;
    std::size_t at_ = 0;
    const HolidayList& holidays_;
    std::optional<int> ordinal_;
    std::optional<int> shift_;
    CalendarPoint point_;
};

}  // namespace

CalendarPoint read_point(std::string_view text, const HolidayList& holidays) { return Reader(text, holidays).read(); }

Length read_length(std::string_view text) {
    Length length;
    int tens = 0;
    for (const std::string& piece : calendar_pieces(text)) {
        if (const auto count = small_number_from(piece)) {
            tens = tens >= 20 && *count < 10 ? tens + *count : *count;
        } else if (piece.starts_with("fortnight")) {
            return {2 * std::max(tens, 1), CalendarUnit::week};
        } else if (piece == "half") {
            return {6, CalendarUnit::month};
        } else if (const CalendarUnit unit = unit_from(piece); unit != CalendarUnit::none) {
            length = {std::max(tens, 1), unit};
            break;
        }
    }
    return length;
}

}  // namespace crosstally
