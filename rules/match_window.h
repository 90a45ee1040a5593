// What a rule sees of a text: it begins at span.begin, and nothing behind span.end.
#pragma once

#include <string_view>

#include "corpus/span.h"
#include "rules/automaton/automaton.h"

namespace crosstally {

struct MatchWindow {
    std::string_view text;
    Span span;
    bool sentence_begin = false;

    [[nodiscard]] Ahead ahead(std::uint32_t at) const {
        if (at == span.end) return Ahead::window_end;
        return is_word_byte(static_cast<unsigned char>(text[at])) ? Ahead::word : Ahead::other;
    }
};

}  // namespace crosstally
