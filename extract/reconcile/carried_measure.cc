#include "extract/reconcile/carried_measure.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/ascii.h"

namespace crosstally {

bool has_carried_measure(const Batch& batch, std::uint32_t figure) {
    std::string sentence(batch.sentence_of(batch.figures[figure]).ref->text);
    for (char& letter : sentence) letter = made_small(letter);
    std::string_view rest = batch.figures[figure].record->measure;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (sentence.find(rest.substr(0, end)) == std::string::npos) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

}  // namespace crosstally
