#include "extract/reconcile/vocabulary.h"

#include "extract/claim/content_words.h"
#include "extract/reconcile/record_bytes.h"

namespace crosstally {

Vocabulary::Known Vocabulary::known(const std::string& word) {
    const auto [at, fresh] = words_.try_emplace(word);
    if (fresh) at->second = {static_cast<std::uint32_t>(words_.size()), is_function_word(word) ? 0 : hash_of_text(stem(word))[0]};
    return at->second;
}

}  // namespace crosstally
