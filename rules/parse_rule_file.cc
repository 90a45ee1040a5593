#include "rules/parse_rule_file.h"

#include <toml++/toml.h>

#include "rules/example.h"

namespace crosstally {
namespace {

class Reader {
public:
    Reader(const RuleFile& file, Problems& problems) : file_(file), problems_(problems) {}

    ParsedRuleFile read() {
        ParsedRuleFile parsed;
        try {
            const toml::table root = toml::parse(file_.text, file_.path);
            if (const auto* fragments = root["fragment"].as_table()) read_fragments(*fragments, parsed);
            if (const auto* rules = root["rule"].as_array()) {
                for (const auto& node : *rules) {
                    if (const auto* table = node.as_table()) read_rule(*table, parsed);
                }
            }
        } catch (const toml::parse_error& error) {
            complain(error.source().begin, std::string("not valid TOML: ") + std::string(error.description()));
        }
        return parsed;
    }

private:
    void complain(const toml::source_position& at, std::string message) {
        problems_.push_back({file_.path, at.line, at.column, std::move(message), {}, {}});
    }

    std::string text_of(const toml::table& table, std::string_view key) {
        const toml::node* node = table.get(key);
        if (node == nullptr) {
            complain(table.source().begin, "a rule needs the key '" + std::string(key) + "'");
            return {};
        }
        if (const auto* text = node->as_string()) return text->get();
        complain(node->source().begin, "'" + std::string(key) + "' must be a string");
        return {};
    }

    void read_fragments(const toml::table& table, ParsedRuleFile& parsed) {
        for (const auto& [key, node] : table) {
            if (const auto* text = node.as_string()) {
                parsed.fragments.push_back({std::string(key.str()), text->get(), file_.path, node.source().begin.line});
            } else {
                complain(node.source().begin, "a fragment must be a string");
            }
        }
    }

    void read_rule(const toml::table& table, ParsedRuleFile& parsed) {
        Rule rule;
        rule.path = file_.path;
        rule.line = table.source().begin.line;
        rule.name = text_of(table, "name");
        rule.kind = text_of(table, "kind");
        rule.match = text_of(table, "match");
        if (const auto* examples = table["examples"].as_array()) {
            for (const auto& node : *examples) {
                if (const auto* text = node.as_string()) read_example(*text, rule);
            }
        }
        for (const auto& [key, node] : table) {
            if (key != "name" && key != "kind" && key != "match" && key != "examples") {
                complain(key.source().begin, "a rule has the keys name, kind, match and examples, not '" +
                                                 std::string(key.str()) + "'");
            }
        }
        parsed.rules.push_back(std::move(rule));
    }

    void read_example(const toml::value<std::string>& text, Rule& rule) {
        std::string mistake;
        RuleExample example = parse_example(text.get(), mistake);
        example.line = text.source().begin.line;
        if (!mistake.empty()) complain(text.source().begin, mistake);
        rule.examples.push_back(std::move(example));
    }

    const RuleFile& file_;
    Problems& problems_;
};

}  // namespace

ParsedRuleFile parse_rule_file(const RuleFile& file, Problems& problems) { return Reader(file, problems).read(); }

}  // namespace crosstally
