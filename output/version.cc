#include "output/version.h"

namespace crosstally {

std::string_view version() { return CROSSTALLY_VERSION; }

}  // namespace crosstally
