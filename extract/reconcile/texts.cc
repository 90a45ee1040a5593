#include "extract/reconcile/texts.h"

#include <algorithm>
#include <bit>
#include <cstdio>

#include "extract/reconcile/record_order.h"

namespace crosstally {
namespace {

constexpr std::size_t most_loaded = 256;

template <class Is>
std::uint32_t count_of(const std::vector<Record>& records, const Is& is) {
    return static_cast<std::uint32_t>(std::ranges::count_if(records, is));
}

}  // namespace

bool Texts::add(std::vector<Record>& records) {
    const auto article = static_cast<std::uint32_t>(id_ends_.size());
    ids_ += article_of(records.front());
    id_ends_.push_back(ids_.size());
    next_.push_back(none);
    const std::uint32_t figures = count_of(records, [](const Record& record) { return figure_of(record) != nullptr; });
    figures_ += figures;
    quotes_ += count_of(records, [](const Record& record) { return std::holds_alternative<QuoteRecord>(record); });
    const ContentHash contents = hash_of_contents(records);
    for (const ContentHash& more : {hash_of_text(id(article)), contents}) {
        for (std::size_t i = 0; i < identity_.size(); ++i) identity_[i] = std::rotl(identity_[i] * 0x9e3779b97f4a7c15ULL, 29) ^ more[i];
    }
    make_room();
    std::uint32_t& slot = slots_[slot_of(contents)];
    if (slot != none) {
        next_[known_[slot].last] = article;
        known_[slot].last = article;
        return false;
    }
    slot = count();
    known_.push_back({contents, article, article});
    first_figure_.push_back(next_figure_);
    next_figure_ += figures;
    return true;
}

// Where a text with these contents stands, or would stand.
std::size_t Texts::slot_of(const ContentHash& contents) const {
    std::size_t at = contents[0] & (slots_.size() - 1);
    while (slots_[at] != none && known_[slots_[at]].contents != contents) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void Texts::make_room() {
    if (known_.size() * 4 < slots_.size() * 3) return;
    slots_.assign(std::max<std::size_t>(slots_.size() * 2, 64), none);
    for (std::uint32_t text = 0; text < count(); ++text) slots_[slot_of(known_[text].contents)] = text;
}

std::vector<std::uint32_t> Texts::articles_of(std::uint32_t text) const {
    std::vector<std::uint32_t> articles;
    for (std::uint32_t article = known_[text].first; article != none; article = next_[article]) articles.push_back(article);
    return articles;
}

std::string_view Texts::id(std::uint32_t article) const {
    const std::uint64_t begin = article == 0 ? 0 : id_ends_[article - 1];
    return std::string_view(ids_).substr(begin, id_ends_[article] - begin);
}

std::string Texts::identity() const {
    std::array<char, 33> text{};
    std::snprintf(text.data(), text.size(), "%016llx%016llx", static_cast<unsigned long long>(identity_[0]), static_cast<unsigned long long>(identity_[1]));
    return text.data();
}

void Texts::put_aside(std::uint32_t text, std::span<Record> records) {
    std::string bytes;
    const PartsSize size = append_parts(records, bytes);
    aside_.resize(text + 1);
    aside_[text] = {file_.append(bytes), size};
}

ReadBytes Texts::reader_of(std::uint32_t text) const {
    return [this, start = aside_[text].offset](std::uint64_t offset, char* out, std::size_t size) { file_.read(start + offset, out, size); };
}

void Texts::load(std::uint32_t text, std::vector<Record>& out) const { load_all(aside_[text].size, reader_of(text), out); }

TextParts Texts::load(std::uint32_t text, const TextParts& wanted, std::vector<Record>& out) const {
    return load_parts(aside_[text].size, reader_of(text), wanted, out);
}

std::uint32_t Texts::text_of_figure(std::uint32_t number) const {
    const auto behind = std::upper_bound(first_figure_.begin(), first_figure_.end(), number);
    return static_cast<std::uint32_t>(behind - first_figure_.begin() - 1);
}

const FigureRecord& Texts::figure(std::uint32_t number) const {
    if (all_ != nullptr) return *all_->figures[number].record;
    if (const auto known = loaded_.find(number); known != loaded_.end()) return known->second;
    if (loaded_.size() >= most_loaded) loaded_.clear();
    const std::uint32_t text = text_of_figure(number);
    const std::uint32_t first = first_figure_[text];
    std::vector<Record> records;
    const TextParts parts = load(text, {{}, {number - first}, {}, {}}, records);
    std::size_t at = 0;
    for (Record& record : records) {  // its sentence's, most likely to be asked for next
        if (auto* figure = figure_of(record)) loaded_.insert_or_assign(first + parts.figures[at++], std::move(*figure));
    }
    return loaded_.at(number);
}

}  // namespace crosstally
