// An article in, its records out. One Extractor a thread; it reuses its memory.
#pragma once

#include <memory>
#include <vector>

#include "corpus/article.h"
#include "extract/claim/record.h"
#include "extract/document.h"

namespace crosstally {

struct ExtractedArticle {  // for explain: the documents behind the records
    const Document& title;
    const Document& text;
};

class Extractor {
public:
    explicit Extractor(const Knowledge& knowledge);
    ~Extractor();

    // Appends the article's records in their fixed order: article, then by place: figures, periods, quotes, names.
    void extract(const Article& article, std::vector<Record>& out);

    // The documents of the article extracted last.
    [[nodiscard]] ExtractedArticle last() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crosstally
