#include "extract/tag/name_dollars.h"

#include <algorithm>

#include "corpus/among.h"
#include "extract/value/units.h"
#include "rules/dollar_list.h"

namespace crosstally {
namespace {

constexpr std::string_view american = "USD";
constexpr int of_dateline = 2;  // mentions that one in a dateline is worth
constexpr int fewest = 2;       // mentions of a country that an article is of

bool is_money(const QuantityTag& tag) { return tag.quantity.kind == FigureKind::money; }

DollarWords words_of(const Document& document, const QuantityTag& tag) { return dollar_words(slice(document.text, tag.span)); }

bool is_bare(const Document& document, const QuantityTag& tag) {
    return is_money(tag) && tag.quantity.unit == american && words_of(document, tag) == DollarWords::bare;
}

bool has_bare(const Document& document) {
    return std::any_of(document.tags.quantities.begin(), document.tags.quantities.end(), [&](const QuantityTag& tag) { return is_bare(document, tag); });
}

bool is_in_cents(const Document& document, const QuantityTag& tag) {
    const std::string_view words = slice(document.low, tag.span);
    return words.ends_with("cent") || words.ends_with("cents") || words.ends_with('c');
}

// "65 cent an hour", in a text that has sums in euros and none in dollars.
bool has_euro_cents(const Document& title, const Document& text) {
    bool euros = false;
    for (const Document* document : {&title, &text}) {
        for (const QuantityTag& tag : document->tags.quantities) {
            if (!is_money(tag)) continue;
            if (is_dollar(tag.quantity.unit) && !(is_bare(*document, tag) && is_in_cents(*document, tag))) return false;
            euros = euros || tag.quantity.unit == "EUR";
        }
    }
    return euros;
}

// What speaks for each country, in mentions.
class Mentions {
public:
    explicit Mentions(const Knowledge& knowledge) : names_(knowledge.names), countries_(knowledge.rules.dollars().countries()), of_(countries_.size(), 0) {}

    void count(const Document& document) {
        for (const NameTag& tag : document.tags.names) count_name(document, tag);
        const auto& quantities = document.tags.quantities;
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            count_sum(document, quantities[i]);
            if (i > 0) count_converted(document, quantities[i - 1], quantities[i]);
        }
    }

    // The code of the country that the article is of, where it is not the United States.
    [[nodiscard]] const std::string* country() const {
        if (readers_ != nullptr) return readers_->code == american ? nullptr : &readers_->code;
        const auto most = std::max_element(of_.begin(), of_.end());
        if (most == of_.end() || *most < fewest || *most < elsewhere_) return nullptr;
        for (std::size_t i = 0; i < of_.size(); ++i) {
            const bool other = of_[i] > 0 && &of_[i] != &*most;
            const bool is_american = countries_[i].code == american;
            if (is_american && &of_[i] == &*most) return nullptr;
            if (other && !(is_american && says_american_) && (is_american || 2 * of_[i] > *most)) return nullptr;
        }
        return &countries_[static_cast<std::size_t>(most - of_.begin())].code;
    }

private:
    void count_name(const Document& document, const NameTag& tag) {
        const bool in_dateline = tag.span.end <= document.segmentation.sentences[tag.sentence].dateline_end;
        const int weight = in_dateline ? of_dateline : 1;
        for (std::size_t i = 0; i < countries_.size(); ++i) {
            if (is_of(tag, countries_[i])) {
                of_[i] += weight;
                return;
            }
        }
        if (tag.area) elsewhere_ += weight;
    }

    bool is_of(const NameTag& tag, const DollarCountry& country) const {
        const auto place = names_.find_id(country.place);
        if (tag.area && place && names_.within(*tag.area, *place)) return true;
        return tag.entity && (among(country.bodies, tag.id) || among(country.bodies, names_.entities()[*tag.entity].list));
    }

    void count_sum(const Document& document, const QuantityTag& tag) {
        if (!is_money(tag) || is_bare(document, tag)) return;
        if (tag.quantity.unit == american) says_american_ = true;
        for (std::size_t i = 0; i < countries_.size(); ++i) {
            if (tag.quantity.unit != american && countries_[i].code == tag.quantity.unit) ++of_[i];
        }
    }

    // "A$1.39 billion ($900 million)", "A$1.39 billion (NZ$1.54 billion)", "$1 = 1.54 Australian dollars": said again in
    // the dollars of those who read it; of US dollars, where they are bare.
    void count_converted(const Document& document, const QuantityTag& first, const QuantityTag& second) {
        const std::string_view between = slice(document.text, {first.span.end, second.span.begin});
        const QuantityTag& own = between == " = " ? first : second;
        const QuantityTag& other = between == " = " ? second : first;
        if ((between != " (" && between != " = ") || !is_money(own) || own.quantity.unit == other.quantity.unit || listed(other) == nullptr) return;
        if (own.quantity.unit != american || is_bare(document, own)) readers_ = listed(own);
    }

    const DollarCountry* listed(const QuantityTag& tag) const {
        if (!is_money(tag)) return nullptr;
        const auto found = std::find_if(countries_.begin(), countries_.end(), [&](const DollarCountry& country) { return country.code == tag.quantity.unit; });
        return found == countries_.end() ? nullptr : &*found;
    }

    const NameList& names_;
    const std::vector<DollarCountry>& countries_;
    std::vector<int> of_;  // beside countries_
    const DollarCountry* readers_ = nullptr;
    int elsewhere_ = 0;
    bool says_american_ = false;  // "US$4 million": what has no sign is not theirs
};

// "$9m, up from 7m": a number that took its unit from the sum before takes its country too.
void give(const Document& document, std::vector<QuantityTag>& tags, const std::string& code) {
    bool bare_before = false;
    for (QuantityTag& tag : tags) {
        if (!is_money(tag) || tag.quantity.unit != american) continue;
        const DollarWords words = words_of(document, tag);
        if (words != DollarWords::none) bare_before = words == DollarWords::bare;
        if (bare_before) tag.quantity.unit = code;
    }
}

}  // namespace

void name_dollars(const Knowledge& knowledge, Document& title, Document& text) {
    if (!has_bare(title) && !has_bare(text)) return;
    if (has_euro_cents(title, text)) {
        give(title, title.tags.quantities, "EUR");
        return give(text, text.tags.quantities, "EUR");
    }
    Mentions mentions(knowledge);
    mentions.count(title);
    mentions.count(text);
    const std::string* code = mentions.country();
    if (code == nullptr) return;
    give(title, title.tags.quantities, *code);
    give(text, text.tags.quantities, *code);
}

}  // namespace crosstally
