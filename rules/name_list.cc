#include "rules/name_list.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "corpus/nearest.h"
#include "rules/list_file.h"
#include "rules/name_tables.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 14> list_kinds = {"place", "organisation", "people", "measure", "opposite", "head", "toll", "anyone", "light", "turned", "holiday", "body-word", "dollar", "words"};
// Words, not names: rules/measure_list.h, turned_words.h, holiday_list.h, body_words.h, dollar_list.h, word_lists.h.
constexpr std::array<std::string_view, 11> word_kinds = {"measure", "opposite", "head", "toll", "anyone", "light", "turned", "holiday", "body-word", "dollar", "words"};
constexpr std::array<std::string_view, 5> people_keys = {"titles", "peers", "forenames", "body-words", "offices"};

struct Source {  // where something was written, for problems that name two lines
    const RuleFile* file = nullptr;
    ListWord word;
};

std::string place_of(const Source& source) { return source.file->path + ":" + std::to_string(source.word.line); }

std::string stem(std::string_view path) {
    path = path.substr(path.rfind('/') + 1);
    return std::string(path.substr(0, path.find('.')));
}

// The nearest name is looked for among all: for so many mistakes of one run, not for a list that is wrong as a whole.
constexpr std::size_t most_hints = 50;

// An id in one table of a file.
struct Entry {
    std::string_view table;
    std::string_view id;
    friend bool operator==(const Entry&, const Entry&) = default;
};

struct EntryHash {
    std::size_t operator()(const Entry& entry) const {
        const std::hash<std::string_view> hash;
        return hash(entry.table) * 31 + hash(entry.id);
    }
};

// Fills the tables file by file; what refers to an id waits until all ids are known.
class Builder {
public:
    Builder(NameTables& tables, Problems& problems) : t_(tables), problems_(problems) {}

    void add(const RuleFile& file) {
        const ListFile list = read_list_file(file, problems_);
        const std::string_view kind = list.kind.text;
        if (std::find(word_kinds.begin(), word_kinds.end(), kind) != word_kinds.end()) return;
        if (std::find(list_kinds.begin(), list_kinds.end(), kind) == list_kinds.end()) {
            return report({&file, list.kind}, "expected list = 'place', 'organisation', 'people', 'measure', 'opposite', 'head', 'light', 'turned', 'holiday', 'body-word', 'dollar' or 'words', and '" +
                                                  std::string(kind) + "' came", list_kinds);
        }
        std::unordered_map<Entry, ListWord, EntryHash> seen;
        std::unordered_map<std::string_view, ListWord> tables;
        for (const ListLine& line : list.lines) {
            const auto [table, new_table] = tables.emplace(line.container.text, line.container);
            const bool twice = !new_table && table->second.line != line.container.line;
            if (twice) report_twice("the table [in." + std::string(line.container.text) + "]", {&file, line.container},
                                    {&file, table->second}), table->second = line.container;
            const auto [entry, fresh] = seen.emplace(Entry{line.container.text, line.id.text}, line.id);
            if (!fresh && !twice) report_twice("the id " + std::string(line.id.text), {&file, line.id}, {&file, entry->second});
            if (kind == "people") add_words(file, line);
            else add_entity(file, kind == "place" ? EntityKind::place : EntityKind::organisation, line);
        }
    }

    void finish() {
        for (const Reference& r : containers_) {
            if (const auto id = resolve(r)) add_once(t_.entities[r.entity].within, *id);
        }
        for (const Reference& r : served_) t_.entities[r.entity].serves = resolve(r);
        for (std::size_t i = 0; i < t_.entities.size(); ++i) {
            const Entity& entity = t_.entities[i];
            if (entity.name.empty()) report(id_sources_[i], "expected an official name for '" + entity.id + "'");
        }
        close_containment();
        index_names();
    }

private:
    struct Reference {
        std::uint32_t entity = 0;
        Source source;
    };

    static void add_once(std::vector<std::uint32_t>& to, std::uint32_t value) {
        if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
    }

    void report(const Source& source, std::string message, std::string hint = "") {
        problems_.push_back(problem_at(*source.file, source.word, std::move(message), std::move(hint)));
    }
    template <std::size_t n>
    void report(const Source& source, std::string message, const std::array<std::string_view, n>& valid) {
        report(source, std::move(message), did_you_mean(source.word.text, {valid.begin(), valid.end()}));
    }
    void report_twice(const std::string& what, const Source& here, const Source& there) {
        report(here, what + " stands here and at " + place_of(there), "keep one of the two");
    }

    void add_words(const RuleFile& file, const ListLine& line) {
        std::unordered_set<std::string_view>* const sets[] = {&t_.people.titles, &t_.people.peers, &t_.people.forenames,
                                                              &t_.people.body_words, &t_.people.offices};
        const auto key = std::find(people_keys.begin(), people_keys.end(), line.id.text);
        if (key == people_keys.end()) {
            return report({&file, line.id}, "expected one of titles, peers, forenames, body-words, offices, and '" +
                                                std::string(line.id.text) + "' came", people_keys);
        }
        for (const ListWord& word : line.names) words_.emplace_back(sets[key - people_keys.begin()], word.text);
    }

    void add_entity(const RuleFile& file, EntityKind kind, const ListLine& line) {
        const std::uint32_t entity = entity_of(file, kind, line);
        if (!line.container.text.empty()) containers_.push_back({entity, {&file, line.container}});
        for (const ListWord& name : line.names) {
            if (name.text.starts_with('@')) {
                ListWord id = name;
                id.text.remove_prefix(1);
                ++id.column;
                served_.push_back({entity, {&file, id}});
            } else {
                add_name(entity, {&file, name});
            }
        }
    }

    std::uint32_t entity_of(const RuleFile& file, EntityKind kind, const ListLine& line) {
        const auto next = static_cast<std::uint32_t>(t_.entities.size());
        const auto [it, fresh] = t_.ids.emplace(line.id.text, next);
        if (fresh) {
            t_.entities.push_back({it->first, "", kind, stem(file.path), {}, std::nullopt});
            id_sources_.push_back({&file, line.id});
        } else if (t_.entities[it->second].kind != kind) {
            report({&file, line.id}, "the id " + it->first + " is of another kind at " + place_of(id_sources_[it->second]));
        }
        return it->second;
    }

    void add_name(std::uint32_t entity, const Source& source) {
        ListedName name;
        name.entity = entity;
        std::string_view text = source.word.text;
        for (; text.starts_with('~') || text.starts_with('?'); text.remove_prefix(1)) {
            (text.front() == '~' ? name.reference : name.wary) = true;
        }
        name.needs_the = text.starts_with("the ");
        if (name.needs_the) text.remove_prefix(4);
        std::string& official = t_.entities[entity].name;
        if (official.empty() && !name.reference) official = text;
        if (first_piece(text).text.empty()) return report(source, "expected a name that begins with a letter or a digit");
        name.text = text;
        name.hash = first_piece(text).hash;
        note_small(first_piece(text).text);
        if (claim(name, source)) t_.names.push_back(std::move(name));
    }

    void note_small(std::string_view piece) {
        const char c = piece.front();
        if (c >= 'a' && c <= 'z' && piece.size() < 32) t_.small_lengths[static_cast<std::size_t>(c - 'a')] |= 1U << piece.size();
    }

    // A name belongs to one id; a wary name may stand beside one that is not.
    bool claim(const ListedName& name, const Source& source) {
        auto& claims = name.wary ? wary_claims_ : claims_;
        const auto [it, fresh] = claims.emplace(in_capitals(name.text), claimed_.size());
        if (fresh) {
            claimed_.emplace_back(name.entity, source);
            return true;
        }
        const auto& [entity, there] = claimed_[it->second];
        if (entity == name.entity) return there.word.text != source.word.text;
        report(source, "the name '" + name.text + "' is claimed by " + t_.entities[name.entity].id + " here and by " +
                           t_.entities[entity].id + " at " + place_of(there),
               "leave it out of one, or mark one of them with ?");
        return false;
    }

    std::optional<std::uint32_t> resolve(const Reference& reference) {
        const ListWord& word = reference.source.word;
        const auto it = t_.ids.find(word.text);
        if (it != t_.ids.end()) return it->second;
        if (!unknown_.insert(std::string(word.text) + place_of(reference.source)).second) return std::nullopt;
        std::vector<std::string_view> ids;
        const bool many = unknown_.size() > most_hints;
        for (const Entity& entity : t_.entities) {
            if (!many) ids.push_back(entity.id);
        }
        report(reference.source, "expected the id of an entity, and '" + std::string(word.text) + "' came",
               did_you_mean(word.text, ids));
        return std::nullopt;
    }

    void close_containment() {
        t_.outer.resize(t_.entities.size());
        for (std::uint32_t entity = 0; entity < t_.entities.size(); ++entity) {
            auto& all = t_.outer[entity];
            all.push_back(entity);
            for (std::size_t i = 0; i < all.size(); ++i) {  // grows while it is walked
                const Entity& inner = t_.entities[all[i]];
                for (const std::uint32_t outer : inner.within) add_outer(entity, outer);
                if (inner.serves) add_outer(entity, *inner.serves);
            }
            std::sort(all.begin(), all.end());
        }
    }
    void add_outer(std::uint32_t entity, std::uint32_t outer) {
        if (outer == entity) report(id_sources_[entity], "'" + t_.entities[entity].id + "' lies within itself");
        add_once(t_.outer[entity], outer);
    }

    void sort_names() {
        std::vector<std::uint32_t> order(t_.names.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [this](std::uint32_t i, std::uint32_t k) {
            const ListedName& a = t_.names[i];
            const ListedName& b = t_.names[k];
            if (a.hash != b.hash) return a.hash < b.hash;
            if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
            // of two equal names the wary one is tried first: its condition decides whether the other stands
            return a.wary != b.wary ? a.wary : i < k;
        });
        std::vector<ListedName> sorted;
        sorted.reserve(order.size());
        for (const std::uint32_t i : order) {
            ListedName& name = sorted.emplace_back(std::move(t_.names[i]));
            name.second = second_letter(name.text, first_piece(name.text).text);
        }
        t_.names = std::move(sorted);
    }

    void index_names() {
        t_.by_name.reserve(claims_.size() + wary_claims_.size());
        for (const auto& [text, claim] : wary_claims_) t_.by_name.emplace(text, claimed_[claim].first);
        for (const auto& [text, claim] : claims_) t_.by_name[text] = claimed_[claim].first;
        sort_names();
        std::size_t size = 16;
        while (size < 2 * t_.names.size()) size *= 2;
        t_.slots.assign(size, {});
        for (std::uint32_t i = 0; i < t_.names.size(); ++i) {
            const std::uint64_t hash = t_.names[i].hash;
            if (i > 0 && t_.names[i - 1].hash == hash) continue;
            std::size_t slot = hash & (size - 1);
            while (t_.slots[slot].first != NameTables::empty_slot) slot = (slot + 1) & (size - 1);
            t_.slots[slot] = {i, static_cast<std::uint32_t>(hash >> 32U)};
            t_.mark_seen(hash);
        }
        for (const auto& [set, word] : words_) t_.word_store.emplace_back(word);
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i].first->insert(t_.word_store[i]);
    }

    NameTables& t_;
    Problems& problems_;
    std::vector<Reference> containers_;
    std::vector<Reference> served_;
    std::vector<Source> id_sources_;
    std::unordered_map<std::string, std::size_t> claims_;       // into claimed_
    std::unordered_map<std::string, std::size_t> wary_claims_;
    std::vector<std::pair<std::uint32_t, Source>> claimed_;
    std::unordered_set<std::string> unknown_;                   // reported once a line
    std::vector<std::pair<std::unordered_set<std::string_view>*, std::string>> words_;
};

}  // namespace

NameList::NameList() : tables_(std::make_unique<NameTables>()) {}
NameList::NameList(NameList&&) noexcept = default;
NameList::~NameList() = default;

NameList NameList::load(const std::vector<RuleFile>& files, Problems& problems) {
    NameList list;
    Builder builder(*list.tables_, problems);
    for (const RuleFile& file : files) {
        if (is_list_file(file)) builder.add(file);
    }
    builder.finish();
    return list;
}

bool NameList::is_office(std::string_view word) const { return tables_->people.offices.contains(word); }
bool NameList::is_forename(std::string_view word) const { return tables_->people.forenames.contains(word); }

const std::vector<Entity>& NameList::entities() const { return tables_->entities; }

std::optional<std::uint32_t> NameList::find_id(std::string_view id) const {
    const auto it = tables_->ids.find(id);
    if (it == tables_->ids.end()) return std::nullopt;
    return it->second;
}

std::optional<std::uint32_t> NameList::find_name(std::string_view name) const {
    const auto it = tables_->by_name.find(in_capitals(name));
    if (it == tables_->by_name.end()) return std::nullopt;
    return it->second;
}

bool NameList::within(std::uint32_t inner, std::uint32_t outer) const {
    const auto& all = tables_->outer[inner];
    return std::binary_search(all.begin(), all.end(), outer);
}

}  // namespace crosstally
