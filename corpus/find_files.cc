#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "corpus/file_ending.h"
#include "corpus/files.h"
#include "corpus/markup/read_markup.h"
#include "corpus/own_output.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view read_endings = "*.txt, *.jsonl, *.html, *.xml, *.json";
constexpr std::size_t most_named = 3;

std::string because(const char* what, int error) { return std::string(what) + ": " + std::strerror(error); }

struct FolderId {
    dev_t device;
    ino_t inode;
    friend bool operator==(const FolderId&, const FolderId&) = default;
};

bool is_document(std::string_view path) {
    constexpr std::array<std::string_view, 5> endings = {".pdf", ".doc", ".docx", ".odt", ".rtf"};
    return std::ranges::any_of(endings, [path](std::string_view ending) { return has_ending(path, ending); });
}

// Files of a folder that are not read: how many, and the first by name, whatever order the disk gives.
struct LeftOut {
    std::uint64_t count = 0;
    bool documents = false;  // of a word processor, among them
    std::set<std::string> first;

    void add(const std::string& path) {
        ++count;
        documents = documents || is_document(path);
        first.insert(path);
        if (first.size() > most_named) first.erase(std::prev(first.end()));
    }

    [[nodiscard]] std::string told(const std::string& folder, const std::string& why) const {
        std::string message = std::to_string(count) + (count == 1 ? " file" : " files") + " not read (" + why + "): ";
        const std::size_t prefix = folder.size() + (folder.ends_with('/') ? 0 : 1);
        for (const std::string& path : first) message += (path == *first.begin() ? "" : ", ") + path.substr(prefix);
        if (count > first.size()) message += " and " + std::to_string(count - first.size()) + " more";
        return message;
    }
};

class Finder {
public:
    Finder(const std::string& root, Problems& problems) : root_(root), problems_(problems) {}

    void add(const std::string& path) {
        if (path == "-") return add_pipe(path, STDIN_FILENO);
        if (path.empty()) return complain("\"\"", "the path is empty");
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            return complain(path, errno == ENOENT ? "there is no such file or folder" : because("cannot be read", errno));
        }
        if (S_ISDIR(status.st_mode)) return add_folder(path, status);
        if (S_ISREG(status.st_mode) && is_own_output(path)) return notice(path, "written by crosstally; not read");
        if (S_ISREG(status.st_mode)) return add_file(path);
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return complain(path, because("cannot be read", errno));
        add_pipe(path, descriptor);
        ::close(descriptor);
    }

    std::vector<ArticleFile> take() { return std::move(files_); }

private:
    void complain(const std::string& path, std::string message) {
        problems_.push_back({.path = path, .message = std::move(message)});
    }

    void notice(const std::string& path, std::string message, std::string hint = {}) {
        problems_.push_back({.path = path, .message = std::move(message), .hint = std::move(hint), .notice = true});
    }

    void add_file(const std::string& path) {
        const auto id = id_of(path);
        if (!id) return complain(path, "lies outside the folder of --root " + readable_utf8(root_));
        if (!seen_.insert(fs::absolute(path).lexically_normal().string()).second) return;
        files_.push_back({.path = path, .id = *id, .json_lines = has_ending(path, ".jsonl"), .markup = is_markup_path(path)});
    }

    std::optional<std::string> id_of(const std::string& path) const {
        if (root_.empty()) return readable_utf8(path);
        const fs::path below = fs::absolute(path).lexically_normal();
        const std::string relative = below.lexically_relative((fs::absolute(root_) / "").lexically_normal()).string();
        if (relative.empty() || relative == ".." || relative.starts_with("../")) return std::nullopt;
        return readable_utf8(relative);
    }

    // A pipe can be read only once: what it holds is put aside first.
    void add_pipe(const std::string& path, int descriptor) {
        if (!seen_.insert(path).second) return;
        std::FILE* aside = std::tmpfile();
        if (!aside) return complain(path, because("no temporary file can be made", errno));
        std::array<char, 65536> block;
        ssize_t got = 0;
        char first = '\0';
        while ((got = ::read(descriptor, block.data(), block.size())) > 0 || (got < 0 && errno == EINTR)) {
            if (got < 0) continue;
            const std::string_view bytes(block.data(), static_cast<std::size_t>(got));
            const std::size_t mark = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
            if (first == '\0' && mark != std::string_view::npos) first = bytes[mark];
            if (std::fwrite(bytes.data(), 1, bytes.size(), aside) != bytes.size()) break;
        }
        const int error = errno;
        const bool broken = got < 0 || std::fflush(aside) != 0 || std::ferror(aside) != 0;
        const int kept = broken ? -1 : ::dup(::fileno(aside));
        const bool is_empty = std::ftell(aside) == 0;
        std::fclose(aside);
        if (broken || kept < 0) return complain(path, because("cannot be read", error));
        // Nothing at all is an empty shard: nothing to do.
        files_.push_back({.path = path, .id = readable_utf8(path), .json_lines = is_empty || first == '{', .descriptor = kept});
    }

    void add_folder(const std::string& path, const struct stat& status) {
        const std::size_t problems_before = problems_.size();
        found_.clear();
        std::vector<FolderId> above;
        walk(path, {status.st_dev, status.st_ino}, above);
        if (found_.empty() && problems_.size() == problems_before) {
            problems_.push_back({.path = path, .message = "no articles (" + std::string(read_endings) + ") in this folder"});
        }
        std::ranges::sort(found_, [](const std::string& a, const std::string& b) {
            return std::memcmp(a.data(), b.data(), std::min(a.size(), b.size())) < 0 ||
                   (a.size() < b.size() && b.starts_with(a));
        });
        std::sort(problems_.begin() + static_cast<std::ptrdiff_t>(problems_before), problems_.end(),
                  [](const Problem& a, const Problem& b) { return a.path < b.path; });
        if (unread_.count != 0) notice(path, unread_.told(path, "not " + std::string(read_endings)), unread_.documents ? "save documents as text (.txt) or as web pages (.html)" : "");
        if (own_.count != 0) notice(path, own_.told(path, "written by crosstally"));
        unread_ = own_ = {};
        for (const std::string& file : found_) add_file(file);
    }

    void walk(const std::string& folder, FolderId id, std::vector<FolderId>& above) {
        if (std::ranges::find(above, id) != above.end()) {
            return complain(folder, "a symbolic link that leads back to a folder above it; not followed");
        }
        above.push_back(id);
        std::error_code error;
        for (fs::directory_iterator entries(folder, error), end; !error && entries != end; entries.increment(error)) {
            const std::string name = entries->path().filename().string();
            const bool was_hidden = std::exchange(hidden_, hidden_ || name.starts_with('.'));
            visit(folder + (folder.ends_with('/') ? "" : "/") + name, above);
            hidden_ = was_hidden;
        }
        if (error) complain(folder, because("cannot be read", error.value()));
        above.pop_back();
    }

    void visit(const std::string& path, std::vector<FolderId>& above) {
        const bool wanted = has_ending(path, ".txt") || has_ending(path, ".jsonl") || is_markup_path(path);
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            if (errno == ELOOP) return complain(path, "a symbolic link that leads to itself");
            if (wanted && errno == ENOENT) return complain(path, "a symbolic link to a file that does not exist");
            if (wanted) return complain(path, because("cannot be read", errno));
            if (!hidden_) unread_.add(path);
            return;
        }
        if (S_ISDIR(status.st_mode)) return walk(path, {status.st_dev, status.st_ino}, above);
        if (!wanted) return hidden_ ? void() : unread_.add(path);
        if (!S_ISREG(status.st_mode)) return complain(path, "not a regular file; not read");
        if (is_own_output(path)) return own_.add(path);
        found_.push_back(path);
    }

    std::string root_;
    Problems& problems_;
    std::set<std::string> seen_;
    std::vector<std::string> found_;
    bool hidden_ = false;  // it, or a folder above it in the one that is searched
    LeftOut unread_;       // files that may be articles under another name: nothing of a folder is left out unsaid
    LeftOut own_;          // reports and logs
    std::vector<ArticleFile> files_;
};

}  // namespace

std::vector<ArticleFile> find_article_files(const std::vector<std::string>& paths, const std::string& root,
                                            Problems& problems) {
    Finder finder(root, problems);
    for (const std::string& path : paths) finder.add(path);
    return finder.take();
}

}  // namespace crosstally
