// Any bytes as a rule file and as a list of names.
#include <cstddef>
#include <cstdint>

#include "rules/measure_list.h"
#include "rules/name_list.h"
#include "rules/rule_set.h"

using namespace crosstally;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<RuleFile> files = {{"rules/fuzz.toml", std::string(reinterpret_cast<const char*>(data), size)}};
    Problems problems;
    const RuleSet rules = RuleSet::load(files, problems);
    (void)NameList::load(files, problems);
    (void)MeasureList::load(files, problems);
    return 0;
}
