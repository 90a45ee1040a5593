#include "extract/reconcile/ready_text.h"

#include <algorithm>

#include "extract/reconcile/alike.h"
#include "extract/reconcile/batch_parts.h"
#include "extract/reconcile/compare.h"
#include "extract/reconcile/record_sorter.h"
#include "extract/reconcile/story.h"

namespace crosstally {
namespace {

constexpr std::size_t room_for_links = std::size_t{1} << 20U;

template <class T>
std::vector<T> drained(SpillSorter<T>& sorter) {
    std::vector<T> out;
    out.reserve(sorter.count());
    sorter.drain([&](const T& one) { out.push_back(one); });
    return out;
}

// The parts that the links join, of the text on one side of them, and the sentences that are alike.
TextParts linked_parts(const Batch& batch, const std::vector<TextLink>& links, std::uint32_t TextLink::* index, std::vector<std::uint32_t> alike) {
    TextParts parts;
    parts.sentences = std::move(alike);
    for (const TextLink& link : links) {
        const std::uint32_t at = link.*index;
        switch (link.kind) {
            case LinkKind::sentence: parts.sentences.push_back(at); break;
            case LinkKind::value:
            case LinkKind::measure: parts.sentences.push_back(batch.figures[at].sentence); break;
            case LinkKind::quote: parts.quotes.push_back(at); break;
            case LinkKind::name: parts.names.push_back(at); break;
            case LinkKind::topic: break;
        }
    }
    for (std::vector<std::uint32_t>* list : {&parts.sentences, &parts.quotes, &parts.names}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    for (const std::uint32_t sentence : parts.sentences) {
        const std::vector<std::uint32_t>& figures = batch.sentences[sentence].figures;
        parts.figures.insert(parts.figures.end(), figures.begin(), figures.end());
    }
    std::sort(parts.figures.begin(), parts.figures.end());
    return parts;
}

struct ByParts {
    Given given;
    bool is_all = false;  // the checks asked for no more than the parts
};

ByParts given_by_parts(const Batch& a, const Batch& b, const std::vector<TextLink>& links) {
    std::vector<std::uint32_t> alike_a, alike_b;
    const auto add_alike = [&](HashedSentences of_a, HashedSentences of_b) {
        for (const HashedSentence& one : of_a) alike_a.push_back(one.sentence);
        for (const HashedSentence& one : of_b) alike_b.push_back(one.sentence);
    };
    for_each_alike(a.articles[0].masked, b.articles[0].masked, add_alike);
    for_each_alike(a.articles[0].plain, b.articles[0].plain, add_alike);
    const TextParts of_a = linked_parts(a, links, &TextLink::index_a, std::move(alike_a));
    const TextParts of_b = linked_parts(b, links, &TextLink::index_b, std::move(alike_b));
    Batch parts = beside(a, b, {&of_a, &of_b});
    hold_parts(parts);
    for (ArticleView& article : parts.articles) article.sentences.hold_alike();
    const Given given = given_by(parts, {0, 1}, links_in_batch(parts, {0, 1}, links, {&of_a, &of_b}));
    return {given, !*parts.asked_for_all};
}

}  // namespace

ReadyText::ReadyText(std::vector<Record> records, const NameList& names, Vocabulary& vocabulary) : records_(std::move(records)) {
    sort_records(records_);
    batch_ = join_records(records_, names, vocabulary);
    contents_ = hash_of_contents(records_);
    if (batch_.articles.empty()) return;
    SpillRoom room;
    SpillSorter<KeyPosting> keys(room, room_for_links);
    SpillSorter<WordPosting> words(room, room_for_links);
    add_keys(batch_, 0, 0, keys);
    add_words(batch_, 0, 0, words);
    keys_ = drained(keys);
    words_ = drained(words);
    finds_alone_ = gives_finding(batch_, 0);
}

std::vector<TextLink> ReadyText::links_of(const ReadyText& a, const ReadyText& b) {
    SpillRoom room;
    SpillSorter<TextLink> links(room, room_for_links);
    link_two(a.keys_, b.keys_, links);
    // One topic of two weeks gives no finding, only agreements, which count where one of the two finds something alone.
    const bool topic_counts = a.finds_alone_ || b.finds_alone_ || within_days(a.batch_.articles[0].published, b.batch_.articles[0].published, 7);
    if (topic_counts && are_of_one_topic(a.words_, b.words_)) links.add({0, 1, LinkKind::topic, 0, 0});
    std::vector<TextLink> between = drained(links);
    std::erase_if(between, [](const TextLink& link) { return link.a == link.b; });  // two names of one text
    return between;
}

bool may_give_finding(const ReadyText& one, const ReadyText& other) {
    if (one.batch_.articles.empty() || other.batch_.articles.empty()) return false;
    if (one.contents_ == other.contents_ || (one.finds_alone_ && other.finds_alone_)) return true;
    const bool in_order = one.batch_.articles[0].id <= other.batch_.articles[0].id;
    const ReadyText& a = in_order ? one : other;
    const ReadyText& b = in_order ? other : one;
    const std::vector<TextLink> links = ReadyText::links_of(a, b);
    if (!is_worth_comparing(links)) return false;
    const auto shows_both = [&](const Given& given) { return given.findings || (given.agreements && (a.finds_alone_ || b.finds_alone_)); };
    if (links.back().kind != LinkKind::topic) {
        const auto [given, is_all] = given_by_parts(a.batch_, b.batch_, links);
        if (is_all) return shows_both(given);
    }
    const Batch whole = beside(a.batch_, b.batch_, {});
    return shows_both(given_by(whole, {0, 1}, links_in_batch(whole, {0, 1}, links)));
}

}  // namespace crosstally
