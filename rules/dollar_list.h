// Whose dollar "$", "bucks" and "cents" are, by country, from list files with `list = 'dollar'` at their top:
//     australia = ['AUD', 'reserve-bank-of-australia', 'companies-australia']
// The id is the country's in the lists of places. Its names are the code of the currency, and then what shows beside
// the country's places that a text is of it: ids of bodies, and files all of whose bodies are (their stems).
#pragma once

#include <string>
#include <vector>

#include "corpus/problem.h"

namespace crosstally {

struct RuleFile;
struct ListLine;

struct DollarCountry {
    std::string place;
    std::string code;
    std::vector<std::string> bodies;
};

class DollarList {
public:
    static DollarList load(const std::vector<RuleFile>& files, Problems& problems);

    [[nodiscard]] const std::vector<DollarCountry>& countries() const { return countries_; }

private:
    void add_line(const RuleFile& file, const ListLine& line, Problems& problems);

    std::vector<DollarCountry> countries_;
};

}  // namespace crosstally
