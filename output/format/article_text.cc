#include "output/format/article_text.h"

#include <algorithm>

namespace crosstally {
namespace {

std::string days(const RecordPeriod& period) {
    const auto day = [](const std::optional<Day>& one) { return one ? format_day(*one) : std::string("…"); };
    if (!period.days.known()) return period.text;
    const std::string range = period.days.from == period.days.to ? day(period.days.from) : day(period.days.from) + " to " + day(period.days.to);
    return period.text.empty() ? range : period.text + ", " + range;
}

}  // namespace

std::vector<Passage> passages_of(const std::vector<Record>& records) {
    std::vector<Passage> out;
    for (const Record& record : records) {
        if (const auto* figure = figure_of(record)) {
            out.push_back({figure->place.in_title, figure->place.span, false, std::string(to_string(figure->quantity.kind)), figure->measure,
                           {figure->scope.name, figure->scope.how}, {days(figure->period), figure->period.how},
                           {figure->speaker.name, figure->speaker.how}});
        } else if (const auto* quote = std::get_if<QuoteRecord>(&record)) {
            out.push_back({quote->place.in_title, quote->place.span, true, "quotation", "", {}, {}, {quote->speaker.name, quote->speaker.how}});
        }
    }
    return out;
}

ArticleText article_text(const Article& article, const std::vector<Record>& records) {
    return {article.id, article.title.value_or(""), article.published ? format_day(*article.published) : "", article.source.value_or(""),
            article.url.value_or(""), article.version.value_or(""), article.correction.value_or(""),
            article.embargo ? format_day(*article.embargo) : "", article.text, passages_of(records)};
}

const Passage* passage_at(const ArticleText& article, const Place& place) {
    const auto found = std::ranges::find_if(article.passages, [&place](const Passage& passage) {
        return passage.in_title == place.in_title && passage.span.start == place.span.start && passage.span.end == place.span.end;
    });
    return found == article.passages.end() ? nullptr : &*found;
}

}  // namespace crosstally
