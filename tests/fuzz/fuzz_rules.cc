// Any bytes as a rule file and as a list of names.
#include "rules/holiday_list.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"
#include "rules/rule_set.h"
#include "tests/fuzz/fuzzing.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<RuleFile> files = {{"rules/fuzz.toml", std::string(bytes(data, size))}};
    Problems problems;
    (void)RuleSet::load(files, problems);
    (void)NameList::load(files, problems);
    (void)MeasureList::load(files, problems);
    (void)HolidayList::load(files, problems);
    return 0;
}
