#include "rules/dollar_list.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "rules/list_file.h"

namespace crosstally {
namespace {

bool is_code(std::string_view word) {
    return word.size() == 3 && std::all_of(word.begin(), word.end(), is_capital);
}

}  // namespace

void DollarList::add_line(const RuleFile& file, const ListLine& line, Problems& problems) {
    if (line.names.empty()) return;
    const ListWord& code = line.names.front();
    if (!is_code(code.text)) {
        problems.push_back(problem_at(file, code, "'" + std::string(code.text) + "' is no code of a currency", "write the code first: 'AUD'"));
        return;
    }
    auto country = std::find_if(countries_.begin(), countries_.end(), [&](const DollarCountry& known) { return known.place == line.id.text; });
    if (country == countries_.end()) country = countries_.insert(country, DollarCountry{std::string(line.id.text), {}, {}});
    country->code = code.text;
    for (auto name = line.names.begin() + 1; name != line.names.end(); ++name) country->bodies.emplace_back(name->text);
}

DollarList DollarList::load(const std::vector<RuleFile>& files, Problems& problems) {
    DollarList list;
    for_each_line_of("dollar", files, [&](const RuleFile& file, const ListLine& line) { list.add_line(file, line, problems); });
    return list;
}

}  // namespace crosstally
