// From the paths of a command line to articles: which files there are, and the articles in them, one after another.
//
// A folder is searched for *.txt, *.jsonl and markup (*.html, *.xml, *.json ...; also *.TXT), through its folders, in the
// byte order of the paths; its other files, but for hidden ones, and what crosstally wrote itself are counted in notices
// that name the first. "-" is standard input: JSON Lines where its first mark is {, else one text. A path given twice is
// read once. Of two articles with one id the later one stands and the earlier is named (a notice).
// What cannot be read is a problem with its place; all the rest goes on.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/json.h"
#include "corpus/problem.h"
#include "corpus/read_text.h"

namespace crosstally {

struct ArticleFile {
    std::string path;
    std::string id;           // of a text file
    bool json_lines = false;
    bool markup = false;      // a page, a feed, an item: corpus/markup/read_markup.h
    int descriptor = -1;      // what came through a pipe stands in an unnamed temporary file
};

// root: ids are relative to it; empty: ids are the paths as given.
[[nodiscard]] std::vector<ArticleFile> find_article_files(const std::vector<std::string>& paths, const std::string& root,
                                                          Problems& problems);

// An article that waits to be read: a text file, or a line of JSON Lines. Cheap to make; load_article does the work.
// Markup is read at once, for one file may hold many articles.
struct RawArticle {
    const ArticleFile* file = nullptr;  // nullptr: no article, only problems
    std::uint32_t line = 0;
    std::string json;
    std::optional<Article> ready;       // from markup
    Problems problems;                  // that came up on the way to it
};

[[nodiscard]] std::optional<Article> load_article(const RawArticle& raw, const ReadOptions& options, JsonReader& reader,
                                                  Problems& problems);

class ArticleStream {
public:
    // Reads the ids in JSON Lines once, to know which versions stand. The files must outlive the stream.
    ArticleStream(const std::vector<ArticleFile>& files, const ReadOptions& options);
    ~ArticleStream();

    bool next(RawArticle& raw);  // false: no more
    [[nodiscard]] std::uint64_t articles() const;  // of how many ids, as far as that can be known before they are read

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crosstally
