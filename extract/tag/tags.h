// Typed tags: what the rules' matches say, before they are put together into claims.
// All spans are bytes of one passage (an article's text or title); every list is in the order of the text and,
// but for cues and names, without overlaps. `rule` is an index into RuleSet::rules().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/day.h"
#include "corpus/span.h"
#include "extract/value/quantity.h"
#include "rules/body_words.h"
#include "rules/name_list.h"

namespace crosstally {

struct QuantityTag {
    Span span;  // the number with its unit, without hedge and noun
    Quantity quantity;
    std::uint32_t rule = 0;
    std::uint32_t hedge_rule = no_rule;   // the rule that gave approx or change, for explain
    std::uint32_t change_rule = no_rule;
    std::uint32_t sentence = 0;
    static constexpr std::uint32_t no_rule = 0xffffffff;
};

// First and last day, both included; an end that is not known is nullopt.
struct DayRange {
    std::optional<Day> from;
    std::optional<Day> to;
    [[nodiscard]] bool known() const { return from || to; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

struct PeriodTag {
    Span span;
    DayRange days;          // resolved against the day of publication and the periods before it
    DayRange named;         // of an open stretch: the point that opens or closes it (2010 of "since 2010"); else as days
    bool relative = false;  // "the year before": resolved against the period in hand
    std::string impossible; // why it cannot be: "November has 30 days"; else empty
    std::uint32_t rule = 0;
    std::uint32_t sentence = 0;
};

struct GuardTag {
    Span span;
    std::uint32_t rule = 0;
};

struct CueTag {
    Span span;
    std::uint32_t rule = 0;
    std::uint32_t sentence = 0;
};

// What an attribution rule matched; the names are those of the groups in rules/attribution.
enum class AttributionKind : unsigned char {
    say, clause, object, quote, as, put,             // verbs of speech
    according, found, data, request,                 // sources
    title, person, spokesperson, group, body,        // nouns for speakers
};

struct AttributionTag {
    Span span;
    AttributionKind kind = AttributionKind::say;
    std::uint32_t rule = 0;
    std::uint32_t sentence = 0;
};

enum class NameKind : unsigned char { place, organisation, person };

struct NameTag {
    Span span;
    NameKind kind = NameKind::organisation;
    std::string id;    // of the list; for bodies by form and people, made from the name: lower case, hyphens
    std::string name;  // canonical: the official name, the full name of a person seen before
    std::string role;  // of a person: "head of policy at the charity"; else empty
    std::optional<std::uint32_t> entity;  // into NameList::entities() where it is on a list
    std::optional<std::uint32_t> area;    // the place that it is, or that the body serves; into entities() too
    bool reference = false;               // "English", "British": never the official name
    BodyClass introduced = BodyClass::none;  // of a body that the text says itself what it is: "the carmaker Wrenline"
    std::uint32_t sentence = 0;
};

struct Tags {
    std::vector<QuantityTag> quantities;
    std::vector<PeriodTag> periods;
    std::vector<GuardTag> guards;
    std::vector<CueTag> cues;         // layer cue
    std::vector<AttributionTag> attributions;
    std::vector<NameTag> names;
};

}  // namespace crosstally
