#include "extract/reconcile/windows.h"

namespace crosstally {

void Windows::add(const std::vector<TextLink>& of_pair) {
    take_in(of_pair.front().a);
    take_in(of_pair.front().b);
    if (hold_ == Hold::linked_parts) {
        for (const TextLink& link : of_pair) {
            take_in(Part(link.a, link.kind, link.index_a));
            take_in(Part(link.b, link.kind, link.index_b));
        }
    }
    held_ += of_pair.size() * sizeof(TextLink);
    links_.insert(links_.end(), of_pair.begin(), of_pair.end());
    if (held_ > most_) finish();
}

void Windows::add(std::uint32_t text) {
    take_in(text);
    if (held_ > most_) finish();
}

void Windows::take_in(std::uint32_t text) {
    if (at_hand_.insert(text).second && hold_ == Hold::whole_texts) held_ += texts_.size_of(text);
}

void Windows::take_in(const Part& part) {
    if (parts_.insert(part).second) held_ += texts_.size_of_part(std::get<0>(part));
}

std::map<std::uint32_t, TextParts> Windows::wanted() const {
    std::map<std::uint32_t, TextParts> wanted;
    for (const auto& [text, kind, number] : parts_) {  // in order, so that the lists are
        TextParts& parts = wanted[text];
        switch (kind) {
            case LinkKind::sentence: parts.sentences.push_back(number); break;
            case LinkKind::value:
            case LinkKind::measure: parts.figures.push_back(number); break;
            case LinkKind::quote: parts.quotes.push_back(number); break;
            case LinkKind::name: parts.names.push_back(number); break;
            case LinkKind::topic: break;
        }
    }
    return wanted;
}

void Windows::finish() {
    if (at_hand_.empty()) return;
    Window window{{at_hand_.begin(), at_hand_.end()}, {}, std::move(links_), {}, {}};
    for (const std::uint32_t text : window.texts) window.first_figure.push_back(texts_.figure_number(text, 0));
    if (hold_ == Hold::linked_parts) {
        const std::map<std::uint32_t, TextParts> wanted = this->wanted();
        for (const std::uint32_t text : window.texts) window.parts.push_back(texts_.load(text, wanted.at(text), window.records));
    } else {
        for (const std::uint32_t text : window.texts) texts_.load(text, window.records);
    }
    at_hand_.clear();
    parts_.clear();
    links_.clear();
    held_ = 0;
    take_(window);
}

}  // namespace crosstally
