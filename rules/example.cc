#include "rules/example.h"

namespace crosstally {
namespace {

std::string_view stripped(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

void parse_groups(std::string_view list, RuleExample& example, std::string& mistake) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find("; "), list.size());
        const std::string_view pair = stripped(list.substr(0, end));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) {
            mistake = "after => an example has name=words, parted by '; ', not '" + std::string(pair) + "'";
            return;
        }
        example.groups.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
        list.remove_prefix(std::min(end + 2, list.size()));
    }
}

std::string failure(const RuleSet& rules, const RuleExample& example, std::size_t rule,
                    const std::vector<RuleMatch>& matches) {
    std::string others;
    for (const RuleMatch& match : matches) {
        const std::string words(slice(example.text, match.span));
        if (match.rule != rule) {
            others += " ('" + words + "' went to rule '" + rules.rules()[match.rule].name + "')";
            continue;
        }
        if (!example.matches) return "must not match, but matched '" + words + "'";
        if (!(match.span == example.span)) {
            others += " (matched '" + words + "')";
            continue;
        }
        for (const auto& [name, expected] : example.groups) {
            const std::string_view came = rules.group(match, name, example.text);
            if (came != expected) {
                return "group " + name + ": expected '" + expected + "', came '" + std::string(came) + "'";
            }
        }
        return {};
    }
    if (!example.matches) return {};
    return "expected a match of '" + std::string(slice(example.text, example.span)) + "'" +
           (others.empty() ? ", found none" : others);
}

}  // namespace

RuleExample parse_example(std::string_view text, std::string& mistake) {
    RuleExample example;
    const std::size_t arrow = text.find(" => ");
    const std::string_view words = arrow == std::string_view::npos ? text : text.substr(0, arrow);
    const std::size_t open = words.find('[');
    const std::size_t close = words.find(']');
    if ((open == std::string_view::npos) != (close == std::string_view::npos) ||
        (open != std::string_view::npos && close < open)) {
        mistake = "an example has one [ and one ] around the words that match, or none";
        return example;
    }
    if (open == std::string_view::npos) {
        example.text = words;
        return example;
    }
    example.matches = true;
    example.text = std::string(words.substr(0, open)) + std::string(words.substr(open + 1, close - open - 1)) +
                   std::string(words.substr(close + 1));
    example.span = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
    if (arrow != std::string_view::npos) parse_groups(text.substr(arrow + 4), example, mistake);
    return example;
}

std::size_t run_examples(const RuleSet& rules, Problems& problems) {
    Segmenter segmenter;
    Segmentation segmentation;
    LayerMatches matches;
    std::size_t count = 0;
    for (std::size_t i = 0; i < rules.rules().size(); ++i) {
        const Rule& rule = rules.rules()[i];
        for (const RuleExample& example : rule.examples) {
            ++count;
            matches.clear();
            segmenter.segment(example.text, segmentation);
            rules.match(example.text, segmentation, matches);
            const std::string why = failure(rules, example, i, matches[rule.layer]);
            if (!why.empty()) {
                problems.push_back({rule.path, example.line, 0, "example of rule '" + rule.name + "': " + why,
                                    example.text, {}});
            }
        }
    }
    return count;
}

}  // namespace crosstally
