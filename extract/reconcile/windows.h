// Texts that were put aside, as many as fit into memory at a time with the links between them, in the order of the
// links, so that neighbours are read once; whole, or only the parts that the links join.
// Cost: each text (or part) is read once for every window with a link of it.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/texts.h"

namespace crosstally {

struct Window {
    std::vector<std::uint32_t> texts;  // ascending
    std::vector<std::uint32_t> first_figure;
    std::vector<TextLink> links;       // in order; all of two texts
    std::vector<Record> records;       // of the texts, in order
    std::vector<TextParts> parts;      // of each text, where not all of it is at hand; else empty
};

class Windows {
public:
    enum class Hold : unsigned char { whole_texts, linked_parts };

    // most: bytes of records and links in one window, about. texts must outlive this.
    Windows(Hold hold, std::size_t most, const Texts& texts, std::function<void(const Window&)> take)
        : hold_(hold), most_(most), texts_(texts), take_(std::move(take)) {}

    void add(const std::vector<TextLink>& of_pair);
    void add(std::uint32_t text);  // without links
    void finish();

private:
    using Part = std::tuple<std::uint32_t, LinkKind, std::uint32_t>;  // text, kind, number within the text

    void take_in(std::uint32_t text);
    void take_in(const Part& part);
    [[nodiscard]] std::map<std::uint32_t, TextParts> wanted() const;

    Hold hold_;
    std::size_t most_;
    const Texts& texts_;
    std::function<void(const Window&)> take_;
    std::set<std::uint32_t> at_hand_;
    std::set<Part> parts_;
    std::vector<TextLink> links_;
    std::size_t held_ = 0;
};

}  // namespace crosstally
