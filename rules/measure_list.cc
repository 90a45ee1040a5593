#include "rules/measure_list.h"

#include <algorithm>

#include "rules/list_file.h"

namespace crosstally {
namespace {

// "part time, half days"
OppositeKind read_kind(std::string_view words) {
    OppositeKind kind;
    for (const std::string_view phrase : comma_words(words)) kind.push_back(' ' + std::string(phrase) + ' ');
    return kind;
}

class OppositeReader {
public:
    explicit OppositeReader(Problems& problems) : problems_(problems) {}

    void add(const RuleFile& file, const ListLine& line) {
        const auto [at, fresh] = places_.emplace(line.id.text, sets_.size());
        if (fresh) sets_.emplace_back();
        for (const ListWord& words : line.names) add_kind(file, words, sets_[at->second]);
        if (sets_[at->second].size() > 1) return;
        problems_.push_back(problem_at(file, line.id, "'" + std::string(line.id.text) + "' needs two kinds that exclude each other",
                                       "write ['full time', 'part time']"));
    }
    Opposites take() { return std::move(sets_); }

private:
    void add_kind(const RuleFile& file, const ListWord& words, std::vector<OppositeKind>& set) {
        OppositeKind kind = read_kind(words.text);
        for (const std::string& phrase : kind) {
            const bool twice = std::any_of(set.begin(), set.end(), [&](const OppositeKind& known) {
                return std::find(known.begin(), known.end(), phrase) != known.end();
            });
            if (twice) problems_.push_back(problem_at(file, words, "'" + phrase.substr(1, phrase.size() - 2) + "' stands for two kinds of one line",
                                                      "leave it in one of them"));
        }
        set.push_back(std::move(kind));
    }

    Problems& problems_;
    Opposites sets_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of sets_, by id
};

}  // namespace

MeasureList MeasureList::load(const std::vector<RuleFile>& files, Problems& problems) {
    MeasureList list;
    OppositeReader opposites(problems);
    for (const RuleFile& file : files) {
        const std::string_view kind = kind_of_list(file);
        std::vector<std::string>* const words = list.words_of(kind);
        if (kind != "measure" && kind != "opposite" && words == nullptr) continue;
        Problems reported;  // what cannot be read at all is named by NameList::load, once
        const ListFile read = read_list_file(file, reported);
        for (const ListLine& line : read.lines) {
            if (kind == "measure") list.add_sense(file, line, problems);
            else if (kind == "opposite") opposites.add(file, line);
            else for (const ListWord& word : line.names) words->emplace_back(word.text);
        }
    }
    std::sort(list.light_.begin(), list.light_.end());
    list.turned_ = std::make_shared<TurnedWords>(TurnedWords::load(files, problems));
    list.opposites_ = std::make_shared<Opposites>(opposites.take());
    Problems known;  // RuleSet::load names them
    list.words_ = std::make_shared<WordLists>(WordLists::load(files, known));
    return list;
}

std::vector<std::string>* MeasureList::words_of(std::string_view kind) {
    if (kind == "head") return &heads_;
    if (kind == "toll") return &tolls_;
    if (kind == "anyone") return &anyone_;
    return kind == "light" ? &light_ : nullptr;
}

void MeasureList::add_sense(const RuleFile& file, const ListLine& line, Problems& problems) {
    for (const ListWord& word : line.names) {
        const auto [at, fresh] = senses_.emplace(word.text, line.id.text);
        if (fresh || at->second == line.id.text) continue;
        problems.push_back(problem_at(file, word, "'" + std::string(word.text) + "' already stands for '" + at->second + "'",
                                      "leave it in one line"));
    }
}

}  // namespace crosstally
