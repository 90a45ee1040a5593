// What the fuzzers share: a law that must hold, bytes as a file, the built-in rules loaded once, several articles in
// one input. What breaks a law stops the program, so that the fuzzer keeps its input.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/problem.h"
#include "corpus/utf8.h"
#include "extract/pipeline.h"
#include "rules/built_in.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"
#include "rules/rule_set.h"

namespace crosstally::fuzzing {

inline void require(bool law) {
    if (!law) __builtin_trap();
}

inline std::string_view bytes(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// A file in memory that holds the bytes, read from its beginning.
class File {
public:
    explicit File(std::string_view bytes) : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
        require(descriptor_ >= 0 && ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
        require(::lseek(descriptor_, 0, SEEK_SET) == 0);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { ::close(descriptor_); }

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

struct Desk {
    Problems problems;
    RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    NameList names = NameList::load(built_in_rule_files(), problems);
    MeasureList measures = MeasureList::load(built_in_rule_files(), problems);
    Extractor extractor{Knowledge{rules, names}};

    static Desk& shared() {
        static Desk desk;
        return desk;
    }
};

// A line of == begins the next article. Empty where the bytes are no UTF-8.
inline std::vector<Article> articles_in(std::string_view bytes) {
    std::vector<Article> articles;
    if (find_invalid_utf8(bytes)) return articles;
    constexpr std::string_view border = "\n==\n";
    for (std::size_t at = 0; at <= bytes.size();) {
        const std::size_t end = std::min(bytes.find(border, at), bytes.size());
        Article article;
        article.id = std::to_string(articles.size());
        article.text = bytes.substr(at, end - at);
        article.published = make_day(2024, 2, 29);
        articles.push_back(std::move(article));
        at = end + border.size();
    }
    return articles;
}

}  // namespace crosstally::fuzzing
