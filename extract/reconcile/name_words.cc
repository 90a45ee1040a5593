#include "extract/reconcile/name_words.h"

namespace crosstally {

NameWords read_name(std::string_view name) {
    NameWords read;
    read.words = sentence_words(name, 0);
    std::erase_if(read.words, [](const SentenceWord& word) { return word.text == "the"; });
    for (const SentenceWord& word : read.words) read.plain += (read.plain.empty() ? "" : " ") + word.text;
    read.bits = SpellingBits(read.plain);
    return read;
}

}  // namespace crosstally
