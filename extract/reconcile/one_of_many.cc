#include "extract/reconcile/one_of_many.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/reconcile/phrase.h"

namespace crosstally {

bool is_of_one_of_many(const Batch& batch, std::uint32_t figure) {
    constexpr std::size_t reach = 20;  // words
    constexpr auto superlatives = std::to_array<std::string_view>({" the most ", " second most ", " third most ", " the biggest ", " the largest ", " the commonest ", " the top ", " the favourite "});
    const std::string lead = Phrases(batch, batch.figures[figure].sentence).before(figure, reach);
    const std::size_t with = lead.rfind(" with ");
    if (with == lead.npos || lead.find('#', with) != lead.npos) return false;
    const bool calls = std::ranges::any_of(superlatives, [&](std::string_view best) { return lead.find(best) < with; });
    const std::string_view sentence = batch.sentence_of(batch.figures[figure]).ref->text;
    const std::size_t place = sentence.find(batch.figures[figure].record->scope.name);
    const bool of_place = !batch.figures[figure].record->scope.name.empty() && place < sentence.find(" most ") && place < sentence.find(", with ");
    return calls && !of_place;
}

}  // namespace crosstally
