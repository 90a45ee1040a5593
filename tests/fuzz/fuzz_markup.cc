// Any bytes as a page, as news XML and as a ninjs item: articles of valid text, or a problem that says why not.
#include "corpus/markup/read_markup.h"
#include "corpus/utf8.h"
#include "tests/fuzz/fuzzing.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const std::string path : {"fuzz.html", "fuzz.xml", "fuzz.json"}) {
        const File file(bytes(data, size));
        Problems problems;
        const auto articles = read_markup(file.descriptor(), {path, path}, {}, problems);
        for (const Article& article : articles) {
            require(!article.text.empty() && !find_invalid_utf8(article.text) && !find_invalid_utf8(article.id));
            require(!find_invalid_utf8(article.title.value_or("") + article.source.value_or("") + article.url.value_or("")));
        }
        require(!articles.empty() || !problems.empty() || path == "fuzz.xml");  // a feed may hold no item
    }
    return 0;
}
