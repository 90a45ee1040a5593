// Writes articles of any number for measurements, one after the other: stories about a world of facts, told by one to
// eight titles that copy, shorten, round and hedge, each with local figures; quotations, non-ASCII names, and in one
// telling of two hundred a slip of the digits. The value of a thing in a place and period is always the same.
// The same seed gives the same articles. Names of people and places are invented.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/article.h"

namespace crosstally {

struct NewsStory {
    std::uint64_t place = 0, thing = 0, year = 0;
    std::string speaker;
    std::vector<std::string> sentences;  // as the agency sent them, the lead first
};

class NewsText {
public:
    // tales: paragraphs of narrative without figures between two that have some. With two, the text has about as many
    // figures a kilobyte as real stories about figures (4); with none, two and a half times as many.
    NewsText(std::uint32_t seed, std::uint64_t tales) : seed_(seed), tales_(tales) {}
    [[nodiscard]] Article next();

private:
    std::uint64_t seed_;
    std::uint64_t tales_;
    std::uint64_t story_number_ = 0;
    std::uint64_t articles_ = 0;
    std::uint64_t titles_left_ = 0;
    NewsStory story_;
};

[[nodiscard]] std::vector<Article> news_articles(std::size_t count, std::uint32_t seed, std::uint64_t tales);

}  // namespace crosstally
