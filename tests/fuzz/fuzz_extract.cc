// Any valid UTF-8 through the whole extraction: records keep their laws.
#include "corpus/code_points.h"
#include "tests/fuzz/desk.h"

using namespace crosstally;
using namespace crosstally::fuzzing;

namespace {

void check(const Place& place, std::uint32_t chars) {
    require(place.span.start <= place.span.end && place.span.end <= chars);
    require(count_code_points(place.text) == place.span.end - place.span.start);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Article article;
    article.id = "fuzz";
    article.text = bytes(data, size);
    if (find_invalid_utf8(article.text)) return 0;
    article.published = make_day(2024, 2, 29);
    std::vector<Record> records;
    Desk::shared().extractor.extract(article, records);
    const auto chars = static_cast<std::uint32_t>(count_code_points(article.text));
    for (const Record& record : records) {
        visit_record([&](const auto& r) {
            if constexpr (requires { r.place; }) check(r.place, chars);
            if constexpr (requires { r.quantity; }) require(r.quantity.value <= r.quantity.high);
        }, record);
    }
    return 0;
}
