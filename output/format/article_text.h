// An article as a report shows it: its text with the places of all its figures and quotations, and how each was read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "extract/claim/record.h"

namespace crosstally {

struct ReadField {
    std::string text;
    How how = How::unknown;
};

struct Passage {  // a figure or a quotation
    bool in_title = false;
    PointSpan span;
    bool quotation = false;
    std::string kind;  // "percent", "quotation"
    std::string measure;
    ReadField scope, period, speaker;
};

struct ArticleText {
    std::string id, title, published, source, url, version, correction, embargo, text;
    std::vector<Passage> passages;  // in the order of the records
};

[[nodiscard]] ArticleText article_text(const Article& article, const std::vector<Record>& records);
[[nodiscard]] std::vector<Passage> passages_of(const std::vector<Record>& records);

// The passage that stands at these words; nullptr where none does.
[[nodiscard]] const Passage* passage_at(const ArticleText& article, const Place& place);

}  // namespace crosstally
