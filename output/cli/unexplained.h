// The numbers of an article that no rule explains: neither a figure, nor part of a period, nor known to be no figure.
#pragma once

#include <string>

#include "extract/pipeline.h"

namespace crosstally {

// A line each: path:line:column, the number in its sentence.
void append_unexplained(const ExtractedArticle& article, std::string& out);

}  // namespace crosstally
