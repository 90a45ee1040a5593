// One article as it was read. The text is valid UTF-8 and is never altered.
#pragma once

#include <optional>
#include <string>

#include "corpus/day.h"

namespace crosstally {

struct Article {
    std::string id;                    // what records call it: its path as given, or the "id" of its JSON line
    std::string path;                  // the file it was read from, for messages
    std::optional<std::string> title;  // figures in it are recorded with "in":"title"
    std::string text;
    std::optional<Day> published;
    std::string published_from;  // "dateline", "metadata", "option"; empty where published is not known
    std::optional<std::string> source;
    std::optional<std::string> url;
    std::optional<std::string> version;     // as the feed counts its versions
    std::optional<std::string> correction;  // the editor's note on what was corrected
    std::optional<Day> embargo;             // not to be published before this day
};

}  // namespace crosstally
