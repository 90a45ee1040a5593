// The records of `crosstally extract`, as RECORDS (output/FORMAT.md) describes them. Each stands alone.
// Spans count Unicode code points of the article's text (or title), half open. Empty strings mean null,
// but in `text` fields. A record owns its strings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "extract/claim/block_key.h"
#include "extract/claim/boxed.h"
#include "extract/claim/claim.h"
#include "extract/claim/shared_text.h"
#include "extract/value/quantity.h"

namespace crosstally {

struct PointSpan {  // code points, half open
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

struct SentenceRef {
    PointSpan span;
    SharedText text;
};

struct Place {  // where a record's words stand
    SharedText article;
    bool in_title = false;
    PointSpan span;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string text;
};

struct ArticleRecord {
    std::string article;
    std::optional<std::string> title;
    std::optional<Day> published;
    std::string published_from;
    std::optional<std::string> source;
    std::uint32_t chars = 0;
    std::string rules;  // digest
};

struct RecordLink {
    LinkRole role = LinkRole::base;
    std::string id;
};

struct RecordScope {
    std::string name, id;
    How how = How::unknown;
};

struct RecordPeriod {
    DayRange days;
    std::string text;
    How how = How::unknown;
};

struct RecordSpeaker {
    std::string name, role;
    How how = How::unknown;
    std::optional<PointSpan> span;  // quotes only
};

struct FigureRecord {
    std::string id;
    Place place;
    Quantity quantity;
    Interval interval;  // sharp
    Modality modality = Modality::fact;
    std::string measure;
    RecordScope scope;
    RecordPeriod period;
    RecordSpeaker speaker;
    std::string quote;  // id of the quotation it stands in
    std::vector<RecordLink> links;
    std::vector<BlockKey> keys;
    SentenceRef sentence;
    std::string rule;
    std::optional<Day> published;  // of its article: records stand alone
};

struct PeriodRecord {
    Place place;
    DayRange days;
    std::string timex;
    std::string impossible;
    SentenceRef sentence;
};

struct QuoteRecord {
    std::string id;
    Place place;
    bool direct = true;
    RecordSpeaker speaker;
    std::string cue;
    std::vector<BlockKey> keys;
    SentenceRef sentence;
    std::optional<Day> published;
};

struct NameRecord {
    Place place;
    NameKind kind = NameKind::organisation;
    std::string id;
    std::string name;
    std::vector<BlockKey> keys;
    SentenceRef sentence;
};

// A figure's is four times as large as any other.
using Record = std::variant<ArticleRecord, Boxed<FigureRecord>, PeriodRecord, QuoteRecord, NameRecord>;

// Null where the record is of another kind.
[[nodiscard]] inline const FigureRecord* figure_of(const Record& record) {
    const auto* boxed = std::get_if<Boxed<FigureRecord>>(&record);
    return boxed == nullptr ? nullptr : &boxed->value();
}
[[nodiscard]] inline FigureRecord* figure_of(Record& record) {
    auto* boxed = std::get_if<Boxed<FigureRecord>>(&record);
    return boxed == nullptr ? nullptr : &boxed->value();
}

// Calls take with the record as what it is.
template <class Take, class RecordOrConst>
decltype(auto) visit_record(Take&& take, RecordOrConst& record) {
    return std::visit([&](auto& one) -> decltype(auto) {
        if constexpr (requires { one.value(); }) return take(one.value());
        else return take(one);
    }, record);
}

}  // namespace crosstally
