#include "output/cli/say.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>

#include "corpus/utf8.h"
#include "output/cli/progress.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

constexpr std::int64_t first_after = 1000;  // milliseconds
constexpr std::int64_t every = 200;

std::int64_t now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

std::string safe(const std::string& text) { return visible(readable_utf8(text)); }

}  // namespace

std::string describe(const Problem& problem) {
    std::string out = safe(problem.path);
    if (problem.line != 0) out += ":" + std::to_string(problem.line);
    if (problem.column != 0) out += ":" + std::to_string(problem.column);
    out += (problem.notice ? ": notice: " : ": problem: ") + safe(problem.message) + "\n";
    if (!problem.source_line.empty()) {
        out += "    " + safe(problem.source_line) + "\n";
        if (problem.column != 0) out += "    " + std::string(problem.column - 1, ' ') + "^\n";
    }
    if (!problem.hint.empty()) out += "    hint: " + safe(problem.hint) + "\n";
    return out;
}

Speaker::Speaker(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1), next_(now() + first_after) {}

Speaker::~Speaker() { wipe(); }

void Speaker::wipe() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
    shown_ = false;
}

void Speaker::say(const std::string& line) {
    wipe();
    std::fputs(("crosstally: " + safe(line) + "\n").c_str(), stderr);
}

void Speaker::problems(const Problems& list) {
    for (const Problem& problem : list) {
        had_problem_ = had_problem_ || !problem.notice;
        if (problem.notice && quiet_) continue;
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
