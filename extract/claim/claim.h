// A claim: one figure with measure, scope, period, speaker, modality. What the text does not give is unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/span.h"
#include "extract/tag/tags.h"

namespace crosstally {

// How a field is known. article: the article as a whole is about it; the reconciler treats that as unknown.
enum class How : unsigned char { unknown, stated, carried, article };
[[nodiscard]] std::string_view to_string(How how);  // "" for unknown

struct ScopeRef {
    std::string name;
    std::string id;
    How how = How::unknown;
    Span from;  // the words that gave it, for explain
};

struct PeriodRef {
    DayRange days;
    std::string text;
    How how = How::unknown;
    Span from;
};

struct SpeakerRef {
    std::string name;
    std::string role;
    How how = How::unknown;
    Span from;
};

enum class Modality : unsigned char { fact, forecast, target, denied, withdrawn, hypothetical };
[[nodiscard]] std::string_view to_string(Modality modality);  // "" for fact

enum class LinkRole : unsigned char { from, to, base, part };
[[nodiscard]] std::string_view to_string(LinkRole role);

struct Link {
    LinkRole role = LinkRole::base;
    std::uint32_t claim = 0;  // index into Document::claims
};

struct Claim {
    std::uint32_t quantity = 0;  // index into Tags::quantities; claims stand in the same order, one for each
    Span span;
    std::uint32_t sentence = 0;
    std::string measure;         // "stalking offences reported"; empty where not known
    ScopeRef scope;
    PeriodRef period;
    SpeakerRef speaker;
    std::optional<std::uint32_t> quote;  // index into Document::quotes: the figure stands inside it
    Modality modality = Modality::fact;
    std::vector<Link> links;
};

// A stretch whose figures someone stands behind without being quoted: "according to", "library figures show".
struct Statement {
    Span span;
    SpeakerRef speaker;
};

struct Quote {
    Span span;  // with its quotation marks where it is direct
    bool direct = true;
    SpeakerRef speaker;
    Span cue;   // the verb of speech; empty where there is none
    std::uint32_t sentence = 0;
};

}  // namespace crosstally
