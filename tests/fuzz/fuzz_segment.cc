// Any valid UTF-8: every span is exact, in order, and cuts no character.
#include "corpus/dateline.h"
#include "corpus/segment.h"
#include "corpus/utf8.h"
#include "tests/fuzz/fuzzing.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

namespace {

bool starts_character(std::string_view text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Segmenter segmenter;
    static Segmentation out;
    const std::string_view text = bytes(data, size);
    if (find_invalid_utf8(text)) return 0;
    segmenter.segment(text, out);
    (void)find_dateline(text);
    std::uint32_t before = 0;
    for (const Token& token : out.tokens) {
        require(before <= token.span.begin && token.span.begin < token.span.end && token.span.end <= text.size());
        require(starts_character(text, token.span.begin) && starts_character(text, token.span.end));
        require(token.sentence < out.sentences.size());
        require(out.sentences[token.sentence].span.overlaps(token.span));
        before = token.span.end;
    }
    for (const Sentence& sentence : out.sentences) require(sentence.first_token <= sentence.end_token);
    return 0;
}
