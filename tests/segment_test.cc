#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "corpus/segment.h"

using namespace crosstally;

namespace {

std::vector<std::string> sentences_of(std::string_view text) {
    Segmenter segmenter;
    Segmentation out;
    segmenter.segment(text, out);
    std::vector<std::string> sentences;
    for (const Sentence& s : out.sentences) sentences.emplace_back(slice(text, s.span));
    return sentences;
}

}  // namespace

TEST_CASE("a hard-wrapped line is no sentence end") {
    const std::string text =
        "The council said on Monday that it would close the two\nlibraries in the spring of next year.";
    CHECK(sentences_of(text + "\n") == std::vector<std::string>{text});
}

TEST_CASE("a heading and a byline are sentences of their own") {
    CHECK(sentences_of("Libraries to close\nBy Ann Harrow\n\nTwo will shut.").size() == 3);
}

TEST_CASE("a long line without a stop above the day of publication is a heading") {
    const std::string heading = "Ardley Rovers lose £9.4m as wages swallow all that they earn";
    for (const std::string dateline : {"12 March 2025", "2025-03-12 09:14", "Published 12:01 12 Mar 2025", "Wednesday, 12th March 2025, 4:09 pm",
                                       "ARDLEY, March 12, 2025 (Wire) - The club lost £9.4m in the year to June."}) {
        CHECK(sentences_of(heading + '\n' + dateline + "\n\nThe club lost money.") == std::vector<std::string>{heading, dateline, "The club lost money."});
    }
}

TEST_CASE("a date at the end of a wrapped sentence is no day of publication") {
    const std::string text = "Ardley Rovers lost £9.4m, say the accounts that were signed on\n12 March 2025.";
    CHECK(sentences_of(text) == std::vector<std::string>{text});
    const std::string goes_on = "Ardley Rovers lost £9.4m, say the accounts that were signed on\n12 March 2025 in the club's own hall and with no fans there.";
    CHECK(sentences_of(goes_on) == std::vector<std::string>{goes_on});
}

TEST_CASE("an abbreviation ends no sentence") {
    CHECK(sentences_of("Mr. Harrow lives in St. Ives. He left.") ==
          std::vector<std::string>{"Mr. Harrow lives in St. Ives.", "He left."});
}

TEST_CASE("a mark in a name ends no sentence that goes on in small letters") {
    CHECK(sentences_of("The group Which? says 40 shut. Who knew? Nobody did.") ==
          std::vector<std::string>{"The group Which? says 40 shut.", "Who knew?", "Nobody did."});
}

TEST_CASE("initials, numbers of houses, months and countries cut short end no sentence") {
    for (const std::string sentence : {"A novel by J. K. Marden sold out.", "It is at No. 10 Mill Lane.",
                                       "It opens at 9 a.m. on Monday.", "The U.S. Senate sat.", "It closed in Sept. 2021.",
                                       "Wait ... they came."}) {
        CHECK(sentences_of(sentence + " Then it rained.") == std::vector<std::string>{sentence, "Then it rained."});
    }
}

TEST_CASE("lines of a list are sentences of their own") {
    CHECK(sentences_of("Prices\nDaventry: £264,032\nCorby: £201,000\n").size() == 3);
}

TEST_CASE("a sentence of many megabytes is cut into pieces") {
    std::string text;
    while (text.size() < 7000000) text += "Mr. and more words ";
    CHECK(sentences_of(text).size() > 1000);
}

TEST_CASE("characters of four bytes move no span") {
    CHECK(sentences_of("\U0001F30A It rained \U0001F327 for 12 days. Then \U0001F31E it did not.") ==
          std::vector<std::string>{"\U0001F30A It rained \U0001F327 for 12 days.", "Then \U0001F31E it did not."});
}

TEST_CASE("tokens are exact slices and know their sentence") {
    const std::string text = "It cost £1.2m – 85%. Naïve?";
    Segmenter segmenter;
    Segmentation out;
    segmenter.segment(text, out);
    std::vector<std::string> words;
    for (const Token& t : out.tokens) words.emplace_back(slice(text, t.span));
    CHECK(words == std::vector<std::string>{"It", "cost", "£", "1.2m", "–", "85", "%", ".", "Naïve", "?"});
    CHECK(out.tokens[3].kind == TokenKind::number);
    CHECK(out.tokens[8].sentence == 1);
}

TEST_CASE("a sentence without an end is cut into pieces between words") {
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "word " + std::to_string(i) + " ";
    Segmenter segmenter;
    Segmentation out;
    segmenter.segment(text, out);
    CHECK(out.sentences.size() > 5);
    CHECK(out.tokens.size() == 8000);
    for (const Sentence& sentence : out.sentences) CHECK(sentence.span.size() <= 1000);
    for (const Token& token : out.tokens) CHECK(out.sentences[token.sentence].span.contains(token.span));
    const std::string one_word(20000, 'x');
    segmenter.segment(one_word, out);
    CHECK(out.sentences.size() == 1);
    std::string no_space = one_word;
    for (int i = 0; i < 4000; ++i) no_space += "12%";
    segmenter.segment(no_space, out);
    CHECK(out.tokens.size() == 8000);
    for (std::size_t i = 1; i < out.sentences.size(); ++i) CHECK(out.sentences[i].span.size() <= 1000);
    CHECK(out.sentences.back().span.end == no_space.size());
}

TEST_CASE("a sentence may begin with a number") {
    CHECK(sentences_of("The town has owls. 612 were counted. \"12 of them sleep.\" £40 was paid.").size() == 4);
    CHECK(sentences_of("It rose to 7. 84 per cent were owls.").size() == 2);
    CHECK(sentences_of("In para. 12 it says no. 10 was hit at 3 p.m. 12 owls left on Sept. 4 by approx. 9.").size() == 1);
    CHECK(sentences_of("1. 84 per cent were owls.").size() == 1);
}
