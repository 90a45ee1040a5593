#include "extract/pipeline.h"

#include "extract/claim/find_links.h"
#include "extract/claim/find_measures.h"
#include "extract/claim/find_modality.h"
#include "extract/claim/find_periods.h"
#include "extract/claim/find_quotes.h"
#include "extract/claim/find_scopes.h"
#include "extract/claim/survey_place.h"
#include "extract/claim/find_speakers.h"
#include "extract/claim/make_claims.h"
#include "extract/claim/tag_words.h"
#include "extract/claim/to_records.h"
#include "extract/tag/name_dollars.h"
#include "extract/tag/tag_attributions.h"
#include "extract/tag/tag_cues.h"
#include "extract/tag/tag_figures.h"
#include "extract/tag/tag_names.h"

namespace crosstally {

struct Extractor::State {
    explicit State(const Knowledge& loaded) : knowledge(loaded) { title.lists = text.lists = &loaded.rules.word_lists(); }

    void tag(const Article& article, bool is_title, std::string_view passage, Document& document) {
        document.begin(article, is_title, passage);
        segmenter.segment(passage, document.segmentation);
        knowledge.rules.match(passage, document.segmentation, document.matches);
        tag_figures(knowledge, document);
        tag_cues(knowledge, document);
        tag_attributions(knowledge, document);
        tag_names(knowledge, document);
    }

    void claim(Document& document) {
        find_quotes(document);
        make_claims(document);
        tag_words(document);
        find_links(document);
        find_measures(document);
        find_periods(document);
        find_speakers(document);
        find_scopes(knowledge, title, document);
        take_survey_place(document);
        find_modality(knowledge, document);
    }

    Knowledge knowledge;
    Segmenter segmenter;
    Document title;
    Document text;
};

Extractor::Extractor(const Knowledge& knowledge) : state_(std::make_unique<State>(knowledge)) {}
Extractor::~Extractor() = default;

void Extractor::extract(const Article& article, std::vector<Record>& out) {
    State& state = *state_;
    out.emplace_back(article_record(article, state.knowledge.rules.digest()));
    state.title.clear();
    if (article.title) state.tag(article, true, *article.title, state.title);
    state.tag(article, false, article.text, state.text);
    name_dollars(state.knowledge, state.title, state.text);
    if (article.title) {
        state.claim(state.title);
        append_records(state.knowledge, state.title, out);
    }
    state.claim(state.text);
    append_records(state.knowledge, state.text, out);
}

ExtractedArticle Extractor::last() const { return {state_->title, state_->text}; }

}  // namespace crosstally
