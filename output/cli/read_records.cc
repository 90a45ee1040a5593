#include "output/cli/read_records.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fcntl.h>
#include <unistd.h>

#include "corpus/line_reader.h"
#include "corpus/read_jsonl.h"
#include "extract/claim/read_record.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_record = std::size_t{256} * 1024 * 1024;

}  // namespace

RecordReader::RecordReader(std::function<void(Record)> take, Speaker& speaker)
    : take_(std::move(take)), speaker_(speaker) {}

void RecordReader::expect(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        std::error_code error;
        const bool known = std::filesystem::is_regular_file(path, error);
        const std::uintmax_t size = known ? std::filesystem::file_size(path, error) : 0;
        if (!known || error) {
            of_bytes_ = 0;
            return;
        }
        of_bytes_ += size;
    }
}

void RecordReader::read(const std::string& path) {
    const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return speaker_.problems({{.path = path, .message = std::string("cannot be read: ") + std::strerror(errno)}});
    }
    LineReader lines(descriptor, longest_record);
    for (LineReader::Line line; refusal_.empty() && lines.next(line);) {
        Problems problems;
        bytes_ += line.text.size() + 1;
        speaker_.progress(bytes_ / 1'000'000, of_bytes_ / 1'000'000, "MB of records");
        if (line.too_long) problems.push_back({.path = path, .line = line.number, .message = "the line is too long for a record"});
        const std::size_t first = line.text.find_first_not_of(" \t\r");
        const bool blank = first == std::string_view::npos;
        const bool no_records = line.number == 1 && !blank && line.text[first] != '{';
        if (no_records) {
            problems.push_back(problem_in_line(path, 1, line.text, first, "a record as extract writes it, { ... }, is expected; articles are for crosstally check"));
        } else if (!line.too_long && !blank) {
            read_line(line.text, line.number, path, problems);
        }
        speaker_.problems(problems);
        if (no_records) break;
    }
    if (lines.error() != 0) {
        speaker_.problems({{.path = path, .message = std::string("cannot be read: ") + std::strerror(lines.error())}});
    }
    if (descriptor != STDIN_FILENO) ::close(descriptor);
}

void RecordReader::read_line(std::string_view text, std::uint32_t number, const std::string& path, Problems& problems) {
    has_read_ = true;
    JsonError error;
    const auto object = json_.read(text, error);
    if (!object) {
        problems.push_back(problem_in_line(path, number, text, error.at, error.message));
        return;
    }
    if (take_finding_ && object->find("block") != nullptr) {
        std::string mistake;
        if (!take_finding_(*object, mistake)) problems.push_back({.path = path, .line = number, .message = mistake});
        return;
    }
    const JsonValue* kind = object->find("record");
    if (kind && kind->text == "skipped") ++skipped_;
    auto record = read_record({*object, path, number}, problems);
    if (!record) return;
    if (const auto* article = std::get_if<ArticleRecord>(&*record)) compare_digest(*article, path);
    take_(std::move(*record));
}

void RecordReader::compare_digest(const ArticleRecord& article, const std::string& path) {
    if (digest_path_.empty()) {
        digest_ = article.rules;
        digest_path_ = path;
    }
    if (digest_ == article.rules) return;
    refusal_ = "these records were made with different rule files: " + digest_ + " (" + digest_path_ + ") and " +
               article.rules + " (" + path + ", article " + article.article + "); extract them again with the same rules";
}

}  // namespace crosstally
