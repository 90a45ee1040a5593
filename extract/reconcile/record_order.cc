#include "extract/reconcile/record_order.h"

#include <string_view>
#include <tuple>

namespace crosstally {
namespace {

enum class Section : unsigned char { article, title, text };

// In its article: as the text has them, and of what begins at one place the kinds in their order.
using PlaceKey = std::tuple<Section, std::uint32_t, std::size_t, std::uint32_t, std::string_view>;

struct SortKey {
    std::size_t kind;
    PlaceKey operator()(const ArticleRecord&) const { return {Section::article, 0, kind, 0, {}}; }
    PlaceKey operator()(const NameRecord& record) const { return of(record.place, record.name); }
    PlaceKey operator()(const PeriodRecord& record) const { return of(record.place, record.place.text); }
    PlaceKey operator()(const QuoteRecord& record) const { return of(record.place, record.id); }
    PlaceKey operator()(const FigureRecord& record) const { return of(record.place, record.id); }

    [[nodiscard]] PlaceKey of(const Place& place, std::string_view tail) const {
        return {place.in_title ? Section::title : Section::text, place.span.start, kind, place.span.end, tail};
    }
};

PlaceKey sort_key(const Record& record) { return visit_record(SortKey{record.index()}, record); }

struct ArticleOf {
    const std::string& operator()(const ArticleRecord& record) const { return record.article; }
    template <class Other>
    const std::string& operator()(const Other& record) const { return record.place.article.str(); }
};

// Mostly the two share the text that names it.
bool same_article(const std::string& a, const std::string& b) { return &a == &b || a == b; }

}  // namespace

const std::string& article_of(const Record& record) { return visit_record(ArticleOf{}, record); }

bool record_before(const Record& a, const Record& b) {
    const std::string &article_a = article_of(a), &article_b = article_of(b);
    return same_article(article_a, article_b) ? sort_key(a) < sort_key(b) : article_a < article_b;
}

bool same_place(const Record& a, const Record& b) {
    return sort_key(a) == sort_key(b) && same_article(article_of(a), article_of(b));
}

}  // namespace crosstally
