#include "extract/reconcile/record_order.h"

#include <string_view>
#include <tuple>

namespace crosstally {
namespace {

using PlaceKey = std::tuple<std::string_view, int, std::uint32_t, std::uint32_t, std::string_view>;

struct SortKey {
    PlaceKey operator()(const ArticleRecord& record) const { return {record.article, -1, 0, 0, {}}; }
    PlaceKey operator()(const NameRecord& record) const { return of(record.place, record.name); }
    PlaceKey operator()(const PeriodRecord& record) const { return of(record.place, record.place.text); }
    PlaceKey operator()(const QuoteRecord& record) const { return of(record.place, record.id); }
    PlaceKey operator()(const FigureRecord& record) const { return of(record.place, record.id); }

    static PlaceKey of(const Place& place, std::string_view tail) {
        return {place.article, place.in_title ? 0 : 1, place.span.start, place.span.end, tail};
    }
};

PlaceKey sort_key(const Record& record) { return std::visit(SortKey{}, record); }

struct ArticleOf {
    const std::string& operator()(const ArticleRecord& record) const { return record.article; }
    template <class Other>
    const std::string& operator()(const Other& record) const { return record.place.article.str(); }
};

}  // namespace

const std::string& article_of(const Record& record) { return std::visit(ArticleOf{}, record); }

bool record_before(const Record& a, const Record& b) {
    if (const int order = article_of(a).compare(article_of(b)); order != 0) return order < 0;
    return a.index() != b.index() ? a.index() < b.index() : sort_key(a) < sort_key(b);
}

bool same_place(const Record& a, const Record& b) { return a.index() == b.index() && sort_key(a) == sort_key(b); }

}  // namespace crosstally
