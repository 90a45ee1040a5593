#include "tests/bench/news_text.h"

#include <array>
#include <string>
#include <string_view>

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 24> places = {
    "Essex", "Kent", "Leeds", "Cardiff Bay", "Northamptonshire", "Daventry", "Inverness", "Derry",
    "Norfolk", "Cornwall", "Bristol", "Hull", "Sunderland", "Powys", "Fife", "Antrim",
    "Dorset", "Cumbria", "Preston", "Luton", "Swansea", "Dundee", "Omagh", "Shetland"};
constexpr std::array<std::string_view, 6> bodies = {"the Home Office", "Essex Police", "Kent County Council",
                                                    "the Office for National Statistics", "the charity", "NHS England"};
constexpr std::array<std::string_view, 6> people = {"Ann Harrow", "Tomás Ó Briain", "Zoë Larkfield", "J. K. Marden",
                                                    "Dr Imran Sattar-Cole", "Cllr Ruth Penhale"};
constexpr std::array<std::string_view, 24> things = {
    "stalking offences", "burglaries", "empty homes", "bus journeys", "library visits", "knife crimes", "school places",
    "planning appeals", "vaccine doses", "parking fines", "flood warnings", "ferry crossings", "museum tickets",
    "care workers", "dog attacks", "allotments", "rough sleepers", "apprentices", "tree plantings", "water leaks",
    "fire call-outs", "blood donors", "pub closures", "food parcels"};
constexpr std::array<std::string_view, 16> sorts = {"rural", "reported", "night-time", "repeat", "council", "private",
                                                    "unsolved", "seasonal", "coastal", "first-time", "weekday", "temporary",
                                                    "disputed", "city-centre", "subsidised", "late"};
constexpr std::array<std::string_view, 6> periods = {"in 2020-21", "in the year to March 2021", "last month",
                                                     "between April and June 2019", "since 2015", "in the past year"};
constexpr std::array<std::string_view, 6> hedges = {"", "about ", "nearly ", "more than ", "at least ", "up to "};

// std::mt19937's distributions differ from library to library; this generator does not.
class Writer {
public:
    explicit Writer(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}

    Article article(std::size_t number) {
        Article article;
        article.id = article.path = "bench/" + std::to_string(number) + ".txt";
        if (titles_left_ == 0) begin_story();
        --titles_left_;
        article.title = subject_ + " in " + std::string(place_) + " rise by " + digits(90) + "%";
        std::string& text = article.text;
        text = "By " + std::string(pick(people)) + "\n\n" + lead_ + "\n\n";
        const std::uint32_t paragraphs = 6 + below(14);
        for (std::uint32_t i = 0; i < paragraphs; ++i) {
            for (std::uint32_t k = 1 + below(3); k > 0; --k) text += sentence() + (k > 1 ? " " : "");
            text += "\n\n";
        }
        if (below(3) == 0) local_figures(text);
        article.published = make_day(2021, 6, 16);
        article.published_from = "metadata";
        return article;
    }

private:
    // One subject, told by one to eight titles that share its first sentences.
    void begin_story() {
        titles_left_ = 1 + below(8);
        subject_ = words(pick(sorts)) + " " + words(pick(things));
        place_ = pick(places);
        lead_ = sentence() + " " + sentence() + "\n\n" + sentence() + " " + sentence();
    }

    std::uint32_t below(std::uint32_t end) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>(state_ >> 33) % end;
    }

    template <std::size_t n>
    std::string_view pick(const std::array<std::string_view, n>& from) {
        return from[below(static_cast<std::uint32_t>(n))];
    }

    std::string digits(std::uint32_t end) { return std::to_string(1 + below(end)); }

    std::string thousands() {
        const std::string last = std::to_string(1000 + below(1000)).substr(1);
        return digits(320) + "," + last;
    }

    std::string words(std::string_view a) { return std::string(a); }

    std::string sentence() {
        switch (below(10)) {
            case 0: return "Police recorded " + words(pick(hedges)) + thousands() + " " + subject_ + " " + words(pick(periods)) + ".";
            case 1: return "“It is a hard winter for everyone here and " + digits(80) + " per cent of our members say so,” said " + words(pick(people)) + ", who has run the centre for " + digits(30) + " years.";
            case 2: return "The council wrote to residents after the meeting, which went on late into the evening and was at times ill-tempered.";
            case 3: return "According to " + words(pick(bodies)) + ", one in " + digits(9) + " of the cases was closed without a charge, compared with " + digits(40) + "% " + words(pick(periods)) + ".";
            case 4: return "A spokeswoman for " + words(pick(bodies)) + " said £" + digits(90) + "." + digits(8) + "m had been set aside for " + words(pick(things)) + ".";
            case 5: return "Nobody at the town hall’s café could remember a quieter spring – or a louder autumn, for that matter.";
            case 6: return "The number of " + subject_ + " fell from " + thousands() + " to " + thousands() + ", a drop of " + digits(60) + "%.";
            case 7: return words(pick(people)) + " described the plan as ‘a step back’ and urged ministers to think again before the vote on Thursday.";
            case 8: return "She said: “We waited for two hours. Then they told us to go home, and that was that.”";
            default: return "In " + words(pick(places)) + ", where the mill closed, " + words(pick(hedges)) + digits(900) + " people have left " + words(pick(periods)) + ".";
        }
    }

    void local_figures(std::string& text) {
        text += "Average price by area\n";
        for (const std::string_view place : places) text += std::string(place) + ": £" + thousands() + "\n";
    }

    std::uint64_t state_;
    std::string subject_;
    std::string_view place_;
    std::string lead_;
    std::uint32_t titles_left_ = 0;
};

}  // namespace

std::vector<Article> news_articles(std::size_t count, std::uint32_t seed) {
    Writer writer(seed);
    std::vector<Article> articles;
    articles.reserve(count);
    for (std::size_t i = 0; i < count; ++i) articles.push_back(writer.article(i));
    return articles;
}

}  // namespace crosstally
