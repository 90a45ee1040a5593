#include "extract/tag/tag_cues.h"

namespace crosstally {

void tag_cues([[maybe_unused]] const Knowledge& knowledge, [[maybe_unused]] Document& document) {}

}  // namespace crosstally
