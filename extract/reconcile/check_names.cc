#include "extract/reconcile/check_names.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"

namespace crosstally {
namespace {

std::string without_article(const NameRecord& name) {
    const std::string& text = name.place.text;
    return text.starts_with("the ") || text.starts_with("The ") ? text.substr(4) : text;
}

// All words the same but one, and that one spelled in two ways.
bool differ_in_spelling(const NameRecord& a, const NameRecord& b) {
    const auto left = words_of_name(a.place.text);
    const auto right = words_of_name(b.place.text);
    if (left.size() != right.size() || left.size() < 2) return false;
    const auto is_variant = left.size() > 2 ? is_variant_in_full_name : is_spelling_variant;
    std::size_t variants = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].text == right[i].text) continue;
        if (left[i].number || right[i].number || left[i].text.size() < 3 || !is_variant(left[i].text, right[i].text)) return false;
        // A plural is another word, not another spelling.
        if (left[i].text + "s" == right[i].text || right[i].text + "s" == left[i].text) return false;
        ++variants;
    }
    return variants == 1;
}

bool listed(const NameList& names, const NameRecord& name) { return !name.id.empty() && names.find_id(name.id).has_value(); }

}  // namespace

std::vector<SentenceWord> words_of_name(std::string_view name) {
    std::vector<SentenceWord> words = sentence_words(name, 0);
    std::erase_if(words, [](const SentenceWord& word) { return word.text == "the"; });
    return words;
}

std::string plain_name(std::string_view name) {
    std::string text;
    for (const SentenceWord& word : words_of_name(name)) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

void check_names(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts) {
    for (const auto& [a, b] : links.names) {
        const NameRecord& left = *batch.names[a];
        const NameRecord& right = *batch.names[b];
        if (left.kind != right.kind || left.kind == NameKind::place || !differ_in_spelling(left, right)) continue;
        // Two entries of a list are two bodies, however near their names.
        if (listed(*batch.places, left) && listed(*batch.places, right) && left.id != right.id) continue;
        const bool swapped = plain_name(right.place.text) < plain_name(left.place.text);
        Draft draft;
        draft.verdict = Verdict::name_variant;
        draft.severity = Severity::note;
        draft.reason = "one name in two spellings";
        draft.marks = {{&left.place, &left.sentence, articles.first, swapped ? 1U : 0U, -1},
                       {&right.place, &right.sentence, articles.second, swapped ? 0U : 1U, -1}};
        draft.sides = {{without_article(swapped ? right : left), false}, {without_article(swapped ? left : right), false}};
        draft.key = "name|" + std::min(plain_name(left.place.text), plain_name(right.place.text)) + '|' + std::max(plain_name(left.place.text), plain_name(right.place.text));
        drafts.findings.push_back(std::move(draft));
    }
}

}  // namespace crosstally
