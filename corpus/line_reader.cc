#include "corpus/line_reader.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace crosstally {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} * 1024;

}  // namespace

LineReader::LineReader(int descriptor, std::size_t limit)
    : descriptor_(descriptor), limit_(limit), block_(block_bytes) {}

bool LineReader::fill() {
    ssize_t got = 0;
    do {
        got = ::read(descriptor_, block_.data(), block_.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) error_ = errno;
    at_ = 0;
    end_ = got > 0 ? static_cast<std::size_t>(got) : 0;
    return got > 0;
}

bool LineReader::next(Line& line) {
    pending_.clear();
    line = Line{};
    bool begun = false;
    while (at_ < end_ || fill()) {
        begun = true;
        const char* first = block_.data() + at_;
        const char* last = std::find(first, static_cast<const char*>(block_.data() + end_), '\n');
        const std::string_view piece(first, static_cast<std::size_t>(last - first));
        const bool whole = last != block_.data() + end_;
        at_ += piece.size() + (whole ? 1 : 0);
        line.too_long = line.too_long || pending_.size() + piece.size() > limit_;
        if (!line.too_long && whole && pending_.empty()) {
            line.text = piece;
            line.number = ++number_;
            return true;
        }
        if (!line.too_long) pending_.append(piece);
        if (whole) break;
    }
    if (!begun || error_ != 0) return false;
    line.text = pending_;
    line.number = ++number_;
    return true;
}

}  // namespace crosstally
