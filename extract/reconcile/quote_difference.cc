#include "extract/reconcile/quote_difference.h"

#include <algorithm>
#include <utility>

#include "extract/claim/content_words.h"

namespace crosstally {

namespace {

using Words = std::vector<SentenceWord>;

// How many words the two have in common, in one order, from a[i] and b[j] on.
class CommonWords {
public:
    CommonWords(const Words& a, const Words& b) : width_(b.size() + 1), counts_((a.size() + 1) * width_, 0) {
        for (std::size_t i = a.size(); i-- > 0;) {
            for (std::size_t j = b.size(); j-- > 0;) {
                counts_[i * width_ + j] = a[i].text == b[j].text ? from(i + 1, j + 1) + 1 : std::max(from(i + 1, j), from(i, j + 1));
            }
        }
    }

    [[nodiscard]] std::size_t from(std::size_t i, std::size_t j) const { return counts_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::size_t> counts_;
};

// Walks over both side by side and gathers what stands between their common words.
class GapFinder {
public:
    GapFinder(const Words& a, const Words& b) : a_(a), b_(b), common_(a, b), found_{common_.from(0, 0), {}} {}

    QuoteDifference find() {
        while (i_ < a_.size() && j_ < b_.size()) {
            if (a_[i_].text == b_[j_].text) take_common();
            else if (end_run(); common_.from(i_ + 1, j_) >= common_.from(i_, j_ + 1)) take_a();
            else take_b();
        }
        end_run();
        while (i_ < a_.size()) take_a();
        while (j_ < b_.size()) take_b();
        close(false);
        return std::move(found_);
    }

private:
    void take_common() {
        close(true);
        begun_ = true;
        ++i_, ++j_, ++run_;
    }

    void take_a() {
        const SentenceWord& word = a_[i_++];
        gap_.names = gap_.names && (word.capital || is_function_word(word.text));
        if (gap_.a.empty()) gap_.begins_a = word.capital;
        gap_.capitals_a |= word.capital;
        gap_.a.push_back(word.text);
    }

    void take_b() {
        const SentenceWord& word = b_[j_++];
        gap_.names = gap_.names && (word.capital || is_function_word(word.text));
        if (gap_.b.empty()) gap_.begins_b = word.capital;
        gap_.capitals_b |= word.capital;
        gap_.b.push_back(word.text);
    }

    [[nodiscard]] bool empty() const { return gap_.a.empty() && gap_.b.empty(); }

    void end_run() {
        if (!empty()) return;
        if (!found_.gaps.empty()) found_.gaps.back().around += run_;
        gap_.around = std::exchange(run_, 0);
    }

    void close(bool more) {
        gap_.inner = begun_ && more;
        gap_.last = begun_ && !more && gap_.a.size() == 1 && gap_.b.size() == 1;
        gap_.at_a = i_ - gap_.a.size();
        gap_.at_b = j_ - gap_.b.size();
        if (!empty()) found_.gaps.push_back(std::move(gap_));
        gap_ = QuoteGap();
    }

    const Words& a_;
    const Words& b_;
    CommonWords common_;
    QuoteDifference found_;
    QuoteGap gap_;
    std::size_t i_ = 0, j_ = 0;
    std::size_t run_ = 0;  // of common words
    bool begun_ = false;
};

}  // namespace

QuoteDifference differ(const std::vector<SentenceWord>& a, const std::vector<SentenceWord>& b) { return GapFinder(a, b).find(); }

}  // namespace crosstally
