#include "extract/reconcile/windows.h"

namespace crosstally {

void Windows::add(const std::vector<TextLink>& of_pair) {
    take_in(of_pair.front().a);
    take_in(of_pair.front().b);
    held_ += of_pair.size() * sizeof(TextLink);
    links_.insert(links_.end(), of_pair.begin(), of_pair.end());
    if (held_ > most_) finish();
}

void Windows::add(std::uint32_t text) {
    take_in(text);
    if (held_ > most_) finish();
}

void Windows::take_in(std::uint32_t text) {
    if (at_hand_.insert(text).second) held_ += texts_.size_of(text);
}

void Windows::finish() {
    if (at_hand_.empty()) return;
    Window window{{at_hand_.begin(), at_hand_.end()}, {}, std::move(links_), {}};
    for (const std::uint32_t text : window.texts) {
        window.first_figure.push_back(texts_.figure_number(text, 0));
        texts_.load(text, window.records);
    }
    at_hand_.clear();
    links_.clear();
    held_ = 0;
    take_(window);
}

}  // namespace crosstally
