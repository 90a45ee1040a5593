#include "extract/claim/find_links.h"

#include <algorithm>
#include <optional>

#include "extract/claim/change_links.h"
#include "extract/claim/claim_sentences.h"
#include "extract/claim/figure_pairs.h"
#include "extract/claim/part_links.h"

namespace crosstally {
namespace {

void add_link(Document& document, std::uint32_t claim, LinkRole role, std::uint32_t other) {
    for (const Link& link : document.claims[claim].links) {
        if (link.role == role && link.claim == other) return;
    }
    if (claim != other) document.claims[claim].links.push_back({role, other});
}

std::optional<std::uint32_t> base_of(const Document& document, std::uint32_t claim) {
    for (const Link& link : document.claims[claim].links) {
        if (link.role == LinkRole::base) return link.claim;
    }
    return std::nullopt;
}

void link_shares(Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i + 1 < end; ++i) {
        if (is_base_of(document, words, i, i + 1)) add_link(document, i, LinkRole::base, i + 1);
    }
    for (std::uint32_t i = first; i + 1 < end; ++i) {
        if (!are_pair(document, words, i, i + 1)) continue;
        const std::uint32_t share = is_share(document, i) ? i : i + 1;
        const std::uint32_t count = share == i ? i + 1 : i;
        add_link(document, share, LinkRole::part, count);
        if (const auto base = base_of(document, count)) add_link(document, share, LinkRole::base, *base);
        else if (const auto other = base_of(document, share)) add_link(document, count, LinkRole::base, *other);
    }
    // "56 of 152 authorities, 37%, had": the share comes after the base.
    for (std::uint32_t i = first; i + 2 < end; ++i) {
        const auto base = base_of(document, i);
        if (!base || *base != i + 1 || !is_share(document, i + 2) || !are_pair(document, words, i + 1, i + 2)) continue;
        std::erase_if(document.claims[i + 2].links, [&](const Link& link) { return link.claim == i + 1; });
        add_link(document, i + 2, LinkRole::part, i);
        add_link(document, i + 2, LinkRole::base, i + 1);
    }
}

}  // namespace

void find_links(Document& document) {
    for_each_claim_sentence(document, [&](const TaggedWords& words, std::uint32_t first, std::uint32_t end) {
        link_shares(document, words, first, end);
        for (const ClaimLink& link : change_links(document, words, first, end)) add_link(document, link.claim, link.role, link.other);
        for (const ClaimLink& link : part_links(document, words, first, end)) add_link(document, link.claim, link.role, link.other);
    });
}

}  // namespace crosstally
