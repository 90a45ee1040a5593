#include "rules/parse_rule_file.h"

// In a debug build toml++ takes what it should report for certain: "[" and the line's end would stop the program.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>

#include "rules/example.h"
#include "rules/nearest.h"
#include "rules/plain_rules.h"

namespace crosstally {
namespace {

FilePlace place_of(const toml::source_position& at) { return {at.line, at.column}; }

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
    const std::string found = nearest(name, candidates);
    return found.empty() ? "" : "did you mean '" + found + "'?";
}

bool is_rule_name(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && std::all_of(name.begin(), name.end(), fits);
}

class Reader {
public:
    Reader(const RuleFile& file, Problems& problems) : file_(file), problems_(problems) {}

    ParsedRuleFile read() {
        if (const auto plain = read_plain_rules(file_.text)) {
            take(*plain);
            return std::move(parsed_);
        }
        try {
            read_root(toml::parse(file_.text, file_.path));
        } catch (const toml::parse_error& error) {
            complain(place_of(error.source().begin), "not valid TOML: " + std::string(error.description()));
        }
        return std::move(parsed_);
    }

private:
    void complain(FilePlace at, std::string message, std::string hint = {}) {
        problems_.push_back(problem_in(file_, at, std::move(message), std::move(hint)));
    }

    void take(const PlainRuleFile& plain) {
        for (const PlainFragment& fragment : plain.fragments) {
            parsed_.fragments.push_back({std::string(fragment.name.text), written(fragment.pattern), fragment.name.at});
        }
        for (const PlainRule& rule : plain.rules) {
            ParsedRule parsed;
            parsed.name = rule.name.at;
            parsed.kind = rule.kind.at;
            parsed.rule.name = rule.name.text;
            parsed.rule.kind = rule.kind.text;
            parsed.written = written(rule.match);
            for (const PlainString& example : rule.examples) add_example(example.text, example.at, parsed.rule);
            add_rule(std::move(parsed));
        }
    }

    [[nodiscard]] WrittenPattern written(const PlainString& text) const {
        return {&file_, std::string(text.text), text.inside, true};
    }

    void read_root(const toml::table& root) {
        for (const auto& [key, node] : root) {
            const FilePlace at = place_of(key.source().begin);
            if (key.str() == "fragment" && node.is_table()) {
                read_fragments(*node.as_table());
            } else if (key.str() == "rule" && node.is_array_of_tables()) {
                for (const auto& table : *node.as_array()) read_rule(*table.as_table());
            } else if (key.str() == "rule" || key.str() == "fragment") {
                complain(at, "rules are [[rule]] tables, fragments lines of one [fragment] table");
            } else {
                complain(at, "a rule file holds [[rule]] and [fragment], not '" + std::string(key.str()) + "'",
                         did_you_mean(key.str(), {"rule", "fragment"}));
            }
        }
    }

    WrittenPattern pattern(const toml::value<std::string>& text) {
        WrittenPattern written{&file_, text.get(), place_of(text.source().begin), false};
        written.begin = inside_string(file_.text, written.begin, written.exact);
        if (written.pattern.find('\n') != std::string::npos) written.exact = false;
        return written;
    }

    void read_fragments(const toml::table& table) {
        for (const auto& [key, node] : table) {
            const FilePlace at = place_of(key.source().begin);
            if (const auto* text = node.as_string()) {
                parsed_.fragments.push_back({std::string(key.str()), pattern(*text), at});
            } else {
                complain(at, "a fragment is a string");
            }
        }
    }

    const toml::value<std::string>* text_of(const toml::table& table, std::string_view key) {
        const toml::node* node = table.get(key);
        if (node == nullptr) {
            complain({table.source().begin.line, 1}, "a rule needs the key '" + std::string(key) + "'");
            return nullptr;
        }
        if (!node->is_string()) complain(place_of(node->source().begin), "'" + std::string(key) + "' is a string");
        return node->as_string();
    }

    void read_rule(const toml::table& table) {
        check_keys(table);
        ParsedRule parsed;
        const auto* name = text_of(table, "name");
        const auto* kind = text_of(table, "kind");
        const auto* match = text_of(table, "match");
        read_examples(table, parsed.rule);
        if (name == nullptr || kind == nullptr || match == nullptr) return;
        parsed.name = place_of(name->source().begin);
        parsed.kind = place_of(kind->source().begin);
        parsed.rule.name = name->get();
        parsed.rule.kind = kind->get();
        parsed.written = pattern(*match);
        add_rule(std::move(parsed));
    }

    void add_rule(ParsedRule parsed) {
        parsed.rule.path = file_.path;
        parsed.rule.line = parsed.name.line;
        parsed.rule.match = parsed.written.pattern;
        if (!is_rule_name(parsed.rule.name)) {
            complain(parsed.name, "a rule's name is made of small letters, digits and hyphens");
        }
        for (const ParsedRule& other : parsed_.rules) {
            if (other.rule.name != parsed.rule.name) continue;
            complain(parsed.name, "line " + std::to_string(other.name.line) + " has a rule of this name");
        }
        parsed_.rules.push_back(std::move(parsed));
    }

    void check_keys(const toml::table& table) {
        for (const auto& [key, node] : table) {
            const std::string_view word = key.str();
            if (word == "name" || word == "kind" || word == "match" || word == "examples") continue;
            complain(place_of(key.source().begin),
                     "a rule has the keys name, kind, match and examples, not '" + std::string(word) + "'",
                     did_you_mean(word, {"name", "kind", "match", "examples"}));
        }
    }

    void read_examples(const toml::table& table, Rule& rule) {
        const toml::node* node = table.get("examples");
        if (node == nullptr) return;
        const toml::array* list = node->as_array();
        if (list == nullptr) return complain(place_of(node->source().begin), "'examples' is a list of strings");
        for (const auto& element : *list) {
            const FilePlace at = place_of(element.source().begin);
            const auto* text = element.as_string();
            if (text == nullptr) {
                complain(at, "an example is a string");
                continue;
            }
            add_example(text->get(), at, rule);
        }
    }

    void add_example(std::string_view text, FilePlace at, Rule& rule) {
        std::string mistake;
        RuleExample example = parse_example(text, mistake);
        example.line = at.line;
        example.column = at.column;
        if (!mistake.empty()) complain(at, mistake);
        rule.examples.push_back(std::move(example));
    }

    const RuleFile& file_;
    Problems& problems_;
    ParsedRuleFile parsed_;
};

}  // namespace

ParsedRuleFile parse_rule_file(const RuleFile& file, Problems& problems) {
    const auto first = static_cast<std::ptrdiff_t>(problems.size());
    ParsedRuleFile parsed = Reader(file, problems).read();
    const auto place = [](const Problem& problem) { return std::pair(problem.line, problem.column); };
    std::stable_sort(problems.begin() + first, problems.end(),
                     [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
    return parsed;
}

}  // namespace crosstally
