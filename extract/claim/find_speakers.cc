#include "extract/claim/find_speakers.h"

namespace crosstally {

void find_speakers([[maybe_unused]] const Knowledge& knowledge, [[maybe_unused]] Document& document) {}

}  // namespace crosstally
