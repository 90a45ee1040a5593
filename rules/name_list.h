// Lists of places and bodies: which words name which entity, and what contains what.
//
// A list file is TOML with `list = 'place'` or `list = 'organisation'` at its top and one line an entity:
//     england = ['England', 'English']
// The first name is the official one. A name that begins with @ is the id of the area that a body serves
// (figures about the body are figures about that area): essex-police = ['Essex Police', '@essex'].
// Under [in.wales] every entity lies in the entity wales; a file may hold many such tables.
// A name beginning with ~ is used only as a modifier or reference ("~English") and is found but is not official.
// Matching is by whole tokens, case as written (or all capitals); the longest name at a token wins.
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
};

class NameList {
public:
    // Reads those of the files that are lists. A name that two ids claim is a problem (both lines named).
    static NameList load(const std::vector<RuleFile>& files, Problems& problems);

    NameList(NameList&&) noexcept;
    NameList& operator=(NameList&&) noexcept;
    ~NameList();

    [[nodiscard]] const std::vector<Entity>& entities() const;
    [[nodiscard]] std::optional<std::uint32_t> find_id(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> find_name(std::string_view name) const;  // exact, any case
    // True where inner lies in outer, directly or through others, or is it.
    [[nodiscard]] bool within(std::uint32_t inner, std::uint32_t outer) const;

    // Appends the names found, longest first at each token, never overlapping, in the order of the text.
    void match(std::string_view text, const Segmentation& segmentation, std::vector<EntityMatch>& out) const;

private:
    NameList();
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

}  // namespace crosstally
