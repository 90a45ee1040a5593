#include "extract/claim/find_quotes.h"

namespace crosstally {

void find_quotes([[maybe_unused]] const Knowledge& knowledge, [[maybe_unused]] Document& document) {}

}  // namespace crosstally
