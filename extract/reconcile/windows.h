// Texts that were put aside, as many as fit into memory at a time with the links between them, in the order of the
// links, so that neighbours are read once. Cost: each text is read once for every window with a link of it.
#pragma once

#include <functional>
#include <set>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/texts.h"

namespace crosstally {

struct Window {
    std::vector<std::uint32_t> texts;  // ascending
    std::vector<std::uint32_t> first_figure;
    std::vector<TextLink> links;       // in order; all of two texts
    std::vector<Record> records;       // of the texts, in order
};

class Windows {
public:
    // most: bytes of records and links in one window, about. texts must outlive this.
    Windows(std::size_t most, const Texts& texts, std::function<void(const Window&)> take)
        : most_(most), texts_(texts), take_(std::move(take)) {}

    void add(const std::vector<TextLink>& of_pair);
    void add(std::uint32_t text);  // without links
    void finish();

private:
    void take_in(std::uint32_t text);

    std::size_t most_;
    const Texts& texts_;
    std::function<void(const Window&)> take_;
    std::set<std::uint32_t> at_hand_;
    std::vector<TextLink> links_;
    std::size_t held_ = 0;
};

}  // namespace crosstally
