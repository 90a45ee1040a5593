#include "corpus/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <tuple>

#include "corpus/line_reader.h"
#include "corpus/markup/read_markup.h"
#include "corpus/read_jsonl.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

class OpenFile {
public:
    explicit OpenFile(const ArticleFile& file) : owned_(file.descriptor < 0) {
        descriptor_ = owned_ ? ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC) : file.descriptor;
        error_ = descriptor_ < 0 ? errno : 0;
        if (!owned_) ::lseek(descriptor_, 0, SEEK_SET);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (owned_ && descriptor_ >= 0) ::close(descriptor_);
    }

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::optional<Problem> problem(const std::string& path) const {
        if (descriptor_ >= 0) return std::nullopt;
        const std::string reason = std::strerror(error_);
        return Problem{.path = path, .message = error_ == ENOENT ? "the file vanished before it was read" : "cannot be read: " + reason};
    }

private:
    bool owned_;
    int descriptor_ = -1;
    int error_ = 0;
};

// Escapes may make six bytes of one; fields beside the text have their room.
std::size_t longest_line(const ReadOptions& options) { return options.max_article * 6 + 1'000'000; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

struct JsonLines {  // an open file of JSON Lines
    OpenFile file;
    LineReader reader;

    JsonLines(const ArticleFile& source, const ReadOptions& options)
        : file(source), reader(file.descriptor(), longest_line(options)) {}

    bool next(LineReader::Line& line) {
        while (file.descriptor() >= 0 && reader.next(line)) {
            if (line.number == 1 && line.text.starts_with(byte_order_mark)) line.text.remove_prefix(byte_order_mark.size());
            if (!is_blank(line.text)) return true;
        }
        return false;
    }
};

struct Version {
    const ArticleFile* file = nullptr;
    std::uint32_t line = 0;
    friend bool operator==(const Version&, const Version&) = default;
};

using IdHash = std::array<std::uint64_t, 2>;  // two lanes in the way of FNV-1a, mixed at the end

IdHash hash_of_id(std::string_view id) {
    IdHash hash{14695981039346656037ULL, 0x9e3779b97f4a7c15ULL};
    for (const char c : id) {
        hash[0] = (hash[0] ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash[1] = (hash[1] ^ static_cast<unsigned char>(c)) * 0xc2b2ae3d27d4eb4fULL;
    }
    for (std::uint64_t& lane : hash) {
        lane = (lane ^ (lane >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        lane ^= lane >> 27U;
    }
    return hash;
}

// Which article stands of those with one id. Four words an article while they are noted; then only ids that stand twice
// are kept.
class Versions {
public:
    void note(std::string_view id, const Version& version) { noted_.push_back({hash_of_id(id), version}); }

    void finish() {
        std::sort(noted_.begin(), noted_.end());
        std::vector<Noted> latest;
        for (std::size_t i = 0, next = 0; i < noted_.size(); i = next) {
            for (next = i + 1; next < noted_.size() && noted_[next].id == noted_[i].id;) ++next;
            ++count_;
            if (next > i + 1) latest.push_back(noted_[next - 1]);
        }
        noted_ = std::move(latest);
    }

    [[nodiscard]] std::uint64_t count() const { return count_; }
    [[nodiscard]] bool any_twice() const { return !noted_.empty(); }

    // The one that stands, where there are several; nullptr: there is one alone.
    [[nodiscard]] const Version* latest(std::string_view id) const {
        if (noted_.empty()) return nullptr;
        const IdHash hash = hash_of_id(id);
        const auto found = std::lower_bound(noted_.begin(), noted_.end(), hash, [](const Noted& one, const IdHash& wanted) { return one.id < wanted; });
        return found == noted_.end() || found->id != hash ? nullptr : &found->version;
    }

private:
    struct Noted {
        IdHash id{};
        Version version;
        friend bool operator<(const Noted& a, const Noted& b) {  // the files lie in one vector
            return std::tie(a.id, a.version.file, a.version.line) < std::tie(b.id, b.version.file, b.version.line);
        }
    };
    std::vector<Noted> noted_;
    std::uint64_t count_ = 0;
};

std::string place(const Version& version) {
    return readable_utf8(version.file->path) + (version.line ? ":" + std::to_string(version.line) : "");
}

}  // namespace

std::optional<Article> load_article(const RawArticle& raw, const ReadOptions& options, JsonReader& reader,
                                    Problems& problems) {
    if (!raw.file) return std::nullopt;
    if (raw.ready) return raw.ready;
    if (raw.file->json_lines) return read_jsonl({raw.json, raw.line, raw.file->path, raw.file->id}, options, reader, problems);
    const OpenFile file(*raw.file);
    if (auto problem = file.problem(raw.file->path)) {
        problems.push_back(std::move(*problem));
        return std::nullopt;
    }
    return read_text(file.descriptor(), raw.file->path, raw.file->id, options, problems);
}

struct ArticleStream::State {
    const std::vector<ArticleFile>& files;
    ReadOptions options;
    JsonReader reader;
    Versions versions{};
    std::size_t at = 0;
    std::unique_ptr<JsonLines> lines;
    std::optional<std::vector<Article>> ready;  // of the markup file at hand
    std::size_t next_ready = 0;

    void note_versions() {
        for (const ArticleFile& file : files) {
            if (file.markup) {
                Problems reported_when_read;
                for (const Article& article : read_markup_file(file, reported_when_read)) versions.note(article.id, {&file, 0});
                continue;
            }
            if (!file.json_lines) {
                versions.note(file.id, {&file, 0});
                continue;
            }
            JsonLines source(file, options);
            for (LineReader::Line line; source.next(line);) {
                if (line.too_long) continue;
                if (auto id = jsonl_id({line.text, line.number, file.path, file.id}, reader)) versions.note(*id, {&file, line.number});
            }
        }
        versions.finish();
    }

    std::vector<Article> read_markup_file(const ArticleFile& file, Problems& problems) const {
        const OpenFile open(file);
        if (auto problem = open.problem(file.path)) {
            problems.push_back(std::move(*problem));
            return {};
        }
        return read_markup(open.descriptor(), {file.path, file.id}, options, problems);
    }

    // Reads the whole file into `ready` at its turn, then gives one article after another.
    bool markup_article(RawArticle& raw) {
        const ArticleFile& file = files[at];
        if (!ready) {
            ready = read_markup_file(file, raw.problems);
            next_ready = 0;
        }
        if (next_ready < ready->size()) {
            Article& article = (*ready)[next_ready++];
            if (!is_superseded(article.id, {&file, 0}, raw.problems)) {
                raw.file = &file;
                raw.ready = std::move(article);
            }
            return true;
        }
        ready.reset();
        ++at;
        return !raw.problems.empty();
    }

    // A notice where a later article has the id.
    bool is_superseded(const std::string& id, const Version& version, Problems& problems) const {
        const Version* latest = versions.latest(id);
        if (options.all_versions || latest == nullptr || *latest == version) return false;
        problems.push_back({.path = version.file->path, .line = version.line,
                            .message = "an earlier version of " + id + "; the one in " + place(*latest) + " stands",
                            .notice = true});
        return true;
    }

    bool text_file(RawArticle& raw) {
        const ArticleFile& file = files[at++];
        if (!is_superseded(file.id, {&file, 0}, raw.problems)) raw.file = &file;
        return true;
    }

    // False: the file has no more lines.
    bool json_line(RawArticle& raw) {
        const ArticleFile& file = files[at];
        LineReader::Line line;
        if (!lines->next(line)) return false;
        if (line.number == 1) {
            if (const char* encoding = find_foreign_encoding(line.text)) {
                raw.problems.push_back(foreign_encoding_problem(file.path, encoding));
                lines.reset();
                ++at;
                return true;
            }
        }
        if (line.too_long) {
            raw.problems.push_back({.path = file.path, .line = line.number,
                                    .message = "the line is longer than " + format_size(longest_line(options)),
                                    .hint = "raise the limit with --max-article"});
            return true;
        }
        const auto id = versions.any_twice() ? jsonl_id({line.text, line.number, file.path, file.id}, reader) : std::nullopt;
        if (id && is_superseded(*id, {&file, line.number}, raw.problems)) return true;
        raw.file = &file;
        raw.line = line.number;
        raw.json = line.text;
        return true;
    }

    bool close_lines(RawArticle& raw) {
        const ArticleFile& file = files[at++];
        auto problem = lines->file.problem(file.path);
        if (lines->reader.error() != 0) {
            problem = Problem{.path = file.path, .message = std::string("cannot be read: ") + std::strerror(lines->reader.error())};
        }
        lines.reset();
        if (!problem) return false;
        raw.problems.push_back(std::move(*problem));
        return true;
    }
};

ArticleStream::ArticleStream(const std::vector<ArticleFile>& files, const ReadOptions& options)
    : state_(new State{files, options, {}, {}, 0, nullptr, {}, 0}) {
    state_->note_versions();
}

ArticleStream::~ArticleStream() = default;

std::uint64_t ArticleStream::articles() const { return state_->versions.count(); }

bool ArticleStream::next(RawArticle& raw) {
    raw = RawArticle{};
    while (state_->at < state_->files.size()) {
        if (state_->files[state_->at].markup) {
            if (state_->markup_article(raw)) return true;
            continue;
        }
        if (!state_->files[state_->at].json_lines) return state_->text_file(raw);
        if (!state_->lines) state_->lines = std::make_unique<JsonLines>(state_->files[state_->at], state_->options);
        if (state_->json_line(raw)) return true;
        if (state_->close_lines(raw)) return true;
    }
    return false;
}

}  // namespace crosstally
