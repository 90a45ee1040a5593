#include "extract/reconcile/tiles.h"

namespace crosstally {

Tiles::Tiles(SpillRoom& room, const Texts& texts, std::size_t group) : links_(room, room.memory / 16) {
    std::size_t held = 0;
    std::uint32_t number = 0;
    for (std::uint32_t text = 0; text < texts.count(); ++text) {
        if (held > group) {
            ++number;
            held = 0;
        }
        held += texts.size_of(text);
        group_of_.push_back(number);
    }
}

void Tiles::add(std::span<const TextLink> of_pair) {
    for (const TextLink& link : of_pair) links_.add({group_of_[link.a], group_of_[link.b], link});
}

}  // namespace crosstally
