// Eight bytes at once say what each byte alone would.
#include <doctest/doctest.h>

#include <string>

#include "corpus/word_hash.h"

using namespace crosstally;

namespace {

bool is_letter(unsigned byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_plain(unsigned byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); }

// Seven bytes of one sort, and the byte at the place.
std::string among(char others, std::size_t place, unsigned byte) {
    std::string text(8, others);
    text[place] = static_cast<char>(byte);
    return text;
}

}  // namespace

TEST_CASE("every byte at every place of eight is told to be a letter or digit, or none") {
    for (const char others : {'e', ' ', '\0', '\xFF', '9'}) {
        for (std::size_t place = 0; place < 8; ++place) {
            for (unsigned byte = 0; byte < 256; ++byte) {
                const std::uint64_t bytes = eight_bytes(among(others, place, byte).data());
                const auto told = [place](std::uint64_t marks) { return (marks >> (8 * place + 7) & 1U) != 0; };
                CHECK(told(letter_bytes(bytes)) == is_letter(byte));
                CHECK(told(plain_bytes(bytes)) == is_plain(byte));
                CHECK(any_byte(bytes_like(bytes, 'x')) == (byte == 'x'));
            }
        }
    }
}

TEST_CASE("the first letters are counted, and no others") {
    CHECK(count_first(letter_bytes(eight_bytes("e ee eee"))) == 1);
    CHECK(count_first(letter_bytes(eight_bytes(" eeeeeee"))) == 0);
    CHECK(count_first(letter_bytes(eight_bytes("eeeeeeee"))) == 8);
    CHECK(count_first(plain_bytes(eight_bytes("Ab9-eeee"))) == 3);
}

TEST_CASE("a word has one hash wherever it stands, in capitals or not, and another word another") {
    const std::string words = "Ashby ashby ASHBY hospitals HOSPITALS";
    CHECK(plain_word_at(words, 0).hash == plain_word_at(words, 6).hash);
    CHECK(plain_word_at(words, 0).hash == plain_word_at(words, 12).hash);
    CHECK(plain_word_at(words, 18).hash == plain_word_at(words, 28).hash);  // the last: fewer than eight bytes behind it
    CHECK(plain_word_at(words, 18).size == 9);
    CHECK(plain_word_at(words, 28).hash == hash_of_word("hospitals"));
    CHECK(plain_word_at("eightlet", 0).hash == hash_of_word("eightlet"));
    CHECK(plain_word_at("hospital", 0).hash != plain_word_at("hospitals", 0).hash);
    CHECK(plain_word_at("-", 0).size == 0);
}
