#include "extract/claim/find_modality.h"

namespace crosstally {

void find_modality([[maybe_unused]] const Knowledge& knowledge, [[maybe_unused]] Document& document) {}

}  // namespace crosstally
