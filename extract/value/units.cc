#include "extract/value/units.h"

#include <algorithm>
#include <array>

#include "corpus/among.h"
#include "corpus/ascii.h"

namespace crosstally {
namespace {

struct Entry {
    std::string_view word;  // as plain_words gives it, singular
    std::string_view unit;
    int numerator = 1;
    int denominator = 1;
};

constexpr auto time_units = std::to_array<Entry>({
    {"second", "second"}, {"sec", "second"}, {"s", "second"}, {"minute", "minute"}, {"min", "minute"},
    {"hour", "hour"}, {"hr", "hour"}, {"h", "hour"}, {"day", "day"}, {"night", "night"}, {"week", "week"},
    {"wk", "week"}, {"weekend", "weekend"}, {"fortnight", "week", 2}, {"month", "month"}, {"mth", "month"},
    {"quarter", "month", 3}, {"year", "year"}, {"yr", "year"}, {"y", "year"}, {"decade", "year", 10}, {"century", "year", 100},
    {"centurie", "year", 100}, {"millisecond", "second", 1, 1000}, {"millennium", "year", 1000},
    {"millennia", "year", 1000}, {"day old", "day"}, {"week old", "week"}, {"month old", "month"},
    {"year old", "year"}, {"yo", "year"},
});

constexpr auto currencies = std::to_array<Entry>({
    {"£", "GBP"}, {"gbp", "GBP"}, {"pound", "GBP"}, {"pound sterling", "GBP"}, {"quid", "GBP"}, {"stg£", "GBP"},
    {"tenner", "GBP", 10}, {"fiver", "GBP", 5}, {"grand", "GBP", 1000}, {"p", "GBP", 1, 100},
    {"pence", "GBP", 1, 100}, {"penny", "GBP", 1, 100}, {"pennie", "GBP", 1, 100}, {"british pound", "GBP"},
    {"$", "USD"}, {"us$", "USD"}, {"usd", "USD"}, {"dollar", "USD"}, {"us dollar", "USD"},
    {"american dollar", "USD"}, {"united states dollar", "USD"}, {"buck", "USD"}, {"cent", "USD", 1, 100},
    {"¢", "USD", 1, 100}, {"c", "USD", 1, 100}, {"us cent", "USD", 1, 100}, {"dime", "USD", 1, 10},
    {"nickel", "USD", 1, 20}, {"usd$", "USD"},
    {"€", "EUR"}, {"eur", "EUR"}, {"euro", "EUR"}, {"¥", "JPY"}, {"jpy", "JPY"}, {"yen", "JPY"},
    {"japanese yen", "JPY"}, {"yuan", "CNY"}, {"chinese yuan", "CNY"}, {"renminbi", "CNY"}, {"rmb", "CNY"},
    {"cny", "CNY"}, {"cn¥", "CNY"}, {"a$", "AUD"}, {"au$", "AUD"}, {"aud", "AUD"}, {"aud$", "AUD"},
    {"australian dollar", "AUD"}, {"元", "CNY"}, {"c$", "CAD"}, {"ca$", "CAD"}, {"cad", "CAD"}, {"cad$", "CAD"},
    {"canadian dollar", "CAD"}, {"nz$", "NZD"}, {"nzd", "NZD"}, {"new zealand dollar", "NZD"}, {"hk$", "HKD"},
    {"hkd", "HKD"}, {"hong kong dollar", "HKD"}, {"s$", "SGD"}, {"sgd", "SGD"}, {"singapore dollar", "SGD"},
    {"nt$", "TWD"}, {"twd", "TWD"}, {"taiwan dollar", "TWD"}, {"r$", "BRL"}, {"brl", "BRL"}, {"real", "BRL"},
    {"reai", "BRL"}, {"brazilian real", "BRL"}, {"chf", "CHF"}, {"swiss franc", "CHF"}, {"franc", "CHF"},
    {"sfr", "CHF"}, {"₹", "INR"}, {"rs", "INR"}, {"inr", "INR"}, {"rupee", "INR"}, {"indian rupee", "INR"},
    {"paise", "INR", 1, 100}, {"pakistani rupee", "PKR"}, {"pkr", "PKR"}, {"sri lankan rupee", "LKR"},
    {"nepali rupee", "NPR"}, {"taka", "BDT"}, {"bdt", "BDT"}, {"tk", "BDT"}, {"৳", "BDT"},
    {"bangladeshi taka", "BDT"}, {"krona", "SEK"}, {"kronor", "SEK"}, {"sek", "SEK"}, {"swedish krona", "SEK"},
    {"swedish kronor", "SEK"}, {"krone", "NOK"}, {"kroner", "NOK"}, {"nok", "NOK"}, {"norwegian krone", "NOK"},
    {"norwegian kroner", "NOK"}, {"danish krone", "DKK"}, {"danish kroner", "DKK"}, {"dkk", "DKK"},
    {"icelandic krona", "ISK"}, {"zloty", "PLN"}, {"polish zloty", "PLN"}, {"pln", "PLN"}, {"zł", "PLN"},
    {"czech koruna", "CZK"}, {"koruna", "CZK"}, {"czk", "CZK"}, {"forint", "HUF"}, {"huf", "HUF"},
    {"lei", "RON"}, {"leu", "RON"}, {"lev", "BGN"}, {"rouble", "RUB"}, {"ruble", "RUB"}, {"rub", "RUB"},
    {"₽", "RUB"}, {"russian rouble", "RUB"}, {"russian ruble", "RUB"}, {"hryvnia", "UAH"}, {"uah", "UAH"},
    {"₴", "UAH"}, {"lira", "TRY"}, {"turkish lira", "TRY"}, {"try", "TRY"}, {"₺", "TRY"}, {"shekel", "ILS"},
    {"₪", "ILS"}, {"ils", "ILS"}, {"israeli shekel", "ILS"}, {"dirham", "AED"}, {"aed", "AED"}, {"riyal", "SAR"},
    {"saudi riyal", "SAR"}, {"sar", "SAR"}, {"qatari riyal", "QAR"}, {"rial", "IRR"}, {"iranian rial", "IRR"},
    {"dinar", "KWD"}, {"kuwaiti dinar", "KWD"}, {"iraqi dinar", "IQD"}, {"egyptian pound", "EGP"},
    {"lebanese pound", "LBP"}, {"syrian pound", "SYP"}, {"sudanese pound", "SDG"}, {"irish pound", "IEP"},
    {"rand", "ZAR"}, {"r", "ZAR"}, {"south african rand", "ZAR"}, {"zar", "ZAR"}, {"naira", "NGN"}, {"₦", "NGN"},
    {"ngn", "NGN"}, {"nigerian naira", "NGN"}, {"cedi", "GHS"}, {"ghs", "GHS"}, {"kenyan shilling", "KES"},
    {"kes", "KES"}, {"ksh", "KES"}, {"shilling", "KES"}, {"ugandan shilling", "UGX"}, {"ugx", "UGX"},
    {"birr", "ETB"}, {"kwacha", "ZMW"}, {"won", "KRW"}, {"south korean won", "KRW"}, {"korean won", "KRW"},
    {"krw", "KRW"}, {"₩", "KRW"}, {"baht", "THB"}, {"thai baht", "THB"}, {"thb", "THB"}, {"฿", "THB"},
    {"ringgit", "MYR"}, {"malaysian ringgit", "MYR"}, {"myr", "MYR"}, {"rm", "MYR"}, {"rupiah", "IDR"},
    {"indonesian rupiah", "IDR"}, {"idr", "IDR"}, {"rp", "IDR"}, {"dong", "VND"}, {"vietnamese dong", "VND"},
    {"vnd", "VND"}, {"₫", "VND"}, {"philippine peso", "PHP"}, {"php", "PHP"}, {"₱", "PHP"}, {"peso", "MXN"},
    {"mexican peso", "MXN"}, {"mxn", "MXN"}, {"mxn$", "MXN"}, {"mx$", "MXN"}, {"argentine peso", "ARS"},
    {"ars", "ARS"}, {"chilean peso", "CLP"}, {"clp", "CLP"}, {"colombian peso", "COP"}, {"cop", "COP"},
    {"bolivar", "VES"}, {"₡", "CRC"}, {"colon", "CRC"}, {"₭", "LAK"}, {"kip", "LAK"}, {"₸", "KZT"},
    {"tenge", "KZT"}, {"kzt", "KZT"}, {"afghani", "AFN"}, {"kyat", "MMK"}, {"riel", "KHR"}, {"bitcoin", "BTC"},
    {"btc", "BTC"}, {"₿", "BTC"}, {"deutschmark", "DEM"}, {"deutsche mark", "DEM"}, {"mark", "DEM"},
    {"guilder", "NLG"}, {"drachma", "GRD"}, {"markka", "FIM"}, {"finnish markka", "FIM"}, {"peseta", "ESP"}, {"dutch guilder", "NLG"},
    {"mnt", "MNT"}, {"tugrik", "MNT"}, {"lari", "GEL"}, {"₾", "GEL"}, {"euro cent", "EUR", 1, 100}, {"eurocent", "EUR", 1, 100},
    {"jamaican dollar", "JMD"}, {"zimbabwe dollar", "ZWL"}, {"aus$", "AUD"}, {"can$", "CAD"},
});

constexpr auto measures = std::to_array<Entry>({
    {"km", "km"}, {"kilometre", "km"}, {"kilometer", "km"}, {"k", "km"}, {"m", "m"}, {"metre", "m"}, {"meter", "m"},
    {"cm", "cm"}, {"centimetre", "cm"}, {"centimeter", "cm"}, {"mm", "mm"}, {"millimetre", "mm"},
    {"millimeter", "mm"}, {"micron", "micrometre"}, {"nm", "nanometre"}, {"nanometre", "nanometre"},
    {"nanometer", "nanometre"}, {"mile", "mile"}, {"mi", "mile"}, {"yard", "yard"}, {"yd", "yard"}, {"foot", "ft"},
    {"feet", "ft"}, {"ft", "ft"}, {"inch", "inch"}, {"inche", "inch"}, {"in", "inch"}, {"nautical mile", "nautical mile"},
    {"light year", "light year"}, {"acre", "acre"}, {"hectare", "hectare"}, {"ha", "hectare"},
    {"square mile", "square mile"}, {"sq mile", "square mile"}, {"sq mi", "square mile"},
    {"square kilometre", "square km"}, {"square kilometer", "square km"}, {"sq km", "square km"}, {"km2", "square km"},
    {"km²", "square km"}, {"km^2", "square km"}, {"km squared", "square km"}, {"km3", "cubic km"},
    {"km³", "cubic km"}, {"km^3", "cubic km"}, {"km cubed", "cubic km"}, {"m^2", "square m"}, {"m squared", "square m"},
    {"m^3", "cubic m"}, {"m cubed", "cubic m"}, {"square metre", "square m"}, {"square meter", "square m"}, {"sq m", "square m"},
    {"m2", "square m"}, {"m²", "square m"}, {"square foot", "square ft"}, {"square feet", "square ft"},
    {"sq ft", "square ft"}, {"square inch", "square inch"}, {"square inche", "square inch"},
    {"square yard", "square yard"}, {"cubic metre", "cubic m"}, {"cubic meter", "cubic m"}, {"m3", "cubic m"},
    {"m³", "cubic m"}, {"cubic foot", "cubic ft"}, {"cubic feet", "cubic ft"}, {"cubic kilometre", "cubic km"},
    {"cubic kilometer", "cubic km"}, {"cubic yard", "cubic yard"}, {"kg", "kg"}, {"kilo", "kg"}, {"kilogram", "kg"},
    {"kilogramme", "kg"}, {"g", "g"}, {"gram", "g"}, {"gramme", "g"}, {"gm", "g"}, {"mg", "mg"}, {"milligram", "mg"},
    {"microgram", "microgram"}, {"microgramme", "microgram"}, {"mcg", "microgram"}, {"μg", "microgram"},
    {"µg", "microgram"}, {"tonne", "tonne"}, {"t", "tonne"}, {"metric ton", "tonne"}, {"ton", "ton"},
    {"pound", "pound"}, {"lb", "pound"}, {"ounce", "ounce"}, {"oz", "ounce"}, {"stone", "stone"}, {"st", "stone"}, {"litre", "litre"},
    {"liter", "litre"}, {"l", "litre"}, {"ml", "ml"}, {"millilitre", "ml"}, {"milliliter", "ml"},
    {"cl", "centilitre"}, {"centilitre", "centilitre"}, {"pint", "pint"}, {"gallon", "gallon"}, {"gal", "gallon"},
    {"quart", "quart"}, {"barrel", "barrel"}, {"cup", "cup"}, {"teaspoon", "teaspoon"}, {"tsp", "teaspoon"},
    {"tablespoon", "tablespoon"}, {"tbsp", "tablespoon"}, {"mph", "mph"}, {"mile per hour", "mph"},
    {"miles per hour", "mph"}, {"mile an hour", "mph"}, {"miles an hour", "mph"}, {"kph", "kph"}, {"km/h", "kph"},
    {"kmh", "kph"}, {"kmph", "kph"}, {"km/hr", "kph"}, {"kilometres per hour", "kph"}, {"kilometers per hour", "kph"}, {"kilometres an hour", "kph"},
    {"kilometers an hour", "kph"}, {"kilometre per hour", "kph"}, {"kilometer per hour", "kph"}, {"knot", "knot"},
    {"km/s", "km/s"}, {"kilometres per second", "km/s"}, {"kilometers per second", "km/s"}, {"metres per second", "m/s"}, {"meters per second", "m/s"}, {"metres a second", "m/s"}, {"m/s", "m/s"},
    {"c", "C"}, {"°c", "C"}, {"° c", "C"}, {"celsius", "C"}, {"centigrade", "C"}, {"degrees celsius", "C"},
    {"degree celsius", "C"}, {"degrees centigrade", "C"}, {"degrees c", "C"}, {"degree c", "C"}, {"deg celsius", "C"},
    {"deg c", "C"}, {"℃", "C"}, {"f", "F"}, {"°f", "F"}, {"° f", "F"}, {"fahrenheit", "F"}, {"degrees fahrenheit", "F"},
    {"degree fahrenheit", "F"}, {"degrees f", "F"}, {"degree f", "F"}, {"deg f", "F"}, {"deg fahrenheit", "F"},
    {"℉", "F"}, {"celcius", "C"}, {"degrees celcius", "C"}, {"farenheit", "F"}, {"degrees farenheit", "F"}, {"kelvin", "K"}, {"°", "degree"}, {"degree", "degree"}, {"deg", "degree"},
    {"watt", "W"}, {"w", "W"}, {"kilowatt", "kW"}, {"kw", "kW"}, {"megawatt", "MW"}, {"mw", "MW"}, {"gigawatt", "GW"},
    {"gw", "GW"}, {"kwh", "kWh"}, {"kilowatt hour", "kWh"}, {"mwh", "MWh"}, {"megawatt hour", "MWh"}, {"gwh", "GWh"},
    {"twh", "TWh"}, {"terawatt hour", "TWh"}, {"wh", "Wh"}, {"watt hour", "Wh"}, {"calorie", "calorie"},
    {"kcal", "kilocalorie"}, {"joule", "joule"}, {"kilojoule", "kilojoule"}, {"volt", "volt"}, {"amp", "ampere"},
    {"horsepower", "horsepower"}, {"bhp", "horsepower"}, {"hp", "horsepower"}, {"kb", "kilobyte"},
    {"kilobyte", "kilobyte"}, {"mb", "megabyte"}, {"megabyte", "megabyte"}, {"gb", "gigabyte"},
    {"gigabyte", "gigabyte"}, {"tb", "terabyte"}, {"terabyte", "terabyte"}, {"pb", "petabyte"},
    {"petabyte", "petabyte"}, {"exabyte", "exabyte"}, {"byte", "byte"}, {"bit", "bit"}, {"mbps", "megabit per second"},
    {"megabit per second", "megabit per second"}, {"megabits per second", "megabit per second"},
    {"gbps", "gigabit per second"}, {"hz", "hertz"}, {"hertz", "hertz"}, {"khz", "kilohertz"}, {"mhz", "megahertz"},
    {"ghz", "gigahertz"}, {"decibel", "decibel"}, {"db", "decibel"}, {"hectopascal", "hectopascal"},
    {"millibar", "millibar"}, {"mb/s", "megabyte per second"}, {"j", "joule"}, {"kj", "kilojoule"}, {"pa", "pascal"}, {"kpa", "kilopascal"}, {"mpa", "megapascal"}, {"gpa", "gigapascal"},
    {"microgram per cubic metre", "microgram per cubic m"}, {"micrograms per cubic metre", "microgram per cubic m"},
    {"micrograms per cubic meter", "microgram per cubic m"}, {"µg/m3", "microgram per cubic m"}, {"µg/m³", "microgram per cubic m"},
    {"μg/m3", "microgram per cubic m"}, {"μg/m³", "microgram per cubic m"}, {"kilograms per cubic metre", "kg per cubic m"},
    {"kg/m3", "kg per cubic m"}, {"kg/m³", "kg per cubic m"}, {"milligrams per litre", "mg per litre"},
    {"milligrams per liter", "mg per litre"}, {"mg/l", "mg per litre"}, {"micrograms per litre", "microgram per litre"},
    {"micrograms per liter", "microgram per litre"}, {"grams per litre", "g per litre"}, {"grams per liter", "g per litre"},
    {"g/l", "g per litre"}, {"grams per kilometre", "g per km"}, {"grams per kilometer", "g per km"}, {"g/km", "g per km"}, {"ppm", "per 1000000"}, {"‰", "per 1000"},
    {"per mille", "per 1000"}, {"per mil", "per 1000"}, {"magnitude", "magnitude"},
});

template <std::size_t size>
std::optional<Unit> find(const std::array<Entry, size>& table, std::string_view word) {
    const auto it = std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return entry.word == word; });
    if (it == table.end()) return std::nullopt;
    return Unit{std::string(it->unit), *Rational::fraction(it->numerator, it->denominator)};
}

// "years" -> "year", but a word that stands in the table as it is comes first ("feet", "s").
template <std::size_t size>
std::optional<Unit> find_plain(const std::array<Entry, size>& table, std::string_view words) {
    const std::string plain = plain_words(words);
    if (const auto unit = find(table, plain)) return unit;
    if (plain.size() < 2 || plain.back() != 's') return std::nullopt;
    return find(table, std::string_view(plain).substr(0, plain.size() - 1));
}

}  // namespace

std::string plain_words(std::string_view words) {
    std::string plain;
    for (const char c : words) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '-';
        if (space && !plain.empty() && plain.back() != ' ') plain.push_back(' ');
        if (space || c == '.' || c == '\'') continue;
        plain.push_back(made_small(c));
    }
    for (const std::string_view dropped : {"’", "\u00A0"}) {
        for (std::size_t at = plain.find(dropped); at != std::string::npos; at = plain.find(dropped)) {
            plain.replace(at, dropped.size(), dropped == "’" ? "" : " ");
        }
    }
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain;
}

// "MEUR" is a million euros, as the notices of companies write it.
std::optional<Unit> currency_of(std::string_view words) {
    if (auto unit = find_plain(currencies, words)) return unit;
    if (words.size() != 4 || words[0] != 'M') return std::nullopt;
    auto unit = find_plain(currencies, words.substr(1));
    if (unit) unit->factor = 1'000'000;
    return unit;
}
std::optional<Unit> time_unit_of(std::string_view words) { return find_plain(time_units, words); }

Unit rate_unit_of(std::string_view words) {
    constexpr std::array bases = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"1000", "1,000"}, {"thousand", "1,000"}, {"10000", "10,000"}, {"100000", "100,000"}, {"hundred thousand", "100,000"}, {"1,000,000", "million"}, {"1000000", "million"}, {"capita", "head"}});
    std::string base = plain_words(words);
    for (const std::string_view lead : {"per ", "in every ", "for every ", "in each ", "for each "}) {
        if (base.starts_with(lead)) base.erase(0, lead.size());
    }
    for (const auto& [spelled, name] : bases) {
        if (base == spelled) return {"per " + std::string(name), 1};
    }
    return {"per " + base, 1};
}

DollarWords dollar_words(std::string_view words) {
    constexpr auto dollars = std::to_array<std::string_view>({"dollar", "dollars", "buck", "bucks", "cent", "cents", "c", "dime", "dimes", "nickel", "nickels"});
    constexpr auto countries = std::to_array<std::string_view>({"us", "american", "australian", "canadian", "zealand", "kong", "singapore", "taiwan", "jamaican", "zimbabwe"});
    const std::string plain = plain_words(words);
    DollarWords found = DollarWords::none;
    for (std::size_t begin = 0; begin < plain.size(); ++begin) {
        const std::size_t end = static_cast<std::size_t>(std::find_if_not(plain.begin() + static_cast<std::ptrdiff_t>(begin), plain.end(), is_small) - plain.begin());
        const std::string_view word = std::string_view(plain).substr(begin, end - begin);
        const bool sign = end < plain.size() && plain[end] == '$';
        if (among(countries, word) || (sign && !word.empty())) return DollarWords::of_country;
        if (sign || plain.compare(end, 2, "¢") == 0 || among(dollars, word)) found = DollarWords::bare;
        begin = end;
    }
    return found;
}

bool is_dollar(std::string_view code) {
    constexpr auto codes = std::to_array<std::string_view>({"USD", "AUD", "NZD", "CAD", "HKD", "SGD", "TWD", "JMD", "ZWL"});
    return among(codes, code);
}

Unit measure_unit_of(std::string_view words) {
    if (auto unit = find_plain(measures, words)) return *unit;
    return {plain_words(words), 1};
}

}  // namespace crosstally
