#include "tests/bench/news_text.h"

#include <array>
#include <string_view>

namespace crosstally {
namespace {

constexpr auto things = std::to_array<std::string_view>(
    {"stalking offences", "burglaries", "empty homes", "bus journeys", "library visits", "knife crimes", "school places",
     "planning appeals", "vaccine doses", "parking fines", "flood warnings", "ferry crossings", "museum tickets", "care workers",
     "dog attacks", "allotments", "rough sleepers", "apprentices", "tree plantings", "water leaks", "fire call-outs",
     "blood donors", "pub closures", "food parcels", "house sales", "dental patients", "speeding drivers", "bee colonies"});
constexpr auto sorts = std::to_array<std::string_view>(
    {"rural", "reported", "night-time", "repeat", "council", "private", "unsolved", "seasonal", "coastal", "first-time",
     "weekday", "temporary", "disputed", "city-centre", "subsidised", "late", "summer", "licensed", "insured", "urgent"});
constexpr auto heads = std::to_array<std::string_view>({"Al", "Bram", "Cal", "Dun", "El", "Fen", "Gar", "Hol", "Ins", "Kel", "Lan", "Mar",
                                                        "Nor", "Os", "Pen", "Rad", "Sel", "Thor", "Ul", "Wex", "Yar", "Brí", "Caer", "Tre"});
constexpr auto middles = std::to_array<std::string_view>({"", "den", "er", "ing", "low", "mere", "ning", "or", "sel", "ter", "ver", "wich"});
constexpr auto tails = std::to_array<std::string_view>({"borough", "bury", "by", "combe", "dale", "field", "ford", "ham", "ley", "mouth",
                                                        "port", "stead", "thorpe", "ton", "wick", "worth"});
constexpr auto forenames = std::to_array<std::string_view>({"Ann", "Tomás", "Zoë", "Imran", "Ruth", "Leila", "Piotr", "Grace", "Owen",
                                                            "Siân", "Callum", "Nadia", "Hugh", "Maeve", "Dev", "Joan"});
constexpr auto remarks = std::to_array<std::string_view>(
    {"The council wrote to residents after the meeting, which went on late into the evening and was at times ill-tempered.",
     "Nobody at the café by the town hall could remember a quieter spring – or a louder autumn, for that matter.",
     "A second report is expected before the summer recess, though officials would not say who is writing it.",
     "Campaigners have long argued that the rules were written for another age and suit nobody who lives here now.",
     "Rain fell on the small crowd that had come to hear the news, and most went home before the speeches were over.",
     "The scheme was drawn up when the old mill closed and the trains stopped running on Sundays.",
     "Opponents say that the plan will be looked at again once the new leader has taken her seat.",
     "It follows a long dispute between the two parish councils over who should look after the bridge."});
constexpr auto speech_starts = std::to_array<std::string_view>(
    {"We waited", "Nobody here asked", "My neighbours have fought", "I have argued", "People in this town pay", "Our volunteers turn out",
     "The whole street hoped", "Ministers keep on telling us to look", "Families came to me", "Parents have been calling", "We wrote twice", "Anyone can see the need"});
constexpr auto speech_middles = std::to_array<std::string_view>(
    {"for a proper answer", "for the bridge to be mended", "for a bus that comes", "for somewhere warm to sit", "for one honest number",
     "for the doctor's door to open", "for a lamp at the crossing", "for the school to be finished", "for more than kind words",
     "for the river to be dredged", "for a policeman on foot", "for rent that a nurse can pay"});
constexpr auto speech_links = std::to_array<std::string_view>(
    {"through two hard winters", "since the old mill was pulled down", "in rain and snow", "until the money ran out", "with hardly a word of thanks",
     "year upon year", "long before any of this was news", "while others looked away", "against every promise made", "and shall do so again",
     "as our parents did", "without once being heard"});
constexpr auto speech_ends = std::to_array<std::string_view>(
    {"and that was that", "so do not tell me to be patient", "but the van still leaks", "and the council knows it", "which is why I am standing here",
     "though you would not guess it from the brochure", "and it shows", "but tomorrow is another matter", "as any shopkeeper will confirm",
     "and the worst may be to come", "so forgive me if I laugh", "and we are not alone"});
constexpr auto tale_subjects = std::to_array<std::string_view>(
    {"A retired bus driver from", "The owner of the bakery in", "Teachers at the secondary school in", "A farmer whose family has long lived near", "The vicar of",
     "Two of the councillors for", "A mother of twins from", "Staff at the health centre in", "The man who runs the chip shop in", "A student nurse from",
     "Residents of the new estate outside", "The secretary of the cricket club in", "A solicitor who acts for tenants in", "Anglers on the river near",
     "The last lamplighter of", "A group of bell-ringers from"});
constexpr auto tale_verbs = std::to_array<std::string_view>(
    {"told the meeting that", "feared that", "never believed that", "wrote to the paper to say that", "could still remember when", "grew tired of hearing that",
     "hoped that", "laughed at the idea that", "put it about that", "warned that", "wanted it written down that", "did not mind who knew that"});
constexpr auto tale_things = std::to_array<std::string_view>(
    {"the road past the old brewery", "the letter from the ministry", "the clock above the market hall", "the promise of a new surgery", "the ferry across the estuary",
     "the wall behind the library", "the plan for the railway sidings", "the hedge along the bypass", "the roof of the swimming baths", "the row over the car park",
     "the path to the beach", "the fountain outside the courthouse", "the bus shelter by the green", "the pub with the red door", "the field where the fair is held",
     "the kitchen of the almshouses"});
constexpr auto tale_ends = std::to_array<std::string_view>(
    {"would be looked after by somebody else", "was never what it had been made out to be", "had cost the town its good name", "will be forgotten before the leaves are down",
     "brought people together as nothing else could", "ought to be left as it is", "was mended with more kindness than skill", "had been sold to a stranger",
     "should have been talked about in the open", "was closed without a word to those who use it", "is worth more than any of the experts think",
     "became a joke long before it became a scandal"});
constexpr auto tale_times = std::to_array<std::string_view>(
    {"", " last week", " when the leaves are down", ", although the weather has been kinder since", " on Monday evening", ", and few would argue", "",
     " over a cup of tea", ", as the minutes of the parish show", " in the spring", "", ", which did not go down well"});
constexpr auto counts = std::to_array<std::string_view>({"said that it had counted", "put on record", "reported", "dealt with", "wrote down", "had on its books", "told us of",
                                                         "published a list of", "knew of", "was aware of"});
constexpr auto shares = std::to_array<std::string_view>({"of them in the old town", "of these north of the river", "being new that year", "more or less as expected",
                                                         "on Sundays", "near the station", "from outside", "on the same three roads", "in its villages", "by post"});

std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31U);
}

template <class... Numbers>
std::uint64_t hash_of(std::uint64_t first, Numbers... rest) {
    std::uint64_t hash = mixed(first + 0x9e3779b97f4a7c15ULL);
    ((hash = mixed(hash ^ mixed(static_cast<std::uint64_t>(rest) + 0x9e3779b97f4a7c15ULL))), ...);
    return hash;
}

template <std::size_t n>
std::string picked(const std::array<std::string_view, n>& from, std::uint64_t hash) {
    return std::string(from[hash % n]);
}

// Some 4,600 short names, and as many more as are asked for with a second word.
std::string place_name(std::uint64_t number) {
    const std::string name = picked(heads, number) + picked(middles, number / 24) + picked(tails, number / 288);
    const std::uint64_t rest = number / (24 * 12 * 16);
    return rest == 0 ? name : name + " " + picked(heads, rest) + picked(tails, rest / 24);
}

std::string thing_name(std::uint64_t number) { return picked(sorts, number) + " " + picked(things, number / 20); }

std::string person_name(std::uint64_t hash) {
    return picked(forenames, hash) + " " + picked(heads, hash >> 8U) + picked(middles, hash >> 16U) + picked(tails, hash >> 24U);
}

std::string with_commas(std::uint64_t value) {
    std::string text = std::to_string(value);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
    return text;
}

// The world: how many of a thing a place had in a year.
std::uint64_t fact(std::uint64_t place, std::uint64_t thing, std::uint64_t year) {
    const std::uint64_t base = 120 + hash_of(place, thing) % 48'000;
    return base + base * (hash_of(place, thing, year) % 60) / 100;
}

std::string year_name(std::uint64_t year) {
    return "in " + std::to_string(year) + "-" + std::to_string((year + 1) % 100 + 100).substr(1);
}

// As a title may print it: to the digit mostly, else rounded with the hedge that fits.
std::string told(std::uint64_t value, std::uint64_t how) {
    const std::uint64_t unit = value >= 1000 ? 100 : 10;
    const std::uint64_t low = value / unit * unit;
    if (low == value || how % 8 < 5) return with_commas(value);
    switch (how % 8) {
        case 5: return "more than " + with_commas(low);
        case 6: return "nearly " + with_commas(low + unit);
        default: return "about " + with_commas(value - low < unit / 2 ? low : low + unit);
    }
}

std::string slipped(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t i = digits.size() - 1; i > 0; --i) {
        if (digits[i] != digits[i - 1]) {
            std::swap(digits[i], digits[i - 1]);
            break;
        }
    }
    return with_commas(std::stoull(digits));
}

std::string change(std::uint64_t before, std::uint64_t after) {
    const bool up = after >= before;
    const std::uint64_t size = up ? after - before : before - after;
    return std::string(up ? "a rise of " : "a fall of ") + std::to_string((size * 200 + before) / (before * 2)) + "%";
}

// One telling of a story: its numbers as this title prints them.
class Teller {
public:
    Teller(const NewsStory& story, std::uint64_t hash) : story_(story), hash_(hash) {}

    std::string headline() const { return thing() + " in " + place() + ": " + with_commas(fact(story_.place, story_.thing, story_.year)) + " " + year_name(story_.year); }

    std::string lead() const {
        const std::uint64_t value = fact(story_.place, story_.thing, story_.year);
        const bool slips = hash_ % 200 == 0;
        return "There were " + (slips ? slipped(value) : told(value, hash_ >> 8U)) + " " + thing() + " in " + place() + " " + year_name(story_.year) +
               ", according to figures released by " + place() + " Council.";
    }

    std::string comparison() const {
        const std::uint64_t before = fact(story_.place, story_.thing, story_.year - 1);
        const std::uint64_t after = fact(story_.place, story_.thing, story_.year);
        return "The number of " + thing() + " in the town went from " + with_commas(before) + " " + year_name(story_.year - 1) + " to " + with_commas(after) +
               " " + year_name(story_.year) + ", " + change(before, after) + ".";
    }

    // Beside it, another town, as every title sees fit.
    std::string neighbour(std::uint64_t number) const {
        const std::uint64_t other = story_.place + 1 + hash_of(hash_, number) % 9;
        return place_name(other) + " Council counted " + told(fact(other, story_.thing, story_.year), hash_of(hash_, number, 2)) + " " + thing() + " " +
               year_name(story_.year) + ".";
    }

    std::string background(std::uint64_t number) const {
        const std::uint64_t other = (story_.thing + 20 * (1 + hash_of(story_.place, story_.year, number) % 27)) % (20 * 28);
        const std::uint64_t year = story_.year - hash_of(story_.place, number, 5) % 6;
        const std::uint64_t words = hash_of(story_.place, story_.thing, number, 7);
        return place() + " Council " + picked(counts, words) + " " + with_commas(fact(story_.place, other, year)) + " " + thing_name(other) + " " +
               year_name(year) + ", and " + std::to_string(5 + hash_of(story_.place, other, year, 1) % 60) + " per cent " + picked(shares, words >> 8U) + ".";
    }

    std::string money(std::uint64_t number) const {
        const std::uint64_t sum = hash_of(story_.place, story_.year, number, 3);
        return "A spokeswoman for " + place() + " Council said that £" + std::to_string(1 + sum % 90) + "." + std::to_string(1 + (sum >> 20U) % 9) +
               "m had been set aside for " + thing_name((story_.thing + number + 1) % (20 * 28)) + " by " + std::to_string(story_.year + 3) + ".";
    }

    std::string speech(std::uint64_t number) const {
        const std::uint64_t hash = hash_of(story_.place, story_.thing, story_.year, number, 4);
        const std::uint64_t words = hash_of(hash, 1);  // two people of two places do not say the very same
        return "“" + picked(speech_starts, hash >> 4U) + " " + picked(speech_middles, hash >> 12U) + " " + picked(speech_links, hash >> 20U) + " near " +
               place_name(words % 5'000) + ", because " + thing_name(words >> 20U) + " hardly matter to " + person_name(words >> 32U) + ", " +
               picked(speech_ends, hash >> 28U) + ",” said " + (number == 0 ? story_.speaker : person_name(hash)) + ", who has run the centre in " + place() + " for " +
               std::to_string(2 + hash % 29) + " years.";
    }

    // Narrative and speech without figures, as most of a newspaper is.
    std::string tales(std::uint64_t number) const {
        const std::uint64_t hash = hash_of(story_.place, story_.thing, story_.year, number, 11);
        const std::string said = "“" + picked(speech_starts, hash) + " " + picked(speech_middles, hash >> 8U) + " " + picked(speech_links, hash >> 16U) + ", " +
                                 picked(speech_ends, hash >> 24U) + ",” said " + person_name(hash_of(hash, 1)) + ".";
        return tale(2 * number) + " " + (number % 2 == 0 ? said : tale(2 * number + 1));
    }

    std::string tale(std::uint64_t number) const {
        const std::uint64_t hash = hash_of(story_.place, story_.thing, story_.year, number, 10);
        return picked(tale_subjects, hash) + " " + place_name(story_.place + (hash >> 8U) % 5) + " " + picked(tale_verbs, hash >> 16U) + " " +
               picked(tale_things, hash >> 24U) + " " + picked(tale_ends, hash >> 32U) + picked(tale_times, hash >> 40U) + ".";
    }

    std::string remark(std::uint64_t number) const { return picked(remarks, hash_of(hash_, number, 6)); }

    void local_figures(std::string& text) const {
        text += "Number of " + thing() + " by area, " + std::to_string(story_.year) + "-" + std::to_string((story_.year + 1) % 100 + 100).substr(1) + "\n";
        for (std::uint64_t i = 0; i < 10; ++i) {
            text += place_name(story_.place + i) + ": " + with_commas(fact(story_.place + i, story_.thing, story_.year)) + "\n";
        }
    }

private:
    [[nodiscard]] std::string thing() const { return thing_name(story_.thing); }
    [[nodiscard]] std::string place() const { return place_name(story_.place); }

    const NewsStory& story_;
    std::uint64_t hash_;
};

NewsStory make_story(std::uint64_t seed, std::uint64_t number, std::uint64_t tales) {
    NewsStory story;
    story.place = hash_of(seed, number, 1) % 4'000'000;
    story.thing = hash_of(seed, number, 2) % (20 * 28);
    story.year = 2004 + hash_of(seed, number, 3) % 18;
    story.speaker = person_name(hash_of(seed, number, 4));
    const Teller agency(story, hash_of(seed, number, 5) | 1);
    story.sentences = {agency.comparison(), agency.speech(0)};
    const std::uint64_t more = 3 + hash_of(seed, number, 6) % 6;
    for (std::uint64_t i = 0; i < more; ++i) {
        switch (hash_of(seed, number, 7, i) % 5) {
            case 0: story.sentences.push_back(agency.money(i)); break;
            case 1: story.sentences.push_back(agency.speech(i + 1)); break;
            case 2: story.sentences.push_back(agency.remark(i)); break;
            default: story.sentences.push_back(agency.background(i));
        }
        for (std::uint64_t tale = 0; tale < tales; ++tale) {
            story.sentences.push_back(agency.tales(tales * i + tale));
        }
    }
    return story;
}

}  // namespace

Article NewsText::next() {
    if (titles_left_ == 0) {
        story_ = make_story(seed_, story_number_++, tales_);
        titles_left_ = 1 + hash_of(seed_, story_number_, 8) % 8;
    }
    const std::uint64_t hash = hash_of(seed_, articles_, 9);
    const Teller teller(story_, hash);
    Article article;
    article.id = article.path = "bench/" + std::to_string(articles_++) + ".txt";
    --titles_left_;
    article.title = teller.headline();
    article.text = "By " + person_name(hash) + "\n\n" + teller.lead() + "\n\n";
    const std::size_t kept = story_.sentences.size() - hash_of(hash, 1) % 3;  // a sub-editor cuts from below
    for (std::size_t i = 0; i < kept; ++i) {
        article.text += story_.sentences[i] + (hash_of(hash, 2, i) % 2 == 0 ? " " + teller.remark(i) : "") + "\n\n";
        if (hash_of(hash, 3, i) % 4 == 0) article.text += teller.neighbour(i) + "\n\n";
    }
    if (hash_of(hash, 4) % 3 == 0) teller.local_figures(article.text);
    article.published = make_day(static_cast<int>(story_.year) + 1, 6, 1 + static_cast<unsigned>(story_.place % 28));
    article.published_from = "metadata";
    return article;
}

std::vector<Article> news_articles(std::size_t count, std::uint32_t seed, std::uint64_t tales) {
    NewsText text(seed, tales);
    std::vector<Article> articles;
    articles.reserve(count);
    for (std::size_t i = 0; i < count; ++i) articles.push_back(text.next());
    return articles;
}

}  // namespace crosstally
