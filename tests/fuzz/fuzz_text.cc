// Any bytes as a text file: an article that is valid text, or a problem that says what is wrong.
#include "corpus/read_text.h"
#include "corpus/utf8.h"
#include "output/format/visible.h"
#include "tests/fuzz/fuzzing.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const File file(bytes(data, size));
    Problems problems;
    const auto article = read_text(file.descriptor(), "fuzz.txt", "fuzz.txt", {.max_article = 8192}, problems);
    require(article ? problems.empty() && !find_invalid_utf8(article->text) : problems.size() == 1);
    for (const Problem& problem : problems) require(!find_invalid_utf8(problem.message + problem.source_line + problem.hint));
    const std::string shown = visible(bytes(data, size));
    for (std::size_t at = 0; at < shown.size(); ++at) require(hidden_mark(shown, at).size == 0);
    return 0;
}
