#include "extract/claim/part_links.h"

#include <algorithm>

#include "extract/claim/counted_before.h"

namespace crosstally {
namespace {

class PartLinker {
public:
    PartLinker(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end)
        : document_(document), words_(words), first_(first), end_(end) {}

    std::vector<ClaimLink> run() {
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            const bool those = words_[i].low == "of" && refers_back(i + 1);
            const bool colon = words_[i].mark && words_[i].low == ":";
            if (those) link_those(i);
            else if (colon) link_listed(i);
        }
        return std::move(links_);
    }

private:
    [[nodiscard]] static bool refers(std::string_view low) {
        return low == "those" || low == "them" || low == "these" || low == "which" || low == "whom";
    }
    // "of those," and "of those were", but not "of those rescued", which says anew who is meant.
    [[nodiscard]] bool refers_back(std::size_t word) const {
        if (!refers(words_[word].low)) return false;
        const bool demonstrative = words_[word].low == "those" || words_[word].low == "these";
        if (!demonstrative || word + 1 >= words_.size()) return true;
        const TaggedWord& next = words_[word + 1];
        return is_break(next) || next.is(auxiliary) || next.figure != nothing;
    }
    [[nodiscard]] std::uint32_t none() const { return static_cast<std::uint32_t>(document_.claims.size()); }
    [[nodiscard]] std::uint32_t first_after(std::size_t word) const {
        std::uint32_t claim = first_;
        while (claim < end_ && words_.first_of_figure(claim) < word) ++claim;
        return claim;
    }
    [[nodiscard]] std::uint32_t count_before(std::uint32_t claim) const {
        for (std::uint32_t i = claim; i-- > first_;) {
            if (is_count(document_, i) && !is_earlier_level(words_, i)) return i;
        }
        return none();
    }

    // A figure that needs the total's noun: "81 were men", "10 in Wales", "793 of them"; not "16 women".
    [[nodiscard]] bool is_elliptical(std::uint32_t claim) const {
        const std::size_t end = words_.end_of_figure(claim);
        if (end >= words_.size()) return true;
        const TaggedWord& next = words_[end];
        return is_break(next) || next.is(auxiliary | preposition | conjunction | past_form | adverb) || next.tagged();
    }

    // "162: of those, 120 were here and 52 there", "1,175 were hurt. By Sunday 793 of them had gone and 382 were left".
    void link_those(std::size_t word) {
        std::uint32_t claim = first_after(word);
        const std::uint32_t owner = claim > first_ ? claim - 1 : none();
        const bool own = owner != none() && words_.end_of_figure(owner) == word;  // "793 of them"
        const bool at_start = word == 0 || is_break(words_[word - 1]) || words_[word - 1].is(conjunction);
        if (!own && !at_start) return;
        if (own && is_counted_share(owner, owner)) return;
        if (own) claim = owner;
        std::uint32_t total = count_before(claim);
        if (total == none()) total = counted_before(document_, first_);
        if (total == none()) return;
        link_parts(total, claim);
    }

    // "one in four empty shops, 310 of them": the share before it says of what.
    [[nodiscard]] bool is_counted_share(std::uint32_t count, std::uint32_t shares_end) const {
        for (std::uint32_t i = first_; i < shares_end; ++i) {
            for (const Link& link : document_.claims[i].links) {
                if (link.role == LinkRole::part && link.claim == count && is_share(document_, i)) return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool takes_of_them(std::uint32_t claim) const {
        const std::size_t end = words_.end_of_figure(claim);
        return end + 1 < words_.size() && words_[end].low == "of" && refers(words_[end + 1].low);
    }

    // Shares printed beside parts may add up to more than the whole, so those parts need not be apart.
    void link_parts(std::uint32_t total, std::uint32_t claim) {
        std::vector<std::uint32_t> parts;
        for (; claim < end_; ++claim) {
            if (quantity_of(document_, claim).kind == FigureKind::duration) continue;
            if (is_share(document_, claim)) links_.push_back({claim, LinkRole::base, total});
            else if (!is_count(document_, claim) || is_earlier_level(words_, claim)) break;
            else if (!parts.empty() && (!is_elliptical(claim) || takes_of_them(claim))) break;
            else parts.push_back(claim);
        }
        const bool shared = std::count_if(parts.begin(), parts.end(), [&](std::uint32_t part) { return is_counted_share(part, end_); }) > 1;
        for (const std::uint32_t part : parts) {
            links_.push_back({part, LinkRole::base, total});
            if (parts.size() > 1 && !shared) links_.push_back({total, LinkRole::part, part});
        }
    }

    // "90 seats between them: 50 in the one and 40 in the other".
    void link_listed(std::size_t colon) {
        const std::uint32_t claim = first_after(colon);
        const std::uint32_t total = count_before(claim);
        if (total == none() || claim + 1 >= end_ || refers_next(colon)) return;
        std::uint32_t last = claim;
        while (last < end_ && is_count(document_, last) && is_elliptical(last)) ++last;
        if (last < claim + 2 || words_.first_of_figure(claim) > colon + 2) return;
        for (std::uint32_t i = claim; i < last; ++i) links_.push_back({total, LinkRole::part, i});
    }
    [[nodiscard]] bool refers_next(std::size_t colon) const {
        return colon + 2 < words_.size() && words_[colon + 1].low == "of" && refers(words_[colon + 2].low);
    }

    const Document& document_;
    const TaggedWords& words_;
    std::uint32_t first_;
    std::uint32_t end_;
    std::vector<ClaimLink> links_;
};

}  // namespace

std::vector<ClaimLink> part_links(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end) {
    return PartLinker(document, words, first, end).run();
}

}  // namespace crosstally
