#include "extract/reconcile/texts.h"

#include <algorithm>
#include <bit>
#include <cstdio>

#include "extract/reconcile/record_order.h"

namespace crosstally {
namespace {

constexpr std::size_t most_loaded = 256;

template <class Kind>
std::uint32_t count_of(const std::vector<Record>& records) {
    return static_cast<std::uint32_t>(std::count_if(records.begin(), records.end(), [](const Record& record) { return std::holds_alternative<Kind>(record); }));
}

}  // namespace

bool Texts::add(std::vector<Record>& records) {
    const auto article = static_cast<std::uint32_t>(ids_.size());
    ids_.push_back(article_of(records.front()));
    const std::uint32_t figures = count_of<FigureRecord>(records);
    figures_ += figures;
    quotes_ += count_of<QuoteRecord>(records);
    const ContentHash contents = hash_of_contents(records);
    for (const ContentHash& more : {hash_of_text(ids_.back()), contents}) {
        for (std::size_t i = 0; i < identity_.size(); ++i) identity_[i] = std::rotl(identity_[i] * 0x9e3779b97f4a7c15ULL, 29) ^ more[i];
    }
    const auto [at, fresh] = by_contents_.emplace(contents, count());
    if (!fresh) {
        articles_[at->second].push_back(article);
        return false;
    }
    articles_.push_back({article});
    first_figure_.push_back(next_figure_);
    next_figure_ += figures;
    return true;
}

std::string Texts::identity() const {
    std::array<char, 33> text{};
    std::snprintf(text.data(), text.size(), "%016llx%016llx", static_cast<unsigned long long>(identity_[0]), static_cast<unsigned long long>(identity_[1]));
    return text.data();
}

void Texts::put_aside(std::uint32_t text, std::span<Record> records) {
    std::string bytes;
    append_bytes(records, bytes);
    aside_.resize(text + 1);
    aside_[text] = {file_.append(bytes), static_cast<std::uint32_t>(bytes.size())};
}

void Texts::load(std::uint32_t text, std::vector<Record>& out) const {
    std::string bytes(aside_[text].size, '\0');
    file_.read(aside_[text].offset, bytes.data(), bytes.size());
    records_of_bytes(bytes, out);
}

std::uint32_t Texts::text_of_figure(std::uint32_t number) const {
    const auto behind = std::upper_bound(first_figure_.begin(), first_figure_.end(), number);
    return static_cast<std::uint32_t>(behind - first_figure_.begin() - 1);
}

const FigureRecord& Texts::figure(std::uint32_t number) const {
    if (all_ != nullptr) return *all_->figures[number].record;
    const std::uint32_t text = text_of_figure(number);
    if (loaded_.size() >= most_loaded && !loaded_.contains(text)) loaded_.clear();
    std::vector<Record>& records = loaded_[text];
    if (records.empty()) load(text, records);
    const auto first = std::find_if(records.begin(), records.end(), [](const Record& record) { return std::holds_alternative<FigureRecord>(record); });
    return std::get<FigureRecord>(*(first + (number - first_figure_[text])));
}

}  // namespace crosstally
