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

// All words the same but one, and that one spelled in two ways. In a body's name a plural is another word, and no spelling.
bool differ_in_spelling(const std::vector<SentenceWord>& left, const std::vector<SentenceWord>& right, bool of_person) {
    if (left.size() != right.size() || left.size() < 2) return false;
    const auto is_variant = left.size() > 2 ? is_variant_in_full_name : is_spelling_variant;
    std::size_t variants = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].text == right[i].text) continue;
        if (left[i].number || right[i].number || left[i].text.size() < 3 || !is_variant(left[i].text, right[i].text)) return false;
        if (!of_person && (left[i].text + "s" == right[i].text || right[i].text + "s" == left[i].text)) return false;
        ++variants;
    }
    return variants == 1;
}

bool listed(const NameList& names, const NameRecord& name) { return !name.id.empty() && names.find_id(name.id).has_value(); }

}  // namespace

void check_names(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts) {
    for (const auto& [a, b] : links.names) {
        const NameRecord& left = *batch.names[a].record;
        const NameRecord& right = *batch.names[b].record;
        if (left.kind != right.kind || left.kind == NameKind::place || !differ_in_spelling(batch.names[a].printed->words, batch.names[b].printed->words, left.kind == NameKind::person)) continue;
        // Two entries of a list are two bodies, however near their names.
        if (listed(*batch.places, left) && listed(*batch.places, right) && left.id != right.id) continue;
        const std::string &plain_a = batch.names[a].printed->plain, &plain_b = batch.names[b].printed->plain;
        const bool swapped = plain_b < plain_a;
        Draft draft;
        draft.verdict = Verdict::name_variant;
        draft.severity = Severity::note;
        draft.reason = "one name in two spellings";
        draft.marks = {{&left.place, &left.sentence, articles.first, swapped ? 1U : 0U, -1},
                       {&right.place, &right.sentence, articles.second, swapped ? 0U : 1U, -1}};
        draft.sides = {{without_article(swapped ? right : left), false}, {without_article(swapped ? left : right), false}};
        draft.key = "name|" + std::min(plain_a, plain_b) + '|' + std::max(plain_a, plain_b);
        drafts.findings.push_back(std::move(draft));
    }
}

}  // namespace crosstally
