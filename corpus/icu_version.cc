#include "corpus/icu_version.h"

#include <unicode/uvernum.h>

namespace crosstally {

std::string_view icu_version() { return U_ICU_VERSION; }

}  // namespace crosstally
