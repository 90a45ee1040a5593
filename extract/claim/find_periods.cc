#include "extract/claim/find_periods.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "extract/claim/period_use.h"
#include "extract/claim/sentence_periods.h"
#include "extract/tag/beside_topic.h"
#include "extract/tag/calendar.h"
#include "extract/tag/clause_before.h"
#include "extract/tag/past_words.h"
#include "extract/tag/period_sense.h"

namespace crosstally {
namespace {

constexpr int shortest_carried = 27;   // days: a month; a single day is carried within its paragraph only
constexpr std::uint32_t farthest_article = 12;  // paragraphs
constexpr std::int64_t many_hours = 1000;         // what is lost or worked in all; what lasts so long is no length of one thing
constexpr std::size_t most_compared = 64;       // stretches that the text holds others against; so many that a long text stays cheap

struct Current {  // the period that the text was about last
    const PeriodTag* period = nullptr;
    std::uint32_t paragraph = 0;
    bool heading = false;  // of the lines below it: "Population on 10 August 2021"
};

class Finder {
public:
    explicit Finder(Document& document) : document_(document), sentence_(document) {
        for (const Quote& quote : document.quotes) {
            if (quote.direct) quotations_.push_back(quote.span);
        }
    }

    void find() {
        std::size_t claim = 0;
        for (std::uint32_t s = 0; s < document_.segmentation.sentences.size(); ++s) {
            const std::size_t first = claim;
            while (claim < document_.claims.size() && document_.claims[claim].sentence == s) ++claim;
            sentence_.read(s, claim > first);
            for (std::size_t i = first; i < claim; ++i) sentence_.state(document_.claims[i], current_.period);
            for (std::size_t i = first; i < claim; ++i) carry(s, document_.claims[i]);
            remember(s, claim > first);
        }
    }

private:
    bool may_carry(const Claim& claim) const {
        const QuantityTag& tag = document_.tags.quantities[claim.quantity];
        const FigureKind kind = tag.quantity.kind;
        if (kind == FigureKind::duration) return tag.quantity.value >= Rational(many_hours);
        return kind != FigureKind::age && kind != FigureKind::multiple && !is_rise_or_fall(document_, claim);
    }

    bool in_quotation(Span span) const {
        const auto after = std::partition_point(quotations_.begin(), quotations_.end(), [&](Span quotation) { return quotation.begin <= span.begin; });
        return after != quotations_.begin() && (after - 1)->contains(span);
    }

    void carry(std::uint32_t s, Claim& claim) {
        if (sentence_.unresolved()) return;  // "in the year before the war": not the period in hand
        const PartRole role = sentence_.role_of(claim);
        const bool earlier_rate = role == PartRole::from && is_rise_or_fall(document_, claim);  // "grew 2.3%, slowing from 3.3%"
        if (claim.period.how != How::unknown || (!may_carry(claim) && !earlier_rate) || in_quotation(claim.span)) return;
        if (role == PartRole::from) return carry_level_before(s, claim);
        if (role == PartRole::comparison) return;
        const Current hand = in_hand(s);
        const How how = reach(s, hand);
        if (how == How::unknown || is_over_before(s, *hand.period, claim)) return;
        assign(document_, claim, *hand.period, how);
        if (is_price_level(claim)) claim.period.days = last_month_of(claim.period.days, *hand.period);
    }

    // "It takes place on 28 April. It has already set a record": told as over, whatever time to come stands before.
    bool is_over_before(std::uint32_t s, const PeriodTag& period, const Claim& claim) const {
        if (!is_to_come(document_, period.days) || length_in_days(period.days) >= shortest_carried) return false;
        return !is_timeless(slice(document_.low, document_.segmentation.sentences[s].span)) && !looks_ahead(document_, claim.span.begin);
    }

    // "A typical home cost £292,000": what one of them costs is of a time, not of a stretch.
    bool is_price_level(const Claim& claim) {
        constexpr std::array words = std::to_array<std::string_view>({"average", "typical", "median", "price", "stood at"});
        if (document_.tags.quantities[claim.quantity].quantity.kind != FigureKind::money) return false;
        if (price_sentence_ != claim.sentence) {
            price_sentence_ = claim.sentence;
            const std::string_view sentence = slice(document_.text, document_.segmentation.sentences[claim.sentence].span);
            price_word_ = sentence.npos;
            for (const std::string_view word : words) {
                const std::size_t at = sentence.find(word);
                if (at != sentence.npos) price_word_ = std::min(price_word_, at + word.size());
            }
        }
        return price_word_ <= claim.span.begin - document_.segmentation.sentences[claim.sentence].span.begin;
    }

    // A growth "in the 12 months to October" leads to the level of October.
    DayRange last_month_of(const DayRange& days, const PeriodTag& period) const {
        const std::string_view text = slice(document_.text, period.span);
        const bool to_month = text.find("year to") != text.npos || text.find("months to") != text.npos;
        return to_month && days.to ? around(*days.to, CalendarUnit::month) : days;
    }

    // How far the period in hand reaches: to the end of its paragraph, by a word of reference into the next, else
    // as what the article is about.
    How reach(std::uint32_t s, const Current& hand) const {
        if (hand.period == nullptr) return How::unknown;
        const std::uint32_t paragraph = document_.segmentation.sentences[s].paragraph;
        if (paragraph == hand.paragraph || (hand.heading && paragraph == hand.paragraph + 1 && is_line(s))) return How::carried;
        const int length = length_in_days(hand.period->days);
        const bool lasting = length >= shortest_carried || !hand.period->days.to || is_reporting_date(document_, *hand.period);
        if (!lasting) return How::unknown;
        if (paragraph <= hand.paragraph + 2 && refers_back(s)) return How::carried;
        return paragraph <= hand.paragraph + farthest_article && length > 0 ? How::article : How::unknown;
    }

    // Past the end of its paragraph a look back ("in 2009 it was 41,000") or ahead is left for what the text was about first.
    Current in_hand(std::uint32_t s) const {
        const std::uint32_t paragraph = document_.segmentation.sentences[s].paragraph;
        const bool here = current_.period == nullptr || paragraph == current_.paragraph || refers_back(s);
        if (here || (!is_ago(*current_.period) && (topic_ == nullptr ? !was_compared(*current_.period) && !looks_back(*current_.period) : !is_aside(*current_.period)))) return current_;
        return {topic_, current_.paragraph};
    }
    // "Up from 30% in May. Last month the lead was 13 points": what the text has held its figures against.
    bool was_compared(const PeriodTag& period) const { return std::find(compared_.begin(), compared_.end(), period.days) != compared_.end(); }
    // "The figure in 1971 was 12.5 million", below a paragraph on 2021.
    bool looks_back(const PeriodTag& period) const {
        return is_of_long_ago(document_, period.days) || (latest_ && period.days.to && *period.days.to + std::chrono::days{shortest_year} < *latest_);
    }
    // A line of a table or its heading: no stop ends it.
    bool is_line(std::uint32_t s) const {
        const std::string_view words = slice(document_.text, document_.segmentation.sentences[s].span);
        const std::size_t last = words.find_last_not_of(" \n\r\t");
        return last != words.npos && std::string_view(".!?:\"'\u201D\u2019").find(words[last]) == std::string_view::npos;
    }
    bool stands_alone(std::uint32_t s) const {
        const auto& sentences = document_.segmentation.sentences;
        const std::uint32_t paragraph = sentences[s].paragraph;
        return (s == 0 || sentences[s - 1].paragraph != paragraph) && (s + 1 == sentences.size() || sentences[s + 1].paragraph != paragraph);
    }
    // "A year ago it was 12": counted back from the day of the news, and left at the end of its paragraph.
    bool is_ago(const PeriodTag& period) const { return slice(document_.low, period.span).ends_with(" ago"); }
    bool is_aside(const PeriodTag& period) const {
        const std::optional<Day> end = period.days.to ? period.days.to : period.days.from;  // "since 2015"
        const bool before = end && topic_->days.from && *end < *topic_->days.from && topic_->days.to;
        const bool other_year = topic_told_ > 1 && is_year_before(period.days, topic_->days);
        return before || other_year || is_to_come(document_, period.days) || is_hardly_begun(document_, period.days, topic_->days);
    }

    bool refers_back(std::uint32_t s) const {
        constexpr std::array openings = std::to_array<std::string_view>(
            {"Of those", "Of these", "Of them", "That is", "That was", "This is", "This was", "They ", "These ",
             "The figure", "The total", "The number"});
        const std::string_view words = slice(document_.text, document_.segmentation.sentences[s].span);
        return std::any_of(openings.begin(), openings.end(), [&](std::string_view o) { return words.starts_with(o); });
    }

    // "nearly tripled from 621 to 1,798", "down from 63 per cent": the year before that of the level it is held against.
    void carry_level_before(std::uint32_t s, Claim& claim) const {
        if (const PeriodTag* since = sentence_.opening_stretch(); since != nullptr && !is_to_come(document_, since->days)) return assign_point(document_, claim, *since, How::stated);
        const Claim* level = level_beside(claim);
        const bool stated = level != nullptr && level->period.how != How::unknown;
        const Current hand = in_hand(s);
        const DayRange now = stated ? level->period.days : hand.period != nullptr ? hand.period->days : DayRange{};
        const How how = stated ? How::carried : reach(s, hand);
        const bool before = std::string_view(document_.text).substr(claim.span.end).starts_with(" before");  // "from 150 before the war"
        if (before || how == How::unknown) return;
        if (pair_.now.known() && pair_.now == now && !pair_.of_many && sentence_.periods().empty()) {  // as the text set side by side before
            claim.period.days = pair_.earlier;
            claim.period.how = how;
            return;
        }
        const bool of_other_level = stated && sentence_.role_of(*level) == PartRole::from;  // "up from 26% in 2019, and theirs fell from 60%"
        const bool of_one_time = of_other_level || is_put_right(s);
        if (!is_year(now) && !of_one_time) return;
        claim.period.days = of_one_time ? now : move(now, -1, CalendarUnit::year);
        claim.period.how = how;
    }

    // "The toll of 2023 was revised to 188 from 184"
    bool is_put_right(std::uint32_t s) const {
        const std::string_view words = slice(document_.low, document_.segmentation.sentences[s].span);
        constexpr std::array verbs = std::to_array<std::string_view>({" revised ", " corrected ", " restated "});
        return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return words.find(verb) != words.npos; });
    }

    // The figure in the same sentence that this one is the earlier level of: the nearest that is no change.
    const Claim* level_beside(const Claim& claim) const {
        const Claim* beside = nullptr;
        auto at = std::partition_point(document_.claims.begin(), document_.claims.end(),
                                       [&](const Claim& other) { return other.sentence < claim.sentence; });
        for (; at != document_.claims.end() && at->sentence == claim.sentence; ++at) {
            const Claim& other = *at;
            if (&other == &claim || (is_rise_or_fall(document_, other) && !is_rise_or_fall(document_, claim))) continue;
            if (other.period.how == How::unknown) continue;
            beside = &other;
            if (other.span.begin > claim.span.begin) break;
        }
        return beside;
    }

    // "rose faster than anywhere else in the year to October": the period is of what rose, too.
    bool beats_all(std::uint32_t s, const PeriodTag& period) const {
        const Span sentence = document_.segmentation.sentences[s].span;
        const std::string_view before = slice(document_.text, {sentence.begin, period.span.begin});
        return before.find(" than any") != before.npos;  // anywhere, anyone, any other
    }

    void note_pair(const PeriodTag& earlier) {
        constexpr int longest_season = 100;  // a quarter
        if (current_.period == nullptr || !earlier.days.from || !earlier.days.to) return;
        const DayRange now = current_.period->days;
        const int length = length_in_days(now);
        const bool alike = length >= shortest_carried && length <= longest_year && std::abs(length - length_in_days(earlier.days)) <= 4;
        if (!alike || *earlier.days.to >= *now.from) return;
        const bool another = pair_.now == now && pair_.earlier != earlier.days;  // "than in 2021, and than in 2019"
        pair_ = {now, earlier.days, another && length > longest_season};
    }

    // "up 6 per cent in the past eight weeks", in a text about a year: no time of what it goes on to tell.
    bool is_of_late(const PeriodTag& period) const {
        constexpr int longest_season = 100;
        return is_rolling(period) && topic_ != nullptr && length_in_days(topic_->days) >= shortest_year && length_in_days(period.days) < longest_season;
    }

    bool is_rolling(const PeriodTag& period) const {
        const std::string_view words = slice(document_.low, period.span);
        return words.starts_with("the past ") || words.starts_with("past ") || words.starts_with("the last ");
    }

    // A figure of the sentence is of the period: "rose this summer, under plans to tackle inflation over the past two years" has none.
    bool is_taken(std::uint32_t s, const PeriodTag& period) const {
        auto at = std::partition_point(document_.claims.begin(), document_.claims.end(), [&](const Claim& claim) { return claim.sentence < s; });
        for (; at != document_.claims.end() && at->sentence == s; ++at) {
            if (at->period.from.begin == period.span.begin && at->period.how == How::stated) return true;
        }
        return false;
    }

    // "Only June 1987 was duller": what the text goes on about is another time.
    bool opens_with_only(std::uint32_t s, const PeriodTag& period) const {
        return slice(document_.text, {document_.segmentation.sentences[s].span.begin, period.span.begin}) == "Only ";
    }

    // "Asked between May 3 and 7": when a survey was made.
    bool is_stretch_of_days(const PeriodTag& period) const {
        const std::string_view words = slice(document_.low, period.span);
        return words.starts_with("between ") && length_in_days(period.days) > 1 && length_in_days(period.days) < shortest_carried;
    }

    void remember(std::uint32_t s, bool has_claims) {
        if (current_.heading && is_line(s) && document_.segmentation.sentences[s].paragraph == current_.paragraph + 1) ++current_.paragraph;
        for (const PeriodTag* period : sentence_.periods()) {
            if (period->days.from && !is_to_come(document_, period->days) && (!latest_ || *latest_ < *period->days.from)) latest_ = period->days.from;
            if (!has_claims && tells_when_it_began(document_, *period)) continue;
            if (sentence_.is_of_other_level(*period, current_.period) && !beats_all(s, *period)) {
                note_pair(*period);
                if (compared_.size() < most_compared && !was_compared(*period)) compared_.push_back(period->days);
                continue;
            }
            if (!period->impossible.empty()) continue;
            if (!period->days.from || in_quotation(period->span)) continue;
            if (period->relative && current_.period != nullptr) continue;  // "£9m a year earlier": what it is held against
            if (has_claims && is_rolling(*period) && !is_taken(s, *period)) continue;
            if (is_of_late(*period) || opens_with_only(s, *period) || sentence_.tells_of_person(*period)) continue;
            const bool heading = !has_claims && stands_alone(s) && is_line(s);
            current_ = {period, document_.segmentation.sentences[s].paragraph, heading};
            const bool lasting = length_in_days(period->days) >= shortest_carried;
            if (topic_ == nullptr && (lasting || (has_claims && is_stretch_of_days(*period))) && !is_to_come(document_, period->days) && !was_compared(*period) && !looks_back(*period)) topic_ = period;
            topic_told_ += topic_ != nullptr && period->days == topic_->days;
        }
    }

    Document& document_;
    SentencePeriods sentence_;
    std::vector<Span> quotations_;  // direct ones: in the order of the text, without overlaps
    std::uint32_t price_sentence_ = 0xffffffff;  // the sentence last looked through for a word of price
    std::size_t price_word_ = 0;    // the end of the first in it, in bytes of the sentence
    Current current_;
    struct Pair {
        DayRange now, earlier;
        bool of_many = false;  // one of several years that the same one was held against
    };
    std::vector<DayRange> compared_;
    Pair pair_;                         // "rose to 4.6% in August from 4.5% in July": the last of a month, a quarter or a year
    const PeriodTag* topic_ = nullptr;  // the first lasting one that the text was about
    unsigned topic_told_ = 0;           // how often it was named
    std::optional<Day> latest_;         // the last first day of what was named
};

}  // namespace

void find_periods(Document& document) { Finder(document).find(); }

}  // namespace crosstally
