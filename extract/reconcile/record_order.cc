#include "extract/reconcile/record_order.h"

#include <string_view>
#include <tuple>

namespace crosstally {
namespace {

using PlaceKey = std::tuple<int, std::uint32_t, std::uint32_t, std::string_view>;  // in the article

struct SortKey {
    PlaceKey operator()(const ArticleRecord&) const { return {-1, 0, 0, {}}; }
    PlaceKey operator()(const NameRecord& record) const { return of(record.place, record.name); }
    PlaceKey operator()(const PeriodRecord& record) const { return of(record.place, record.place.text); }
    PlaceKey operator()(const QuoteRecord& record) const { return of(record.place, record.id); }
    PlaceKey operator()(const FigureRecord& record) const { return of(record.place, record.id); }

    static PlaceKey of(const Place& place, std::string_view tail) {
        return {place.in_title ? 0 : 1, place.span.start, place.span.end, tail};
    }
};

PlaceKey sort_key(const Record& record) { return std::visit(SortKey{}, record); }

struct ArticleOf {
    const std::string& operator()(const ArticleRecord& record) const { return record.article; }
    template <class Other>
    const std::string& operator()(const Other& record) const { return record.place.article.str(); }
};

// Mostly the two share the text that names it.
bool same_article(const std::string& a, const std::string& b) { return &a == &b || a == b; }

}  // namespace

const std::string& article_of(const Record& record) { return std::visit(ArticleOf{}, record); }

bool record_before(const Record& a, const Record& b) {
    const std::string &article_a = article_of(a), &article_b = article_of(b);
    if (!same_article(article_a, article_b)) return article_a < article_b;
    return a.index() != b.index() ? a.index() < b.index() : sort_key(a) < sort_key(b);
}

bool same_place(const Record& a, const Record& b) {
    return a.index() == b.index() && sort_key(a) == sort_key(b) && same_article(article_of(a), article_of(b));
}

}  // namespace crosstally
