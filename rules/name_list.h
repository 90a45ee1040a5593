// Lists of places and bodies: which words name which entity, and what contains what.
//
// A list file is TOML with `list = 'place'` or `list = 'organisation'` at its top and one line an entity:
//     england = ['England', '~English']
// The first name is the official one. A name that begins with
//   @  is the id of the area that a body serves (figures about the body are figures about that area):
//      essex-police = ['Essex Police', '@essex'];
//   ~  is used only as a modifier or reference ("~English") and is found but is not official;
//   ?  is also a common word, a surname or another entity's name ("?Reading", "?Halifax", "?Shelter"): a place
//      counts only after a word of place ("in", "near", "of", a place and "and") or before a word of bodies
//      ("Reading Council"), and elsewhere in a text that shows it to be one so ("Reading has"), a body only after a word written small ("the charity Shelter") or before a verb of speech,
//      a company also before a word of business and once it was named so ("Amazon plans"), but not "in the Amazon";
//   "the " is found after that word only, which stays outside of the span ("the Met"); a place not before a
//      capitalised word ("the South West Trains").
// A place of a list constituencies-*.toml is found only in a text that speaks of elections.
// Under [in.wales] every entity lies in the entity wales; a file may hold many such tables. An id may stand again
// under another table or in a later file: it then lies in both, and its names are added.
// Matching is by whole tokens, case as written or all capitals; the longest name at a token wins. ' and ’, "and"
// and "&", a hyphen and a space, "St" and "St." are alike; a possessive 's stays outside of the span.
//
// A place is not reported where the words are a person's name, by rules/place/people.toml:
//   after a title or a forename ("Mr England", "Joan Bradford"), or after a peer's title and "of" ("Prince of Wales");
//   where it is a forename itself, before a capitalised word that is no word of bodies ("Chelsea Clinton");
//   where it is part of a hyphenated name ("Bowes-London");
//   once it was a surname in this text, wherever no word of place precedes it ("Bradford said").
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/problem.h"
#include "corpus/segment.h"
#include "corpus/span.h"
#include "rules/rule_set.h"

namespace crosstally {

enum class EntityKind : unsigned char { place, organisation };

struct Entity {
    std::string id;
    std::string name;                       // official
    EntityKind kind = EntityKind::place;
    std::string list;                       // the list file's stem, e.g. "police-forces"
    std::vector<std::uint32_t> within;      // indexes of the entities that contain it directly
    std::optional<std::uint32_t> serves;    // the area that a body's figures are about
};

struct EntityMatch {
    std::uint32_t entity = 0;
    Span span;
    bool reference = false;  // by a ~name
};

struct NameTables;

class NameList {
public:
    // Reads those of the files that are lists. A name that two ids claim is a problem (both lines named).
    static NameList load(const std::vector<RuleFile>& files, Problems& problems);

    NameList(NameList&&) noexcept;
    ~NameList();

    [[nodiscard]] const std::vector<Entity>& entities() const;
    [[nodiscard]] std::optional<std::uint32_t> find_id(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> find_name(std::string_view name) const;  // exact, any case
    // True where inner lies in outer, directly or through others, or is it.
    [[nodiscard]] bool within(std::uint32_t inner, std::uint32_t outer) const;
    // Of rules/attribution/offices.toml: "spokesman"; in small letters.
    [[nodiscard]] bool is_office(std::string_view word) const;
    [[nodiscard]] bool is_forename(std::string_view word) const;  // of rules/place/people.toml, as written

    // Appends the names found, longest first at each token, never overlapping, in the order of the text.
    void match(std::string_view text, const Segmentation& segmentation, std::vector<EntityMatch>& out) const;

private:
    NameList();
    std::unique_ptr<NameTables> tables_;
};

}  // namespace crosstally
