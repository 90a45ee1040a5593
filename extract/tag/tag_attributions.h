// Runs the attribution layer: fills tags.attributions with verbs of speech, words for sources, nouns for speakers.
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_attributions(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
