#include "corpus/read_jsonl.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/nearest.h"
#include "corpus/utf8.h"

namespace crosstally {
namespace {

constexpr std::size_t shown_of_line = 160;  // bytes

struct Complaints {
    const JsonLine& line;
    Problems& problems;

    // member: at whose value it is; empty: it is of the whole line.
    void add(std::string_view member, std::string message, std::string hint = {}) const {
        const std::size_t at = place_of_member(line.text, member);
        Problem problem{.path = line.path, .line = line.number, .message = std::move(message)};
        if (at != std::string_view::npos) problem = problem_in_line(line.path, line.number, line.text, at, std::move(problem.message));
        problem.hint = std::move(hint);
        problems.push_back(std::move(problem));
    }
};

std::string id_of(const JsonValue& object, const JsonLine& line) {
    const JsonValue* id = object.find("id");
    const bool given = id && (id->is_string() || id->type == JsonValue::Type::number) && !id->text.empty();
    return given ? id->text : line.file_id + ":" + std::to_string(line.number);
}

bool is_known(std::string_view member) {
    constexpr std::array<std::string_view, 6> known = {"id", "title", "published", "source", "url", "text"};
    return std::find(known.begin(), known.end(), member) != known.end();
}

// What the text may be called instead: a name like "text", or the longest words that have a name of their own ("body").
std::string name_for_text(const JsonValue& object) {
    std::vector<std::string_view> names;
    const std::pair<std::string, JsonValue>* longest = nullptr;
    for (const auto& member : object.members) {
        names.emplace_back(member.first);
        const bool may_be_text = member.second.is_string() && !is_known(member.first);
        if (may_be_text && (!longest || member.second.text.size() > longest->second.text.size())) longest = &member;
    }
    const std::string near = nearest("text", names);
    return near.empty() && longest ? longest->first : near;
}

std::optional<std::string> string_field(const JsonValue& object, std::string_view name, const Complaints& complaints) {
    const JsonValue* value = object.find(name);
    if (!value || value->is_null()) return std::nullopt;
    if (value->is_string() && value->text.find('\0') == std::string::npos) return value->text;
    complaints.add(name, "\"" + std::string(name) + "\" must be a string" + (value->is_string() ? " without NUL" : ""));
    return std::nullopt;
}

// "2021-06-16", also with a time behind it ("2021-06-16T10:00:00Z").
std::optional<Day> day_field(const JsonValue& object, const Complaints& complaints) {
    const auto written = string_field(object, "published", complaints);
    if (!written || written->empty()) return std::nullopt;
    const bool timed = written->size() > 10 && ((*written)[10] == 'T' || (*written)[10] == ' ');
    const auto day = parse_day(std::string_view(*written).substr(0, timed ? 10 : written->size()));
    if (!day) complaints.add("published", "\"published\" is no day of the calendar: \"" + *written + "\"", "write it as YYYY-MM-DD");
    return day;
}

}  // namespace

Problem problem_in_line(const std::string& path, std::uint32_t number, std::string_view line, std::size_t at,
                        std::string message) {
    const auto column = static_cast<std::uint32_t>(count_code_points(line.substr(0, at)) + 1);
    Problem problem{.path = path, .line = number, .column = column, .message = std::move(message)};
    if (line.size() <= shown_of_line) problem.source_line = readable_utf8(line);
    return problem;
}

std::optional<std::string> jsonl_id(const JsonLine& line, JsonReader& reader) {
    JsonError error;
    const auto object = reader.read(line.text, error);
    if (!object) return std::nullopt;
    return id_of(*object, line);
}

std::optional<Article> read_jsonl(const JsonLine& line, const ReadOptions& options, JsonReader& reader, Problems& problems) {
    JsonError error;
    const auto object = reader.read(line.text, error);
    if (!object) {
        problems.push_back(problem_in_line(line.path, line.number, line.text, error.at, error.message));
        return std::nullopt;
    }
    const Complaints complaints{line, problems};
    const JsonValue* body = object->find("text");
    if (!body) {
        const std::string close = name_for_text(*object);
        complaints.add(close, "there is no \"text\" in the article", close.empty() ? "" : "\"" + close + "\": did you mean \"text\"?");
        return std::nullopt;
    }
    if (!body->is_string()) {
        complaints.add("text", "\"text\" must be a string");
        return std::nullopt;
    }
    if (auto problem = find_text_problem(line.path, body->text, options)) {
        complaints.add("text", body->text.empty() ? "\"text\" is empty" : "\"text\": " + problem->message, problem->hint);
        return std::nullopt;
    }
    Article article;
    article.id = id_of(*object, line);
    article.path = line.path;
    article.title = string_field(*object, "title", complaints);
    article.text = body->text;
    article.source = string_field(*object, "source", complaints);
    article.url = string_field(*object, "url", complaints);
    date_article(article, day_field(*object, complaints), options);
    return article;
}

}  // namespace crosstally
