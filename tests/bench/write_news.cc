// Writes generated articles as JSON Lines, for measurements at scale. Usage: write_news COUNT [SEED [TALES]]
#include <cstdio>
#include <cstdlib>
#include <string>

#include "output/format/json_writer.h"
#include "tests/bench/news_text.h"

using namespace crosstally;

int main(int count, char** arguments) {
    if (count < 2) return 2;
    NewsText text(count > 2 ? static_cast<std::uint32_t>(std::atoi(arguments[2])) : 7, count > 3 ? static_cast<std::uint64_t>(std::atoll(arguments[3])) : 0);
    std::string line;
    for (long left = std::atol(arguments[1]); left > 0; --left) {
        const Article article = text.next();
        line.clear();
        JsonWriter json(line);
        json.begin_object();
        json.string("id", article.id);
        json.string("title", *article.title);
        json.day("published", article.published);
        json.string("text", article.text);
        json.end_object();
        line += '\n';
        if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) return 1;
    }
    return 0;
}
