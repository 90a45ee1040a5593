// The words of one sentence that can say whom a figure is about: names in their place ("in Wales", "England's",
// "Essex Police recorded"), references ("the force", "nationally") and pronouns. Names that only locate a person
// ("from Poole"), a dateline, and bodies that only speak are told apart.
#pragma once

#include <vector>

#include "extract/claim/scope_memory.h"
#include "extract/claim/tagged_words.h"

namespace crosstally {

struct ScopeAnchor {
    std::size_t first = 0;  // words of the sentence, half open
    std::size_t end = 0;
    ScopeSubject subject;
    bool stated = true;     // a name; false: a reference or a pronoun
    bool speaks = false;    // "Essex Police said": about it only if the sentence says so again ("it had")
    bool source = false;    // "figures from NHS England show": it only counted
    bool joined = false;    // one of several in a row: "in Kent, Essex and Surrey"
};

struct SentenceAnchors {
    std::vector<ScopeAnchor> anchors;  // in the order of the sentence
    std::vector<std::uint32_t> by_end; // the same by their last word, as indexes
    bool elsewhere = false;            // "other areas": nothing may be carried into it
    bool continues = false;            // "of those", "such": what was said before goes on
    bool person = false;               // a person is named in it
};

[[nodiscard]] SentenceAnchors find_anchors(const Knowledge& knowledge, const Document& document, const ScopeMemory& memory,
                                           const TaggedWords& words);

}  // namespace crosstally
