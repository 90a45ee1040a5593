#include "rules/body_words.h"

#include <algorithm>
#include <optional>

#include "corpus/nearest.h"
#include "rules/list_file.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 7> classes = {"speaker", "trust", "hospital", "police", "council", "school", "company"};

std::optional<BodyClass> class_called(const RuleFile& file, const ListWord& name, Problems& problems) {
    if (name.text.empty()) return BodyClass::none;
    const auto at = std::find(classes.begin(), classes.end(), name.text);
    if (at != classes.end()) return static_cast<BodyClass>(at - classes.begin());
    problems.push_back(problem_at(file, name, "no class of bodies is called '" + std::string(name.text) + "'",
                                  did_you_mean(name.text, {classes.begin(), classes.end()})));
    return std::nullopt;
}

std::string as_pattern(std::string_view word) {
    std::string out;
    for (const char c : word) {
        if (std::string_view(".+*?()[]{}|^$").find(c) != std::string_view::npos) out.push_back('\\');
        out.push_back(c);
    }
    return out;
}

bool is_whole_piece(std::string_view name, std::size_t begin, std::string_view word) {
    if (name.substr(begin, word.size()) != word) return false;
    const std::string_view rest = name.substr(begin + word.size());
    if (rest.empty() || rest.front() == ' ') return true;
    return rest.front() == 's' && (rest.size() == 1 || rest[1] < 'a' || rest[1] > 'z');  // not "Water" of "Watership"
}

}  // namespace

void BodyWords::add_line(const RuleFile& file, const ListLine& line, Problems& problems) {
    const auto kind = class_called(file, line.container, problems);
    if (!kind || line.names.empty()) return;
    std::string& pattern = patterns_[std::string(line.id.text)];
    for (const ListWord& word : line.names) {
        if (line.id.text == "opening_word") openings_.emplace_back(word.text);
        pattern += (pattern.empty() ? "" : "|") + as_pattern(word.text);
        if (*kind == BodyClass::none) continue;
        const auto claim = std::find_if(words_.begin(), words_.end(), [&](const ClassWord& known) { return known.word == word.text; });
        if (claim == words_.end()) {
            words_.push_back({std::string(word.text), *kind});
        } else if (claim->kind != *kind) {
            problems.push_back(problem_at(file, word, "'" + std::string(word.text) + "' already stands for a " +
                                                          std::string(classes[static_cast<std::size_t>(claim->kind)]),
                                          "leave it in one table"));
        }
    }
}

void BodyWords::index() {
    std::sort(words_.begin(), words_.end(), [](const ClassWord& a, const ClassWord& b) {
        return static_cast<unsigned char>(a.word[0]) < static_cast<unsigned char>(b.word[0]);
    });
    for (const ClassWord& word : words_) ++begins_[static_cast<unsigned char>(word.word[0]) + 1U];
    for (std::size_t byte = 1; byte < begins_.size(); ++byte) begins_[byte] += begins_[byte - 1];
}

BodyWords BodyWords::load(const std::vector<RuleFile>& files, Problems& problems) {
    BodyWords words;
    for_each_line_of("body-word", files, [&](const RuleFile& file, const ListLine& line) { words.add_line(file, line, problems); });
    for (auto& [name, pattern] : words.patterns_) pattern = "(?:" + pattern + ")";
    words.index();
    return words;
}

bool BodyWords::begins_many(std::string_view word) const { return std::find(openings_.begin(), openings_.end(), word) != openings_.end(); }

BodyClass BodyWords::class_of(std::string_view name) const {
    BodyClass found = BodyClass::none;
    for (std::size_t begin = 0; begin < name.size(); begin = std::min(name.find(' ', begin), name.size() - 1) + 1) {
        const auto letter = static_cast<unsigned char>(name[begin]);
        for (std::uint32_t i = begins_[letter]; i < begins_[letter + 1U]; ++i) {
            if (words_[i].kind < found && is_whole_piece(name, begin, words_[i].word)) found = words_[i].kind;
        }
    }
    return found;
}

}  // namespace crosstally
