#include "output/cli/reconcile_keyed.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "corpus/line_reader.h"
#include "output/cli/finish.h"
#include "output/format/block_json.h"

namespace crosstally {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 20U;       // bytes of records, about
constexpr std::size_t longest_line = std::size_t{1} << 30U;  // of a block

class BlockComparer {
public:
    BlockComparer(const LoadedRules& rules, Sink& sink, Speaker& speaker) : rules_(rules), sink_(sink), speaker_(speaker) {}

    void read(const std::string& path) {
        const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return problem(path, 0, std::string("cannot be read: ") + std::strerror(errno));
        LineReader lines(descriptor, longest_line);
        for (LineReader::Line line; !sink_.failed() && lines.next(line);) {
            if (line.text.find_first_not_of(" \t\r") != std::string_view::npos) compare(line.text, line.number, path);
        }
        if (lines.error() != 0) problem(path, 0, std::string("cannot be read: ") + std::strerror(lines.error()));
        if (descriptor != STDIN_FILENO) ::close(descriptor);
    }

private:
    void compare(std::string_view text, std::uint32_t number, const std::string& path) {
        JsonError error;
        const auto object = json_.read(text, error);
        if (!object) return problem(path, number, error.message);
        std::string mistake, written;
        if (BlockFindings end; is_end_of_blocks(*object) && read_block_finding(*object, end, mistake)) {
            append_json(end, written);
            sink_.write(written);
            return;
        }
        auto block = read_block(*object, mistake);
        if (!block) return problem(path, number, mistake);
        append_json(compare_block(std::move(*block), rules_.names, rules_.measures), written);
        sink_.write(written);
    }

    void problem(const std::string& path, std::uint32_t line, const std::string& message) {
        speaker_.problems({{.path = path, .line = line, .message = message}});
    }

    const LoadedRules& rules_;
    Sink& sink_;
    Speaker& speaker_;
    JsonReader json_;
};

}  // namespace

int cut_into_blocks(const Options& options, Reconciler& reconciler, Sink& sink, Speaker& speaker) {
    std::string written;
    const auto end = reconciler.cut(block_size, [&](const Block& block) {
        written.clear();
        append_json(block, written);
        sink.write(written);
    });
    if (end) {
        BlockFindings last;
        last.end = end;
        written.clear();
        append_json(last, written);
        sink.write(written);
    }
    return finish(sink, options, nullptr, speaker);
}

int compare_blocks(const Options& options, const LoadedRules& rules, Sink& sink, Speaker& speaker) {
    BlockComparer comparer(rules, sink, speaker);
    const std::vector<std::string> standard_input = {"-"};
    for (const std::string& path : options.paths.empty() ? standard_input : options.paths) comparer.read(path);
    return finish(sink, options, nullptr, speaker);
}

bool add_finding(const JsonValue& line, Reconciler& reconciler, std::string& mistake) {
    BlockFindings findings;
    if (!read_block_finding(line, findings, mistake)) return false;
    reconciler.add(std::move(findings));
    return true;
}

}  // namespace crosstally
