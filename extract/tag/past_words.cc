#include "extract/tag/past_words.h"

#include "extract/tag/calendar_pieces.h"
#include "rules/word_table.h"

namespace crosstally {
namespace {

WordTable make_past_words() {
    WordTable table;
    table.add("was were had did been began begun fell rose made came went took gave got said told met left held "
              "lost won found saw sold bought shut ran led hit put set cut spent paid grew became broke spoke wrote "
              "stood has have ago sank struck dealt built felt kept sent brought caught drew drove flew knew", 1);
    return table;
}

}  // namespace

bool is_past(std::string_view word) {
    static const WordTable past_words = make_past_words();
    return (word.size() > 3 && word.ends_with("ed")) || past_words.bits_of(word) != 0;
}

bool is_timeless(std::string_view sentence) {
    CalendarPieces pieces(sentence);
    while (const auto word = pieces.next()) {
        if (is_past(*word)) return false;
    }
    return true;
}

}  // namespace crosstally
