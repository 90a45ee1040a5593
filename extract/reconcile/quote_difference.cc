#include "extract/reconcile/quote_difference.h"

#include <algorithm>
#include <utility>

#include "extract/claim/content_words.h"

namespace crosstally {

QuoteDifference differ(const std::vector<SentenceWord>& a, const std::vector<SentenceWord>& b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> best((a.size() + 1) * width, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            best[i * width + j] = a[i].text == b[j].text ? best[(i + 1) * width + j + 1] + 1
                                                         : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
        }
    }
    QuoteDifference difference{best[0], {}};
    QuoteGap gap;
    std::size_t i = 0, j = 0;
    bool begun = false;
    std::size_t run = 0;  // of common words
    const auto empty = [&] { return gap.a.empty() && gap.b.empty(); };
    const auto end_run = [&] {
        if (!empty()) return;
        if (!difference.gaps.empty()) difference.gaps.back().around += run;
        gap.around = std::exchange(run, 0);
    };
    const auto close = [&](bool more) {
        gap.inner = begun && more;
        gap.last = begun && !more && gap.a.size() == 1 && gap.b.size() == 1;
        gap.at_a = i - gap.a.size();
        gap.at_b = j - gap.b.size();
        if (!empty()) difference.gaps.push_back(std::move(gap));
        gap = QuoteGap();
    };
    const auto take_a = [&] {
        gap.names = gap.names && (a[i].capital || is_function_word(a[i].text));
        if (gap.a.empty()) gap.begins_a = a[i].capital;
        gap.capitals_a |= a[i].capital;
        gap.a.push_back(a[i++].text);
    };
    const auto take_b = [&] {
        gap.names = gap.names && (b[j].capital || is_function_word(b[j].text));
        if (gap.b.empty()) gap.begins_b = b[j].capital;
        gap.capitals_b |= b[j].capital;
        gap.b.push_back(b[j++].text);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].text == b[j].text) {
            close(true);
            begun = true;
            ++i, ++j, ++run;
        } else if (end_run(); best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            take_a();
        } else {
            take_b();
        }
    }
    end_run();
    while (i < a.size()) take_a();
    while (j < b.size()) take_b();
    close(false);
    return difference;
}

}  // namespace crosstally
