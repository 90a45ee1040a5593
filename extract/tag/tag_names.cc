#include "extract/tag/tag_names.h"

namespace crosstally {

void tag_names([[maybe_unused]] const Knowledge& knowledge, [[maybe_unused]] Document& document) {}

}  // namespace crosstally
