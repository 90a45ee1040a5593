#include "corpus/markup/read_markup.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "corpus/file_ending.h"
#include "corpus/json.h"
#include "corpus/markup/read_news_xml.h"
#include "corpus/markup/read_ninjs.h"

namespace crosstally {
namespace {

// Markup around an article may be many times as long as its text.
constexpr std::size_t markup_allowance = 8;

constexpr std::array<std::string_view, 2> page_endings = {".html", ".htm"};
constexpr std::array<std::string_view, 4> xml_endings = {".xml", ".rss", ".atom", ".nitf"};

template <std::size_t size>
bool ends_with_any(std::string_view path, const std::array<std::string_view, size>& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return has_ending(path, ending); });
}

std::vector<Article> listed(std::optional<Article> article) {
    std::vector<Article> articles;
    if (article) articles.push_back(std::move(*article));
    return articles;
}

std::vector<Article> parse(std::string_view bytes, const MarkupSource& source, Problems& problems) {
    if (ends_with_any(source.path, page_endings)) return listed(read_page(bytes, source, problems));
    if (ends_with_any(source.path, xml_endings)) return read_news_xml(bytes, source, problems);
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    JsonReader reader;
    JsonError error;
    const auto value = reader.read(bytes, error);
    if (value && is_ninjs(*value)) return listed(read_ninjs(*value, source, problems));
    Problem problem = value ? Problem{.path = source.path, .message = "expected a ninjs item (an object with uri and a body)"}
                            : problem_at(source.path, bytes, error.at, error.message);
    problem.hint = "other articles as JSON stand one a line in a file that ends in .jsonl";
    problems.push_back(std::move(problem));
    return {};
}

// Markup may say its encoding; where nothing can be read of what does not, its bytes tell it.
std::vector<Article> parse_or_name_encoding(std::string_view bytes, const MarkupSource& source, Problems& problems) {
    Problems found;
    std::vector<Article> articles = parse(bytes, source, found);
    const char* encoding = articles.empty() ? find_foreign_encoding(bytes) : nullptr;
    if (encoding != nullptr) found = {foreign_encoding_problem(source.path, encoding)};
    problems.insert(problems.end(), found.begin(), found.end());
    return articles;
}

}  // namespace

bool is_markup_path(std::string_view path) {
    return ends_with_any(path, page_endings) || ends_with_any(path, xml_endings) || has_ending(path, ".json");
}

std::vector<Article> read_markup(int descriptor, const MarkupSource& source, const ReadOptions& options, Problems& problems) {
    int error = 0;
    const std::size_t limit = options.max_article * markup_allowance;
    const auto bytes = read_whole(descriptor, limit, error);
    if (!bytes) {
        problems.push_back({.path = source.path, .message = std::string("cannot be read: ") + std::strerror(error)});
        return {};
    }
    if (bytes->size() > limit) {
        problems.push_back({.path = source.path, .message = "the file is larger than " + format_size(limit),
                            .hint = "raise the limit with --max-article"});
        return {};
    }
    std::vector<Article> articles;
    for (Article& article : parse_or_name_encoding(*bytes, source, problems)) {
        auto problem = find_text_problem(source.path, article.text, options);
        if (problem) {
            problems.push_back(std::move(*problem));
            continue;
        }
        date_article(article, article.published, options);
        articles.push_back(std::move(article));
    }
    return articles;
}

}  // namespace crosstally
