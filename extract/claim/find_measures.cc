#include "extract/claim/find_measures.h"

namespace crosstally {

void find_measures([[maybe_unused]] const Knowledge& knowledge, [[maybe_unused]] Document& document) {}

}  // namespace crosstally
