#include "output/cli/say.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>
#include <utility>

#include "corpus/utf8.h"
#include "output/cli/progress.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

constexpr std::int64_t first_after = 1000;  // milliseconds
constexpr std::int64_t every = 200;
constexpr std::uint64_t most_of_a_kind = 10;

std::int64_t now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

std::string safe(const std::string& text) { return visible(readable_utf8(text)); }

std::string at_its_place(const Problem& problem) {
    std::string out = safe(problem.path);
    if (problem.line != 0) out += ":" + std::to_string(problem.line);
    if (problem.column != 0) out += ":" + std::to_string(problem.column);
    return out + (problem.notice ? ": notice: " : ": problem: ") + safe(problem.message);
}

// Up to the first number: "invalid UTF-8: byte 0xE9" and "invalid UTF-8: byte 0xFF" are of one kind.
std::string kind_of(const Problem& problem) {
    return (problem.notice ? "notice: " : "problem: ") + problem.message.substr(0, problem.message.find_first_of("0123456789"));
}

}  // namespace

std::string describe(const Problem& problem) {
    std::string out = at_its_place(problem) + "\n";
    if (!problem.source_line.empty()) {
        out += "    " + safe(problem.source_line) + "\n";
        if (problem.column != 0) out += "    " + std::string(problem.column - 1, ' ') + "^\n";
    }
    if (!problem.hint.empty()) out += "    hint: " + safe(problem.hint) + "\n";
    return out;
}

Speaker::Speaker(bool quiet, bool tells_all) : quiet_(quiet), tells_all_(tells_all), terminal_(::isatty(STDERR_FILENO) == 1), next_(now() + first_after) {}

Speaker::~Speaker() {
    tell_rest();
    wipe();
}

void Speaker::wipe() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
    shown_ = false;
}

bool Speaker::is_told(const Problem& problem) {
    OfKind& of_kind = of_kind_[kind_of(problem)];
    if (++of_kind.count <= most_of_a_kind || tells_all_) return true;
    of_kind.last = at_its_place(problem);
    return false;
}

void Speaker::tell_rest() {
    for (const auto& [kind, of_kind] : std::exchange(of_kind_, {})) {
        if (of_kind.last.empty()) continue;
        const std::uint64_t rest = of_kind.count - most_of_a_kind;
        say(std::to_string(rest) + (rest == 1 ? " more of this kind" : " more of this kind, the last one") + " (--verbose tells each): " + of_kind.last);
    }
}

void Speaker::say(const std::string& line) {
    tell_rest();
    wipe();
    std::fputs(("crosstally: " + safe(line) + "\n").c_str(), stderr);
}

void Speaker::problems(const Problems& list) {
    for (const Problem& problem : list) {
        had_problem_ = had_problem_ || !problem.notice;
        if ((problem.notice && quiet_) || !is_told(problem)) continue;
        wipe();
        std::fputs(describe(problem).c_str(), stderr);
    }
}

void Speaker::progress(std::uint64_t done, std::uint64_t of, std::string_view what) {
    if (quiet_ || !terminal_) return;
    const std::int64_t at = now();
    if (what_ != what) {
        what_ = what;
        begun_ = at;
    }
    if (at < next_) return;
    next_ = at + every;
    shown_ = true;
    std::fprintf(stderr, "\r\x1b[K%s", progress_line({done, of, what, at - begun_}).c_str());
}

}  // namespace crosstally
