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

// A link points from the figure that is worked out to the figures that it is worked out of:
//   from, to  of a change ("up 16% from 980,000 to 1.13 million"): the levels before and after; either may be missing
//   base      of a share or a count ("4,933 out of 5,416", "85% of the 2,700", "of those, 90%"): the whole
//   part      of a share: the count that is that share of the base ("2,292 - 85% -");
//             of a count: one of the parts that are given for it ("88, of which 78 ... and 10 ...")
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
    std::uint32_t first_token = 0;  // the tokens that are the figure's, half open; an earlier figure may hold its first
    std::uint32_t end_token = 0;
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
