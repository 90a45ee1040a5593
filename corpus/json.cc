#include "corpus/json.h"

#include <simdjson.h>

#include "corpus/utf8.h"

namespace crosstally {
namespace {

namespace ondemand = simdjson::ondemand;
constexpr int deepest = 64;

std::string_view trim(std::string_view token) {
    const std::size_t last = token.find_last_not_of(" \t\r\n");
    return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::size_t skip_digits(std::string_view token, std::size_t at) {
    while (at < token.size() && token[at] >= '0' && token[at] <= '9') ++at;
    return at;
}

// RFC 8259: -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
bool is_number(std::string_view token) {
    std::size_t at = token.starts_with('-') ? 1 : 0;
    const std::size_t whole = at;
    at = skip_digits(token, at);
    if (at == whole || (token[whole] == '0' && at > whole + 1)) return false;
    if (at < token.size() && token[at] == '.') {
        const std::size_t places = at + 1;
        at = skip_digits(token, places);
        if (at == places) return false;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        if (at < token.size() && (token[at] == '+' || token[at] == '-')) ++at;
        const std::size_t power = at;
        at = skip_digits(token, power);
        if (at == power) return false;
    }
    return at == token.size();
}

bool read_scalar(std::string_view token, JsonValue& out) {
    token = trim(token);
    if (token == "true" || token == "false") {
        out.type = JsonValue::Type::boolean;
        out.truth = token == "true";
        return true;
    }
    if (token == "null") return true;
    if (!is_number(token)) return false;
    out.type = JsonValue::Type::number;
    out.text = token;
    return true;
}

// The first control character inside a string: the parser says that there is one, not where.
std::size_t find_control(std::string_view json) {
    bool quoted = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (json[at] == '"') quoted = !quoted;
        if (quoted && json[at] == '\\') ++at;
        if (quoted && at < json.size() && static_cast<unsigned char>(json[at]) < 0x20) return at;
    }
    return json.size();
}

// The byte behind the string that begins at `at`.
std::size_t skip_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at) at += json[at] == '\\' ? 1 : 0;
    return std::min(at + 1, json.size());
}

std::size_t skip_space(std::string_view json, std::size_t at) { return std::min(json.find_first_not_of(" \t\r\n", at), json.size()); }

// The byte at which something stands behind the end of the object; the size where nothing does, or the object has no end.
std::size_t find_trailing(std::string_view json) {
    int depth = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (json[at] == '"') at = skip_string(json, at) - 1;
        else if (json[at] == '{' || json[at] == '[') ++depth;
        else if ((json[at] == '}' || json[at] == ']') && --depth == 0) return skip_space(json, at + 1);
    }
    return json.size();
}

std::string describe(simdjson::error_code code) {
    switch (code) {
        case simdjson::DEPTH_ERROR: return "JSON nested more than 64 deep is not read";
        case simdjson::STRING_ERROR: return "a string with an escape that JSON does not know";
        case simdjson::UNESCAPED_CHARS: return "a control character in a string must be written as \\u00XX";
        case simdjson::TRAILING_CONTENT: return "more than one JSON value on the line";
        case simdjson::NUMBER_ERROR: return "neither a JSON value nor a number";
        case simdjson::CAPACITY:
        case simdjson::MEMALLOC: return "the line is too long to be read";
        default: return "not JSON";
    }
}

class TreeBuilder {
public:
    simdjson::error_code object(ondemand::object source, JsonValue& out, int depth) {
        out.type = JsonValue::Type::object;
        for (auto field : source) {
            if (field.error()) return field.error();
            std::string_view name;
            if (const auto error = field.unescaped_key().get(name)) return error;
            out.members.emplace_back(std::string(name), JsonValue{});
            ondemand::value member;
            if (const auto error = field.value().get(member)) return error;
            if (const auto error = value(member, out.members.back().second, depth + 1)) return error;
        }
        return simdjson::SUCCESS;
    }

private:
    simdjson::error_code array(ondemand::array source, JsonValue& out, int depth) {
        out.type = JsonValue::Type::array;
        for (auto item : source) {
            ondemand::value element;
            if (const auto error = item.get(element)) return error;
            out.items.emplace_back();
            if (const auto error = value(element, out.items.back(), depth + 1)) return error;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code value(ondemand::value source, JsonValue& out, int depth) {
        if (depth > deepest) return simdjson::DEPTH_ERROR;
        ondemand::json_type type{};
        if (const auto error = source.type().get(type)) return error;
        if (type == ondemand::json_type::object) {
            ondemand::object inner;
            if (const auto error = source.get_object().get(inner)) return error;
            return object(inner, out, depth);
        }
        if (type == ondemand::json_type::array) {
            ondemand::array inner;
            if (const auto error = source.get_array().get(inner)) return error;
            return array(inner, out, depth);
        }
        if (type == ondemand::json_type::string) return string(source, out);
        return scalar(source, out);
    }

    static simdjson::error_code string(ondemand::value source, JsonValue& out) {
        std::string_view contents;
        if (const auto error = source.get_string().get(contents)) return error;
        out.type = JsonValue::Type::string;
        out.text = contents;
        return simdjson::SUCCESS;
    }

    // Read from the token itself, so that a number keeps its digits.
    static simdjson::error_code scalar(ondemand::value source, JsonValue& out) {
        const std::string_view token = source.raw_json_token();
        if (!read_scalar(token, out)) return simdjson::NUMBER_ERROR;
        return simdjson::SUCCESS;
    }
};

}  // namespace

std::size_t place_of_member(std::string_view object, std::string_view name) {
    int depth = 0;
    std::size_t found = std::string_view::npos;
    for (std::size_t at = 0; at < object.size(); ++at) {
        if (object[at] == '{' || object[at] == '[') ++depth;
        if (object[at] == '}' || object[at] == ']') --depth;
        if (object[at] != '"') continue;
        const std::size_t end = skip_string(object, at);
        const std::size_t colon = skip_space(object, end);
        const bool is_key = depth == 1 && colon < object.size() && object[colon] == ':';
        if (is_key && object.substr(at + 1, end - at - 2) == name) found = skip_space(object, colon + 1);
        at = end - 1;
    }
    return found;
}

JsonValue::JsonValue() = default;
JsonValue::~JsonValue() = default;
JsonValue::JsonValue(JsonValue&&) noexcept = default;
JsonValue& JsonValue::operator=(JsonValue&&) noexcept = default;

const JsonValue* JsonValue::find(std::string_view name) const {
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        if (member->first == name) return &member->second;
    }
    return nullptr;
}

struct JsonReader::Parser {
    ondemand::parser parser;
    std::string padded;

    simdjson::error_code read(std::string_view json, JsonValue& out, std::size_t& at) {
        padded.assign(json);
        padded.resize(json.size() + simdjson::SIMDJSON_PADDING, ' ');
        ondemand::document document;
        at = json.size();
        const auto started = parser.iterate(padded.data(), json.size(), padded.size()).get(document);
        if (started) return started;
        ondemand::object object;
        auto error = document.get_object().get(object);
        if (!error) error = TreeBuilder{}.object(object, out, 1);
        const char* location = nullptr;
        const bool more = document.current_location().get(location) == simdjson::SUCCESS;
        if (more) at = std::min(json.size(), static_cast<std::size_t>(location - padded.data()));
        return !error && more ? simdjson::TRAILING_CONTENT : error;
    }
};

JsonReader::JsonReader() : parser_(std::make_unique<Parser>()) {}
JsonReader::~JsonReader() = default;

std::optional<JsonValue> JsonReader::read(std::string_view json, JsonError& error) {
    if (const auto bad = find_invalid_utf8(json)) {
        error = {*bad, "invalid UTF-8"};
        return std::nullopt;
    }
    const std::size_t first = json.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || json[first] != '{') {
        error = {first == std::string_view::npos ? 0 : first, "a JSON object { ... } is expected"};
        return std::nullopt;
    }
    json = trim(json);
    JsonValue out;
    const auto code = parser_->read(json, out, error.at);
    if (!code) return out;
    const bool cut = code == simdjson::UNCLOSED_STRING || code == simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
    if (cut) error.at = find_trailing(json);
    if (code == simdjson::UNESCAPED_CHARS) error.at = find_control(json);
    error.message = error.at == json.size() ? "the JSON object has no end" : describe(cut ? simdjson::TRAILING_CONTENT : code);
    return std::nullopt;
}

}  // namespace crosstally
