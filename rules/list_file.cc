#include "rules/list_file.h"

#include <algorithm>
#include <string>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

bool is_key_byte(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view next_line(std::string_view text, std::size_t& at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    return line;
}

// Reads one line from left to right.
class LineReader {
public:
    LineReader(const RuleFile& file, std::string_view line, std::uint32_t number, Problems& problems)
        : file_(file), line_(line), number_(number), problems_(problems) {}

    bool nothing_left() {
        skip_blanks();
        return at_ == line_.size() || line_[at_] == '#';
    }
    [[nodiscard]] bool is(char c) const { return at_ < line_.size() && line_[at_] == c; }
    bool take(char c) {
        skip_blanks();
        if (!is(c)) return false;
        ++at_;
        return true;
    }
    ListWord key() {
        skip_blanks();
        const std::size_t begin = at_;
        while (at_ < line_.size() && is_key_byte(line_[at_])) ++at_;
        return word(begin, at_);
    }
    // A 'literal' or "basic" string; false after reporting what is wrong with it.
    bool string(ListWord& out) {
        skip_blanks();
        if (!is('\'') && !is('"')) return fail("expected a name in 'single quotes'");
        const std::size_t begin = at_ + 1;
        const std::size_t end = line_.find(line_[at_], begin);
        if (end == std::string_view::npos) return fail("this name's closing quote is missing");
        out = word(begin, end);
        at_ = end + 1;
        if (out.text.empty()) return fail("expected a name, and the quotes hold nothing");
        if (out.text.find('\\') != std::string_view::npos) return fail("a name holds no backslash");
        return true;
    }
    bool end_of_line() { return nothing_left() || fail("expected the end of the line"); }
    bool fail(const std::string& expected) {
        const std::string came = at_ < line_.size() ? "'" + std::string(line_.substr(at_, 20)) + "'" : "the end of the line";
        problems_.push_back(problem_at(file_, word(at_, at_), expected + ", and " + came + " came", ""));
        return false;
    }

private:
    void skip_blanks() {
        while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
    }
    [[nodiscard]] ListWord word(std::size_t begin, std::size_t end) const {
        return {line_.substr(begin, end - begin), number_, static_cast<std::uint32_t>(begin + 1)};
    }

    const RuleFile& file_;
    std::string_view line_;
    std::uint32_t number_;
    Problems& problems_;
    std::size_t at_ = 0;
};

bool read_container(LineReader& reader, ListWord& container) {
    if (reader.key().text != "in" || !reader.take('.')) return reader.fail("expected a table [in.id]");
    const ListWord id = reader.key();
    if (id.text.empty()) return reader.fail("expected the id of what contains these");
    if (!reader.take(']')) return reader.fail("expected ']'");
    container = id;
    return reader.end_of_line();
}

bool read_names(LineReader& reader, std::vector<ListWord>& names) {
    if (!reader.take('[')) return reader.fail("expected '[' and names in quotes");
    while (!reader.take(']')) {
        ListWord name;
        if (!reader.string(name)) return false;
        names.push_back(name);
        if (reader.take(',')) continue;
        if (reader.take(']')) break;
        return reader.fail("expected ',' or ']'");
    }
    return reader.end_of_line();
}

void read_entry(LineReader& reader, const ListWord& container, ListFile& out) {
    ListLine entry;
    entry.id = reader.key();
    entry.container = container;
    if (entry.id.text.empty()) {
        reader.fail("expected an id (letters, digits and hyphens)");
    } else if (!reader.take('=')) {
        reader.fail("expected '=' after the id");
    } else if (entry.id.text == "list" && out.kind.text.empty()) {
        if (reader.string(out.kind)) reader.end_of_line();
    } else if (read_names(reader, entry.names)) {
        out.lines.push_back(std::move(entry));
    }
}

// The first line that holds more than blanks and a comment, from its first sign on.
std::string_view first_entry(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::string_view line = next_line(text, at);
        while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
        if (!line.empty() && line.front() != '#') return line;
    }
    return {};
}

std::string_view line_number(std::string_view text, std::uint32_t number) {
    std::size_t at = 0;
    for (std::uint32_t n = 1; n < number && at < text.size(); ++n) next_line(text, at);
    return at < text.size() ? next_line(text, at) : std::string_view();
}

}  // namespace

bool is_list_file(const RuleFile& file) {
    const std::string_view line = first_entry(file.text);
    return line.starts_with("list") && line.size() > 4 && (is_blank(line[4]) || line[4] == '=');
}

std::string_view kind_of_list(const RuleFile& file) {
    if (!is_list_file(file)) return {};
    std::string_view line = first_entry(file.text).substr(4);
    line.remove_prefix(std::min(line.find_first_of("'\""), line.size()));
    return line.empty() ? line : line.substr(1, line.find(line.front(), 1) - 1);
}

ListFile read_list_file(const RuleFile& file, Problems& problems) {
    ListFile out;
    ListWord container;
    std::size_t at = 0;
    for (std::uint32_t number = 1; at < file.text.size(); ++number) {
        LineReader reader(file, next_line(file.text, at), number, problems);
        if (reader.nothing_left()) continue;
        if (reader.take('[')) {
            read_container(reader, container);
        } else {
            read_entry(reader, container, out);
        }
    }
    return out;
}

std::vector<std::string_view> comma_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        std::string_view word = text.substr(at, end - at);
        while (!word.empty() && is_blank(word.front())) word.remove_prefix(1);
        while (!word.empty() && is_blank(word.back())) word.remove_suffix(1);
        if (!word.empty()) words.push_back(word);
        at = end + 1;
    }
    return words;
}

Problem problem_at(const RuleFile& file, const ListWord& word, std::string message, std::string hint) {
    Problem problem;
    problem.path = file.path;
    problem.line = word.line;
    problem.source_line = std::string(line_number(file.text, word.line));
    // bytes before the word that begin a character
    const std::string_view before = std::string_view(problem.source_line).substr(0, word.column - 1);
    problem.column = 1 + static_cast<std::uint32_t>(std::count_if(
                             before.begin(), before.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    problem.message = std::move(message);
    problem.hint = std::move(hint);
    return problem;
}

void for_each_line_of(std::string_view kind, const std::vector<RuleFile>& files, const std::function<void(const RuleFile&, const ListLine&)>& take) {
    for (const RuleFile& file : files) {
        if (kind_of_list(file) != kind) continue;
        Problems named_elsewhere;
        const ListFile read = read_list_file(file, named_elsewhere);
        for (const ListLine& line : read.lines) take(file, line);
    }
}

}  // namespace crosstally
