#include "corpus/code_points.h"

#include <algorithm>

#include "corpus/utf8.h"

namespace crosstally {
namespace {

constexpr std::uint32_t block = 64;

}  // namespace

void CodePoints::set(std::string_view text) {
    text_ = text;
    before_block_.clear();
    before_block_.reserve(text.size() / block + 2);
    lines_.assign(1, {});
    std::uint32_t points = 0;
    for (std::size_t i = 0; i < text.size(); i += block) {
        before_block_.push_back(points);
        points += static_cast<std::uint32_t>(count_code_points(text.substr(i, block)));
    }
    before_block_.push_back(points);
    const bool with_returns = text.find('\r') != std::string_view::npos;
    const auto next = [&](std::size_t from) { return with_returns ? text.find_first_of("\r\n", from) : text.find('\n', from); };
    for (std::size_t at = next(0); at != std::string_view::npos; at = next(at + 1)) {
        const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        const auto begin = static_cast<std::uint32_t>(at) + 1;
        if (!pair) lines_.push_back({begin, this->at(begin)});
    }
}

std::uint32_t CodePoints::at(std::uint32_t byte) const {
    if (byte >= text_.size()) return size();
    const std::uint32_t within = byte % block;
    const std::uint32_t before = before_block_[byte / block];
    if (before_block_[byte / block + 1] - before == block) return before + within;
    return before + static_cast<std::uint32_t>(count_code_points(text_.substr(byte - within, within)));
}

std::uint32_t CodePoints::size() const { return before_block_.empty() ? 0 : before_block_.back(); }

LineColumn CodePoints::line_column(std::uint32_t byte) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), byte,
                                        [](std::uint32_t at, const Line& line) { return at < line.begin; });
    return {static_cast<std::uint32_t>(after - lines_.begin()), at(byte) - (after - 1)->points + 1};
}

}  // namespace crosstally
