// The walk over ICU's compiled rules gives ICU's own boundaries and statuses.
#include "corpus/break_table.h"

#include <doctest/doctest.h>
#include <unicode/rbbi.h>
#include <unicode/utext.h>

#include <memory>
#include <random>
#include <string>

using namespace crosstally;

namespace {

struct Rules {
    std::unique_ptr<icu::RuleBasedBreakIterator> iterator;
    BreakTable table;
};

Rules make_rules(icu::BreakIterator* (*make)(const icu::Locale&, UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::RuleBasedBreakIterator> iterator(
        dynamic_cast<icu::RuleBasedBreakIterator*>(make(icu::Locale::getEnglish(), status)));
    REQUIRE(iterator);
    std::uint32_t size = 0;
    const std::uint8_t* rules = iterator->getBinaryRules(size);
    std::optional<BreakTable> table = BreakTable::read({rules, size});
    REQUIRE_MESSAGE(table, "this ICU's rules are of a format that is not known: texts are read at a third of the speed");
    return {std::move(iterator), std::move(*table)};
}

std::string shown(const std::vector<Break>& pieces) {
    std::string out;
    for (const auto& [end, status] : pieces) out += std::to_string(end) + ":" + std::to_string(status) + " ";
    return out;
}

std::vector<Break> by_icu(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    UText* const units = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator.setText(units, status);
    std::vector<Break> pieces;
    iterator.first();
    for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        pieces.push_back({static_cast<std::uint32_t>(end), iterator.getRuleStatus()});
    }
    utext_close(units);
    return pieces;
}

// The number of texts on which both were asked: those that need a dictionary are left to ICU.
struct Compared {
    Rules words = make_rules(icu::BreakIterator::createWordInstance);
    Rules sentences = make_rules(icu::BreakIterator::createSentenceInstance);
    int by_table = 0;
    int left_to_icu = 0;

    void same(std::string_view text) {
        for (Rules* rules : {&words, &sentences}) {
            std::vector<Break> pieces;
            if (!rules->table.split(text, pieces)) {
                ++left_to_icu;
                continue;
            }
            ++by_table;
            const std::string got = shown(pieces);
            const std::string expected = shown(by_icu(*rules->iterator, text));
            if (got != expected) FAIL_CHECK(std::string(text) << "\n by the table: " << got << "\n by ICU:       " << expected);
        }
    }
};

std::string utf8(char32_t point) {
    std::string out;
    const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | point >> 6);
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | point >> 12);
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | point >> 18);
        byte(0x80 | (point >> 12 & 0x3F));
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
    return out;
}

}  // namespace

TEST_CASE("a text is split as ICU splits it") {
    Compared compared;
    for (const char* text :
         {"", " ", ".", "a", "3.5m of 1,234.", "“Don’t,” he said. “I’ll be there at 3.30pm.” It was Mr. Smith’s 2nd.", "e.g. a b",
          "wait... what?! (Yes.) ok", "a.b.c. D", "1,2,3,", "x@y.org: £5bn", "A. \r\n\r\nB\n", "café – née O’Neill", "a\xCC\x81." " b",
          "🇬🇧🇫🇷 👩‍👩‍👧 ok", "שלום \"ש\"ם", "tail'", "tail.", "3,", "_a_1_"}) {
        compared.same(text);
    }
    CHECK(compared.left_to_icu == 0);
}

TEST_CASE("each character is split as ICU splits it, whatever stands beside it") {
    Compared compared;
    std::string text;
    for (char32_t point = 1; point < 0x20000; ++point) {
        if (point >= 0xD800 && point < 0xE000) continue;
        text = utf8(point);
        for (const char* with : {"a", "1.", ". B "}) text += with + utf8(point);
        compared.same(text);
    }
    CHECK(compared.by_table > 130'000);
    CHECK(compared.left_to_icu > 20'000);
}

TEST_CASE("random text is split as ICU splits it") {
    Compared compared;
    const std::vector<std::string> parts = {"a", "B", "7", " ", "  ", ".", ",", "'", "\"", "!", "?", ":", ";", "-", "_", "@", "(", ")",
                                            "\n", "\r\n", "\t", "’", "“", "”", "–", "é", "É", "£", "\u00A0", "\u0301", "\u200B",
                                            "\u200D", "\u2060", "\u2028", "\u05D0", "\U0001F1EC", "\U0001F469", "א", "½", "mr", "Mr."};
    std::mt19937 random(20211116);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t left = random() % 24; left > 0; --left) text += parts[random() % parts.size()];
        compared.same(text);
    }
    CHECK(compared.left_to_icu == 0);
}

TEST_CASE("rules of another format are left to ICU's iterator") {
    const Rules rules = make_rules(icu::BreakIterator::createWordInstance);
    std::uint32_t size = 0;
    const std::uint8_t* bytes = rules.iterator->getBinaryRules(size);
    std::vector<std::uint32_t> copy((size + 3) / 4);
    const auto read = [&](std::size_t of) { return BreakTable::read({reinterpret_cast<const std::uint8_t*>(copy.data()), of}); };
    const auto with = [&](std::size_t at, std::uint8_t value) {
        std::copy(bytes, bytes + size, reinterpret_cast<std::uint8_t*>(copy.data()));
        reinterpret_cast<std::uint8_t*>(copy.data())[at] = value;
        return read(size);
    };
    CHECK(with(4, bytes[4]));
    CHECK_FALSE(with(0, 1));  // magic
    CHECK_FALSE(with(4, 7));  // format
    CHECK_FALSE(with(size_t{80} + 16, 0));  // rows of 16 bits
    CHECK_FALSE(with(size_t{80} + 20 + 34 + 1, 2));  // a rule with a slash
    CHECK_FALSE(with(size_t{80} + 20 + 34 + 3, 250));  // a state that is not there
    for (std::size_t cut = 0; cut < size; cut += 37) CHECK_NOTHROW((void)read(cut));
}
