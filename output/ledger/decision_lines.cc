#include "output/ledger/decision_lines.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include "corpus/json.h"
#include "corpus/line_reader.h"
#include "corpus/read_jsonl.h"
#include "output/format/json_writer.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_line = std::size_t{1024} * 1024;
constexpr std::size_t id_digits = 32;

std::string text_of(const JsonValue& object, std::string_view name) {
    const JsonValue* value = object.find(name);
    return value && value->is_string() ? value->text : "";
}

bool is_id(std::string_view text) {
    return text.size() == id_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Empty: the line is a decision, now in `out`.
std::string read_decision(const JsonValue& object, Decision& out) {
    out = {text_of(object, "finding"), text_of(object, "verdict"), Status::open, text_of(object, "reason"), text_of(object, "who"),
           text_of(object, "summary")};
    if (!is_id(out.finding)) return "\"finding\" is no id of a finding (32 hex digits)";
    const auto status = decided_status(text_of(object, "status"));
    if (!status) return "\"status\" is none of confirmed, dismissed, corrected, open";
    out.status = *status;
    return "";
}

class Reader {
public:
    Reader(const std::string& path, Problems& problems) : path_(path), problems_(problems) {}

    Decisions read(int descriptor) {
        LineReader lines(descriptor, longest_line);
        for (LineReader::Line line; lines.next(line);) {
            if (line.too_long) {
                problems_.push_back({.path = path_, .line = line.number, .message = "the line is too long for a decision"});
            } else if (line.text.find_first_not_of(" \t\r") != std::string_view::npos) {
                read_line(line);
            }
        }
        if (lines.error() != 0) cannot_be_read(lines.error());
        return std::move(decisions_);
    }

    void cannot_be_read(int error) {
        problems_.push_back({.path = path_, .message = std::string("cannot be read: ") + std::strerror(error)});
    }

private:
    void read_line(const LineReader::Line& line) {
        JsonError error;
        const auto object = json_.read(line.text, error);
        if (!object) return problems_.push_back(problem_in_line(path_, line.number, line.text, error.at, error.message));
        Decision decision;
        const std::string wrong = read_decision(*object, decision);
        if (wrong.empty()) return decisions_.push_back(std::move(decision));
        problems_.push_back({.path = path_, .line = line.number, .message = wrong});
    }

    const std::string& path_;
    Problems& problems_;
    JsonReader json_;
    Decisions decisions_;
};

}  // namespace

void append_json(const Decision& decision, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("record", "decision");
    json.string("finding", decision.finding);
    json.string("verdict", decision.verdict);
    json.string("status", to_string(decision.status));
    json.string("reason", decision.reason);
    json.string("who", decision.who);
    json.string("summary", decision.summary);
    json.end_object();
    out.push_back('\n');
}

Decisions read_decisions(const std::string& path, Problems& problems) {
    Reader reader(path, problems);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return reader.cannot_be_read(errno), Decisions{};
    Decisions decisions = reader.read(descriptor);
    ::close(descriptor);
    return decisions;
}

}  // namespace crosstally
