// The parts of a record, one after the other, for an archive that writes, reads or hashes them. An archive has
//   plain(value)  a number, an enum, a day        rational(value)
//   text(string)  article(string or SharedText)  sentence(SharedText)  keys(vector)
//   id(string): an id with the article's before its '#'
#pragma once

#include <optional>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

template <class Archive, class T, class Part>
void walk_optional(Archive& archive, std::optional<T>& value, const Part& part) {
    bool there = value.has_value();
    archive.plain(there);
    if (!there) return value.reset();
    if (!value) value.emplace();
    part(*value);
}

template <class Archive, class T, class Part>
void walk_list(Archive& archive, std::vector<T>& list, const Part& part) {
    auto count = static_cast<std::uint32_t>(list.size());
    archive.plain(count);
    list.resize(count);
    for (T& one : list) part(one);
}

template <class Archive>
void walk_day(Archive& archive, std::optional<Day>& day) {
    walk_optional(archive, day, [&](Day& one) { archive.plain(one); });
}

template <class Archive>
void walk_days(Archive& archive, DayRange& days) {
    walk_day(archive, days.from);
    walk_day(archive, days.to);
}

template <class Archive>
void walk_span(Archive& archive, PointSpan& span) {
    archive.plain(span.start);
    archive.plain(span.end);
}

template <class Archive>
void walk(Archive& archive, Place& place) {
    archive.article(place.article);
    archive.plain(place.in_title);
    walk_span(archive, place.span);
    archive.plain(place.line);
    archive.plain(place.column);
    archive.text(place.text);
}

template <class Archive>
void walk(Archive& archive, SentenceRef& sentence) {
    walk_span(archive, sentence.span);
    archive.sentence(sentence.text);
}

template <class Archive>
void walk(Archive& archive, Quantity& quantity) {
    archive.plain(quantity.kind);
    for (Rational* part : {&quantity.value, &quantity.high, &quantity.place, &quantity.loose_place}) archive.rational(*part);
    archive.text(quantity.unit);
    for (auto* part : {&quantity.numerator, &quantity.denominator}) {
        walk_optional(archive, *part, [&](Rational& one) { archive.rational(one); });
    }
    archive.plain(quantity.approx);
    archive.plain(quantity.change);
}

template <class Archive>
void walk(Archive& archive, Interval& interval) {
    for (auto* bound : {&interval.low, &interval.high}) {
        walk_optional(archive, *bound, [&](Rational& one) { archive.rational(one); });
    }
    archive.plain(interval.low_open);
    archive.plain(interval.high_open);
}

template <class Archive>
void walk(Archive& archive, RecordSpeaker& speaker) {
    archive.text(speaker.name);
    archive.text(speaker.role);
    archive.plain(speaker.how);
    walk_optional(archive, speaker.span, [&](PointSpan& span) { walk_span(archive, span); });
}

template <class Archive>
void walk(Archive& archive, ArticleRecord& record) {
    archive.article(record.article);
    walk_day(archive, record.published);
}

template <class Archive>
void walk(Archive& archive, FigureRecord& record) {
    archive.id(record.id);
    walk(archive, record.place);
    walk(archive, record.quantity);
    walk(archive, record.interval);
    archive.plain(record.modality);
    archive.text(record.measure);
    archive.text(record.scope.name);
    archive.text(record.scope.id);
    archive.plain(record.scope.how);
    walk_days(archive, record.period.days);
    archive.text(record.period.text);
    archive.plain(record.period.how);
    walk(archive, record.speaker);
    archive.id(record.quote);
    walk_list(archive, record.links, [&](RecordLink& link) {
        archive.plain(link.role);
        archive.id(link.id);
    });
    archive.keys(record.keys);
    walk(archive, record.sentence);
    archive.text(record.rule);
    walk_day(archive, record.published);
}

template <class Archive>
void walk(Archive& archive, PeriodRecord& record) {
    walk(archive, record.place);
    walk_days(archive, record.days);
    archive.text(record.timex);
    archive.text(record.impossible);
    walk(archive, record.sentence);
}

template <class Archive>
void walk(Archive& archive, QuoteRecord& record) {
    archive.id(record.id);
    walk(archive, record.place);
    archive.plain(record.direct);
    walk(archive, record.speaker);
    archive.text(record.cue);
    archive.keys(record.keys);
    walk(archive, record.sentence);
    walk_day(archive, record.published);
}

template <class Archive>
void walk(Archive& archive, NameRecord& record) {
    walk(archive, record.place);
    archive.plain(record.kind);
    archive.text(record.id);
    archive.text(record.name);
    archive.keys(record.keys);
    walk(archive, record.sentence);
}

}  // namespace crosstally
