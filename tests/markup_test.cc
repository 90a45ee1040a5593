#include <doctest/doctest.h>

#include "corpus/markup/dom.h"
#include "corpus/markup/moment.h"
#include "corpus/markup/read_news_xml.h"
#include "corpus/markup/read_ninjs.h"
#include "corpus/markup/read_page.h"

using namespace crosstally;

namespace {

const MarkupSource source{"page.html", "page.html"};

constexpr std::string_view page = R"(<!doctype html><html><head>
<title>Libraries to shut | Fenland Echo</title>
<meta property="og:title" content="Libraries to shut">
<meta property="og:site_name" content="Fenland Echo">
<meta property="article:published_time" content="2023-05-04T06:00:00+01:00">
<link rel="canonical" href="https://fenland.example/libraries">
<script>document.write("12 tricks")</script></head>
<body><nav><p>Home</p><p>99 problems</p></nav>
<article><h1>Libraries to shut</h1><div class="share">Share 41</div>
<p>The council will shut <b>four</b> of its
 19 libraries.</p><table><tr><td>2021</td><td>412</td></tr></table><figure><figcaption>Photo 7</figcaption></figure>
<p>Caf&eacute;s stay open &amp; free.</p>
<aside><p>Read more: 10 best walks</p></aside></article>
<footer><p>(c) 2023</p></footer></body></html>)";

}  // namespace

TEST_CASE("a page gives its running text without what stands around it") {
    Problems problems;
    const auto article = read_page(page, source, problems);
    REQUIRE(article);
    CHECK(article->text == "The council will shut four of its 19 libraries.\n\nCafés stay open & free.");
    CHECK(article->title == "Libraries to shut");
    CHECK(article->source == "Fenland Echo");
    CHECK(article->url == "https://fenland.example/libraries");
    CHECK(article->published == make_day(2023, 5, 4));
    CHECK(problems.empty());
}

TEST_CASE("a page without an article element gives its densest part") {
    Problems problems;
    const auto article = read_page("<html><body><div><p>Menu</p></div><div id=x><p>A long first paragraph of 20 words.</p>"
                                   "<p>And a second one.</p></div></body></html>", source, problems);
    REQUIRE(article);
    CHECK(article->text == "A long first paragraph of 20 words.\n\nAnd a second one.");
}

TEST_CASE("the headline of a page is no part of its text, another heading is") {
    Problems problems;
    const auto read = [&](const std::string& html) { return read_page(html, source, problems); };
    const auto only = read("<html><head><title>Echo</title></head><body><article><h1>Six <b>libraries</b><br>shut</h1><p>Four will shut.</p></article></body></html>");
    REQUIRE(only);
    CHECK(only->title == "Six libraries shut");
    CHECK(only->text == "Four will shut.");
    const auto below = read("<html><head><title>Six shut - Echo</title></head><body><article><p>Cuts</p><h1>Six shut</h1><p>Four will.</p><h1>Sixty</h1></article></body></html>");
    REQUIRE(below);
    CHECK(below->title == "Six shut");
    CHECK(below->text == "Cuts\n\nFour will.\n\nSixty");
    const auto two = read("<html><head><title>Echo</title></head><body><article><h1>Six shut</h1><p>Four will.</p><h1>Sixty</h1></article></body></html>");
    REQUIRE(two);
    CHECK(two->text == "Six shut\n\nFour will.\n\nSixty");
    const auto alone = read("<html><body><article><h1>Six shut</h1></article></body></html>");
    REQUIRE(alone);
    CHECK(alone->text == "Six shut");
    CHECK(problems.empty());
}

TEST_CASE("a page without text is a problem") {
    Problems problems;
    CHECK(!read_page("<html><body><nav>x</nav></body></html>", source, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "the page holds no running text");
}

TEST_CASE("a feed gives an article for each item") {
    Problems problems;
    const auto articles = read_news_xml(
        R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Fenland Echo</title><item><guid>a1</guid><title>One</title><pubDate>Thu, 04 May 2023 06:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Four &amp; five.</p><p>Six.</p>]]></content:encoded></item>
<item><guid>a2</guid><description>Seven &lt;b&gt;eight&lt;/b&gt;.</description></item><item><guid>a3</guid></item></channel></rss>)",
        source, problems);
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].id == "a1");
    CHECK(articles[0].text == "Four & five.\n\nSix.");
    CHECK(articles[0].published == make_day(2023, 5, 4));
    CHECK(articles[0].source == "Fenland Echo");
    CHECK(articles[1].text == "Seven eight.");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "the item a3 holds no text");
}

TEST_CASE("an Atom entry gives its content, its link and its day") {
    Problems problems;
    const auto articles = read_news_xml(
        R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><id>e1</id><title>T</title>
<link href="https://x.example/1"/><updated>2023-05-04T06:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ten.</p></div></content></entry></feed>)",
        source, problems);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].text == "Ten.");
    CHECK(articles[0].url == "https://x.example/1");
    CHECK(articles[0].published == make_day(2023, 5, 4));
}

TEST_CASE("a NewsML-G2 item gives its version, embargo and note") {
    Problems problems;
    const auto articles = read_news_xml(
        R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="3">
<itemMeta><versionCreated>2023-05-04T06:00:00Z</versionCreated><embargoed>2023-05-05T00:01:00Z</embargoed>
<edNote>Corrects the number of libraries</edNote></itemMeta><contentMeta><headline>Four shut</headline></contentMeta>
<contentSet><inlineXML><nitf><body><body.head><hedline><hl1>x</hl1></hedline></body.head>
<body.content><block><p>Four libraries.</p></block></body.content></body></nitf></inlineXML></contentSet></newsItem>)",
        source, problems);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].id == "urn:x:1");
    CHECK(articles[0].version == "3");
    CHECK(articles[0].embargo == make_day(2023, 5, 5));
    CHECK(articles[0].correction == "Corrects the number of libraries");
    CHECK(articles[0].title == "Four shut");
    CHECK(articles[0].text == "Four libraries.");
}

TEST_CASE("a NITF item gives its day, its holder and its correction") {
    Problems problems;
    const auto articles = read_news_xml(
        R"(<nitf><head><title>Unused</title><docdata><doc-id id-string="n1"/><date.issue norm="20230504T060000Z"/>
<date.release norm="20230505"/><doc.copyright holder="Fenland Echo"/><correction info="Number put right">Four, not five.</correction>
</docdata></head><body><body.head><hedline><hl1>Four shut</hl1></hedline></body.head>
<body.content><p>Four libraries.</p><p>Six stay.</p></body.content></body></nitf>)",
        source, problems);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].id == "n1");
    CHECK(articles[0].title == "Four shut");
    CHECK(articles[0].published == make_day(2023, 5, 4));
    CHECK(articles[0].published_from == "metadata");
    CHECK(articles[0].embargo == make_day(2023, 5, 5));
    CHECK(articles[0].source == "Fenland Echo");
    CHECK(articles[0].correction == "Number put right Four, not five.");
    CHECK(articles[0].text == "Four libraries.\n\nSix stay.");
}

TEST_CASE("a NewsML-G2 message gives each of its items, plain text too") {
    Problems problems;
    const auto articles = read_news_xml(
        R"(<newsMessage><itemSet><newsItem guid="urn:x:2"><contentMeta/><itemMeta><provider literal="FE"/><firstCreated>2023-05-04</firstCreated>
</itemMeta><contentSet><inlineData>Four libraries.</inlineData></contentSet></newsItem>
<newsItem><itemMeta><provider><name>Fenland
 Echo</name></provider></itemMeta><contentSet><inlineXML><html><body><p>Six libraries.</p></body></html></inlineXML></contentSet></newsItem>
</itemSet></newsMessage>)",
        source, problems);
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].id == "urn:x:2");
    CHECK(articles[0].source == "FE");
    CHECK(articles[0].published == make_day(2023, 5, 4));
    CHECK(articles[0].text == "Four libraries.");
    CHECK(articles[1].id == "page.html");
    CHECK(articles[1].source == "Fenland Echo");
    CHECK(articles[1].text == "Six libraries.");
}

TEST_CASE("a page's linked data give what its other markup does not") {
    Problems problems;
    const auto article = read_page(
        R"(<html><head><title>Unused</title><script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"headline":"Four shut",
"datePublished":"2023-05-04T06:00:00Z","url":"https://fenland.example/4","publisher":{"name":"Fenland Echo"}}]}</script>
<script type="application/ld+json">not JSON</script></head>
<body><p>Four libraries will shut.</p></body></html>)",
        source, problems);
    REQUIRE(article);
    CHECK(article->title == "Four shut");
    CHECK(article->published == make_day(2023, 5, 4));
    CHECK(article->url == "https://fenland.example/4");
    CHECK(article->source == "Fenland Echo");
    CHECK(problems.empty());
}

TEST_CASE("entities that a document declares are refused") {
    Problems problems;
    CHECK(read_news_xml(R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel/></rss>)", source, problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "the document declares entities; they are refused, whatever they hold");
}

TEST_CASE("XML that is not well formed is named with its line") {
    Problems problems;
    CHECK(read_news_xml("<rss>\n<channel></rss>", source, problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 2);
}

TEST_CASE("a ninjs item gives its body in either form") {
    Problems problems;
    JsonReader reader;
    JsonError error;
    const auto value = reader.read(R"({"uri":"urn:1","headline":"H","version":"2","versioncreated":"2023-05-04T06:00:00Z",
"body_xhtml":"<p>One.</p><p>Two.</p>"})", error);
    REQUIRE(value);
    REQUIRE(is_ninjs(*value));
    const auto article = read_ninjs(*value, source, problems);
    REQUIRE(article);
    CHECK(article->text == "One.\n\nTwo.");
    CHECK(article->version == "2");
    CHECK(article->published == make_day(2023, 5, 4));
}

TEST_CASE("a ninjs item of the second version gives the first of its bodies and headlines") {
    Problems problems;
    JsonReader reader;
    JsonError error;
    const auto value = reader.read(R"({"uri":"urn:1","headlines":[{"value":"H"},{"value":"Other"}],
"bodies":[{"role":"caption"},{"contentType":"text/html","value":"<p>One &amp; two.</p>"},{"value":"Other"}]})", error);
    REQUIRE(value);
    const auto article = read_ninjs(*value, source, problems);
    REQUIRE(article);
    CHECK(article->title == "H");
    CHECK(article->text == "One & two.");
    const auto plain = reader.read(R"({"uri":"urn:1","bodies":[{"value":"<p>One.</p>"}]})", error);
    REQUIRE(plain);
    CHECK(read_ninjs(*plain, source, problems)->text == "<p>One.</p>");
    CHECK(problems.empty());
}

TEST_CASE("a ninjs item of the third version writes its names with capitals inside, one of the second without") {
    Problems problems;
    JsonReader reader;
    JsonError error;
    const auto third = reader.read(R"({"uri":"urn:1","version":"2","versionCreated":"2023-05-04T06:00:00Z","edNote":"Corrects the sum",
"copyrightHolder":"Wire","embargoed":"2023-05-05T06:00:00Z","bodies":[{"contentType":"text/html","value":"<p>One.</p>"}]})", error);
    REQUIRE(third);
    const auto article = read_ninjs(*third, source, problems);
    REQUIRE(article);
    CHECK(article->published == make_day(2023, 5, 4));
    CHECK(article->embargo == make_day(2023, 5, 5));
    CHECK(article->correction == "Corrects the sum");
    CHECK(article->source == "Wire");
    const auto second = reader.read(R"({"uri":"urn:1","infosources":[{"name":"Agency"}],"bodies":[{"contenttype":"text/html","value":"<p>One.</p>"}]})", error);
    REQUIRE(second);
    CHECK(read_ninjs(*second, source, problems)->text == "One.");
    CHECK(read_ninjs(*second, source, problems)->source == "Agency");
    CHECK(problems.empty());
}

TEST_CASE("moments of news markup give their printed day") {
    CHECK(parse_moment("20220414T090000Z") == make_day(2022, 4, 14));
    CHECK(parse_moment("Thu, 14 Apr 2022 09:00:00 GMT") == make_day(2022, 4, 14));
    CHECK(parse_moment("2022-04-14T23:59:59-08:00") == make_day(2022, 4, 14));
    CHECK(!parse_moment("2022-13-14"));
    CHECK(!parse_moment("soon"));
}
