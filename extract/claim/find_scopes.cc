#include "extract/claim/find_scopes.h"

#include <algorithm>
#include <utility>

#include "extract/claim/content_words.h"
#include "extract/claim/places_told.h"
#include "extract/claim/scope_choice.h"
#include "extract/claim/scope_words.h"
#include "extract/claim/speaker_workplace.h"
#include "extract/claim/spoken_for.h"
#include "extract/claim/tag_words.h"

namespace crosstally {
namespace {

constexpr std::uint32_t farthest_article = 12;  // paragraphs

// What the text is speaking of as it goes on from figure to figure.
struct Current {
    ScopeSubject subject;
    std::uint32_t paragraph = nothing;
    std::string_view measure = {};  // of the figure that was about it; empty where only a name brought it up
    bool open = false;              // several places at once
    ScopeSubject outer = {};        // what the text was about before it told of several places one by one
    std::string_view speaker = {};  // of the quotation that the figure stood in
    bool quoted = false;            // the figure or the name stood in a direct quotation
    std::uint32_t sentence = nothing;  // of the figure
};

class ScopeFinder {
public:
    ScopeFinder(const Knowledge& knowledge, const Document& title, Document& document)
        : knowledge_(knowledge), document_(document), headline_(one_named_in(knowledge, title)), memory_(knowledge, document, headline_), spoken_for_(document, memory_, headline_) {}

    void run() {
        std::uint32_t claim = 0;
        for (std::uint32_t s = 0; claim < document_.claims.size(); ++s) {
            const std::uint32_t first = claim;
            while (claim < document_.claims.size() && document_.claims[claim].sentence == s) ++claim;
            const bool named = reach(document_.tags.names, next_name_, s);
            const bool cued = reach(document_.tags.cues, next_cue_, s);
            if (claim > first || named || cued) read_sentence(s, first, claim);
        }
    }

private:
    // True where one of the tags, which are in the order of the text, touches the sentence. Moves on past it.
    template <class Tag>
    [[nodiscard]] bool reach(const std::vector<Tag>& tags, std::size_t& next, std::uint32_t sentence) const {
        const Span here = document_.segmentation.sentences[sentence].span;
        while (next < tags.size() && tags[next].span.end <= here.begin) ++next;
        return next < tags.size() && tags[next].span.begin < here.end;
    }

    [[nodiscard]] std::uint32_t paragraph(std::uint32_t sentence) const {
        return document_.segmentation.sentences[sentence].paragraph;
    }
    [[nodiscard]] FigureKind kind_of(const Claim& claim) const {
        return document_.tags.quantities[claim.quantity].quantity.kind;
    }

    void read_sentence(std::uint32_t sentence, std::uint32_t first, std::uint32_t end) {
        tag_words(document_, sentence);
        words_.read(document_, sentence);
        anchors_ = find_anchors(knowledge_, document_, memory_, words_);
        if (anchors_.elsewhere) {
            current_ = counted_ = {};
            elsewhere_ = paragraph(sentence);
        }
        if (told_.paragraph != paragraph(sentence)) {
            if (told_.peers && !told_.whole.known()) current_ = counted_ = {}, topic_ = {};
            told_ = {paragraph(sentence), current_.subject, {}, false, false};
        }
        const Current whole = opening_ = current_;
        if (!respectively(first, end) && !one_each(first, end)) {
            for (std::uint32_t i = first; i < end; ++i) find_scope(i);
        }
        const unsigned places = places_told(document_, first, end);
        if (splits(knowledge_.names, document_, whole.subject.id, first, end) || (places > 2 && whole.subject.known())) current_.subject = whole.subject, current_.open = false;
        else if (places > 2) current_ = counted_ = {};
        else if (places == 2) current_.outer = whole_of(whole.subject);
        note_places_told(first, end);
        const bool told = std::any_of(document_.claims.begin() + first, document_.claims.begin() + end, [&](const Claim& claim) {
            return claim.scope.how != How::unknown && kind_of(claim) != FigureKind::duration;
        });
        if (!told && !current_is_open(sentence)) remember_name(sentence);
        const bool begins = !anchors_.anchors.empty() && anchors_.anchors.front().first < 2 && anchors_.anchors.front().subject.is_body;
        subject_ = begins ? anchors_.anchors.front().subject : ScopeSubject();
        subject_sentence_ = sentence;
    }

    // "Avanti ran 48 per cent on time. Wrenrail, with 86 per cent, did best": one after the other, and then of the whole again.
    void note_places_told(std::uint32_t first, std::uint32_t end) {
        for (std::uint32_t i = first; i < end; ++i) {
            const ScopeRef& scope = document_.claims[i].scope;
            if (scope.how != How::stated || scope.id == told_.whole.id) continue;
            const bool another = !told_.last.empty() && told_.last != scope.id;
            told_.several = told_.several || another;
            told_.peers = told_.peers || (another && !lies_in(knowledge_.names, scope.id, told_.last) && !lies_in(knowledge_.names, told_.last, scope.id));
            told_.last = scope.id;
        }
        if (told_.several && told_.whole.known()) current_.outer = whole_of(told_.whole);
    }

    // "£309 in England and £222 in Wales. The rises were 3% and 4% respectively."
    bool respectively(std::uint32_t first, std::uint32_t end) {
        if (!anchors_.anchors.empty() || end - first < 2 || first < end - first) return false;
        if (!says_respectively(words_)) return false;
        const std::uint32_t before = first - (end - first);
        for (std::uint32_t i = before; i < first; ++i) {
            const Claim& claim = document_.claims[i];
            if (claim.scope.how != How::stated || claim.sentence + 1 != document_.claims[first].sentence) return false;
        }
        for (std::uint32_t i = first; i < end; ++i) {
            document_.claims[i].scope = document_.claims[before + i - first].scope;
            document_.claims[i].scope.how = How::carried;
            remember(document_.claims[i]);
        }
        return true;
    }

    // "Hull, Leeds and York had 14, 11 and 9 of them": as many places in a row as figures behind them.
    bool one_each(std::uint32_t first, std::uint32_t end) {
        const auto& anchors = anchors_.anchors;
        const auto joined = std::find_if(anchors.begin(), anchors.end(), [](const ScopeAnchor& anchor) { return anchor.joined; });
        const auto rest = std::find_if(joined, anchors.end(), [](const ScopeAnchor& anchor) { return !anchor.joined; });
        const auto places = static_cast<std::uint32_t>(rest - joined);
        if (places < 2 || end - first < places) return false;
        const bool said = says_respectively(words_);
        std::uint32_t listed = first;
        while (listed < end && words_.first_of_figure(listed) < (rest - 1)->end) ++listed;
        if (end - listed != places || !listed_alike(document_, words_, listed, end)) return false;
        const bool a_verb_between = words_.first_of_figure(listed) == (rest - 1)->end + 1;  // "Italy and Greece made 24 and 31"
        if (places == 2 && !said && !(a_verb_between && !words_[(rest - 1)->end].mark)) return false;
        for (std::uint32_t i = first; i < listed; ++i) find_scope(i);
        for (std::uint32_t i = listed; i < end; ++i) state(document_.claims[i], *(joined + (i - listed)), false);
        current_.open = true;
        current_.paragraph = paragraph(document_.claims[first].sentence);
        current_.subject = {};
        return true;
    }

    [[nodiscard]] bool current_is_open(std::uint32_t sentence) const {
        return current_.open && current_.paragraph == paragraph(sentence);
    }

    // A sentence without figures can still say whom the next ones are about: "Manchester went the other way."
    void remember_name(std::uint32_t sentence) {
        for (const ScopeAnchor& anchor : anchors_.anchors) {
            if (anchor.speaks || is_where_speaker_works(document_, words_, anchor)) continue;
            const bool quoted = in_direct_speech(anchor.subject.span);
            if (quoted && !current_.quoted) before_quotes_ = current_;
            current_ = {anchor.subject, paragraph(sentence), {}, anchor.joined};
            current_.quoted = quoted;
            return;
        }
    }

    [[nodiscard]] bool in_direct_speech(Span span) const {
        const auto& quotes = document_.quotes;
        const auto behind = std::partition_point(quotes.begin(), quotes.end(), [&](const Quote& quote) { return quote.span.begin <= span.begin; });
        return behind != quotes.begin() && (behind - 1)->direct && (behind - 1)->span.contains(span);
    }

    void find_scope(std::uint32_t index) {
        Claim& claim = document_.claims[index];
        const FigureKind kind = kind_of(claim);
        if ((kind == FigureKind::age && !is_average(words_, index)) || (kind == FigureKind::duration && !is_total(claim) && only_times(words_, index))) return;
        if (adds_places_up(document_, words_, index)) {
            current_ = counted_ = {};
            return;
        }
        of_speaker_ = claim.quote.has_value();
        const Span quoted = quotation_of(claim);
        const ScopeChooser chooser(words_, anchors_, quoted);
        ScopeChoice choice = chooser.choose(index);
        if (!choice.found() && !choice.open && !follows_pronoun(words_, index)) choice = chooser.loosely_after(index);
        if (choice.found() && !choice.anchor->stated) {
            if (const ScopeChoice shared = chooser.shared_at_end(index); shared.found()) choice = shared;
        }
        const ScopeSubject before = current_.subject;
        if (!choice.found() && chooser.is_whole_of_part(index)) {
            const Current part = std::exchange(current_, opening_);
            if (opening_.subject.known()) carry(claim, {});
            current_ = part;
            return;
        }
        if (choice.found()) {
            state(claim, *choice.anchor, choice.by_pronoun);
        } else if (choice.open) {
            current_ = {{}, paragraph(claim.sentence), {}, true};
            return;
        } else if (claim.quote) {
            carry_from_speaker(claim);
            const bool reported = !document_.quotes[*claim.quote].direct;
            if (reported && claim.scope.how == How::unknown) carry(claim, chooser.speaking_before(index));
        } else {
            carry(claim, chooser.speaking_before(index));
        }
        if (claim.scope.how != How::unknown && kind != FigureKind::duration && !in_brackets(words_, index)) {
            remember(claim);
            if (choice.found() && goes_on_of_first(index, *choice.anchor, before)) current_.subject = before;
            else if (choice.found() && tells_of_nation(*choice.anchor, before)) current_.outer = before;
        }
        else if (claim.scope.how == How::unknown && kind != FigureKind::duration) take_headline(claim);
    }

    // "Nationally there were 40", or "England had 40" in a story headed by a town: beside a place in it, what it is held against.
    [[nodiscard]] bool tells_of_nation(const ScopeAnchor& anchor, const ScopeSubject& before) const {
        if (anchor.subject.kind != ScopeClass::nation && anchor.subject.kind != ScopeClass::country) return false;
        if (anchor.stated && before.id != headline_.id) return false;
        return lies_in(knowledge_.names, before.id, anchor.subject.id);
    }

    // "Hull had 40, compared with 30 in Leeds", "among 30 in Kent as a whole. | The rate was": of Hull.
    [[nodiscard]] bool goes_on_of_first(std::uint32_t index, const ScopeAnchor& anchor, const ScopeSubject& before) const {
        if (!before.known() || index == 0 || document_.claims[index - 1].scope.id != before.id) return false;
        return is_held_against(words_, index) || (is_as_a_whole(anchor.end) && document_.claims[index - 1].sentence == document_.claims[index].sentence);
    }

    [[nodiscard]] bool is_as_a_whole(std::size_t behind) const {
        return behind + 2 < words_.size() && words_[behind].low == "as" && words_[behind + 1].low == "a" && words_[behind + 2].low == "whole";
    }

    void take_headline(Claim& claim) {
        const bool of_nation = headline_.kind == ScopeClass::nation || headline_.kind == ScopeClass::country;  // a source that counts for all of it may speak
        const bool nobody = std::ranges::all_of(anchors_.anchors, [&](const ScopeAnchor& anchor) { return of_nation && (anchor.speaks || anchor.subject.kind == ScopeClass::agency); });
        const bool silent = !current_.subject.known() && !current_.open && nobody && !anchors_.person && elsewhere_ != paragraph(claim.sentence);
        if (silent && headline_.known() && !claim.quote) claim.scope = scope_of(headline_, How::article, {});
    }

    void remember(const Claim& claim) {
        const bool quoted = !quotation_of(claim).empty();
        if (quoted && !current_.quoted) before_quotes_ = current_;
        current_.quoted = quoted;
        if (!topic_.known() && (claim.scope.how == How::stated || !of_speaker_)) topic_ = subject_known_as(claim.scope);
        if (claim.scope.id != current_.subject.id) {
            if (lies_in(knowledge_.names, claim.scope.id, current_.subject.id)) around_ = current_.subject;
            current_.subject = subject_known_as(claim.scope);
            current_.outer = {};
        }
        if (current_.sentence != claim.sentence) current_.outer = {};
        current_.sentence = claim.sentence;
        current_.paragraph = paragraph(claim.sentence);
        current_.measure = claim.measure;
        current_.open = false;
        current_.speaker = claim.quote ? std::string_view(document_.quotes[*claim.quote].speaker.name) : std::string_view();
        if (!quoted) counted_ = current_;
    }

    // "England had 151. | Wales lost 14 and Kent three": before and behind them the text is about the UK.
    [[nodiscard]] const ScopeSubject& whole_of(const ScopeSubject& before) const {
        return lies_in(knowledge_.names, before.id, around_.id) && lies_in(knowledge_.names, current_.subject.id, around_.id) ? around_ : before;
    }

    static ScopeSubject subject_known_as(const ScopeRef& scope) {
        ScopeSubject subject;
        subject.name = scope.name;
        subject.id = scope.id;
        subject.kind = ScopeClass::town;
        return subject;
    }

    // "spilled for 4,182 hours": how much, not when.
    [[nodiscard]] bool is_total(const Claim& claim) const {
        constexpr int least_total = 1000;
        return !(document_.tags.quantities[claim.quantity].quantity.value < Rational(least_total));
    }

    // The direct quotation that the figure stands in, or an empty span.
    [[nodiscard]] Span quotation_of(const Claim& claim) const {
        if (!claim.quote || !document_.quotes[*claim.quote].direct) return {};
        return document_.quotes[*claim.quote].span;
    }

    static ScopeRef scope_of(const ScopeSubject& subject, How how, Span from) {
        return {std::string(subject.name), std::string(subject.id), how, from};
    }

    static void state(Claim& claim, const ScopeAnchor& anchor, bool by_pronoun) {
        const How how = anchor.stated && !by_pronoun ? How::stated : How::carried;
        claim.scope = scope_of(anchor.subject, how, anchor.subject.span);
    }

    // "We now have 11 officers", said for a body: about that body.
    void carry_from_speaker(Claim& claim) {
        const SpeakerRef& speaker = document_.quotes[*claim.quote].speaker;
        if (speaker.name.empty()) return;
        const bool goes_on = current_.paragraph == paragraph(claim.sentence) && current_.speaker == speaker.name;
        if (goes_on && current_.subject.known()) {
            claim.scope = scope_of(current_.subject, How::carried, current_.subject.span);
            return;
        }
        const std::uint32_t name = spoken_for_.name_in(speaker);
        const ScopeSubject body = name != nothing ? memory_.of_name(name) : memory_.body_meant_in(speaker, document_.tags.quantities[claim.quantity].span);
        if (body.known()) claim.scope = scope_of(body, How::carried, body.span);
    }

    // "Wrenline told investors that fares would fall. It has 684 boats": the body that the sentence before begins with.
    [[nodiscard]] bool goes_on_of_subject(const Claim& claim) const {
        const auto words = words_.words();
        return subject_.known() && subject_sentence_ + 1 == claim.sentence && !claim.quote && !words.empty() && words.front().low == "it";
    }

    // A place that a story of a company names in passing is left with its paragraph.
    [[nodiscard]] bool leaves_place(const Current& from, std::uint32_t here) const {
        return here != from.paragraph && topic_.known() && is_of_body(knowledge_.names, topic_) && !is_of_body(knowledge_.names, from.subject);
    }

    // So is a rival that stands in a story headed by one company.
    [[nodiscard]] bool leaves_rival(const Current& from, std::uint32_t here) const {
        return here != from.paragraph && is_of_body(knowledge_.names, from.subject) && is_rival_of(headline_, from.subject);
    }

    void carry(Claim& claim, const ScopeChoice& speaker) {
        const std::uint32_t here = paragraph(claim.sentence);
        if (goes_on_of_subject(claim)) {
            claim.scope = scope_of(subject_, How::carried, subject_.span);
            return;
        }
        if (current_.quoted && quotation_of(claim).empty() && current_.paragraph != here) current_ = before_quotes_;
        if (speaker.found() && !counts_for_wider_area(*speaker.anchor, here) && !is_mere_source(*speaker.anchor)) {
            of_speaker_ = true;
            return state(claim, *speaker.anchor, true);
        }
        const bool only_named = current_.measure.empty() && current_.paragraph != here;
        const bool counted_before = only_named && counted_.subject.known() && here <= counted_.paragraph + 2 && share_content_word(claim.measure, counted_.measure);
        const Current& from = counted_before ? counted_ : current_;
        const bool of_person = anchors_.person && !is_seat(knowledge_.names, from.subject);  // candidates are persons
        if (of_person || from.open || anchors_.elsewhere) return;
        const bool near = from.subject.known() && (&from != &current_ || here <= from.paragraph + 1);
        if (topic_.known() && from.subject.known() && tells_of_all(words_, index_of(claim)) && lies_in(knowledge_.names, from.subject.id, topic_.id)) {
            claim.scope = scope_of(topic_, How::article, topic_.span);
        } else if (near) {
            const bool goes_on = here == from.paragraph || anchors_.continues || share_content_word(claim.measure, from.measure);
            const bool all_told = from.outer.known() && from.outer.id == around_.id && !anchors_.continues;
            const bool leaves_list = here != from.paragraph && from.outer.known() && (all_told || !goes_on);
            if (leaves_rival(from, here) && !goes_on) claim.scope = scope_of(headline_, How::article, {});
            else if (leaves_place(from, here)) claim.scope = scope_of(topic_, How::article, topic_.span);
            else claim.scope = scope_of(leaves_list ? from.outer : from.subject, goes_on && !leaves_list ? How::carried : How::article, from.subject.span);
        } else if (topic_.known() && from.subject.known() && here <= from.paragraph + farthest_article) {
            claim.scope = scope_of(topic_, How::article, topic_.span);
        }
    }

    [[nodiscard]] std::uint32_t index_of(const Claim& claim) const { return static_cast<std::uint32_t>(&claim - document_.claims.data()); }

    // "Figures from NHS England show 40 patients", below a paragraph on one hospital: whose figures, not where.
    [[nodiscard]] bool counts_for_wider_area(const ScopeAnchor& source, std::uint32_t here) const {
        if (!source.source || !current_.subject.known() || here > current_.paragraph + 1) return false;
        const auto outer = knowledge_.names.find_id(source.subject.id);
        const auto inner = knowledge_.names.find_id(current_.subject.id);
        const bool of_no_area = !inner || (is_of_body(knowledge_.names, current_.subject) && knowledge_.names.entities()[*inner].within.empty());
        return outer && inner != outer && (of_no_area || knowledge_.names.within(*inner, *outer));
    }

    // "The RAC's figure of 40", of what the text goes on about.
    [[nodiscard]] bool is_mere_source(const ScopeAnchor& source) const {
        return source.source && source.subject.kind == ScopeClass::company && current_.subject.known() && current_.subject.id != source.subject.id;
    }

    const Knowledge& knowledge_;
    Document& document_;
    ScopeSubject headline_;
    ScopeMemory memory_;
    TaggedWords words_;
    SentenceAnchors anchors_;
    Current current_;   // the latest figure or name
    Current opening_;   // the latest before the sentence
    Current counted_;   // the latest figure
    struct Told {
        std::uint32_t paragraph = nothing;
        ScopeSubject whole = {};  // what the text was about before the paragraph
        std::string last;         // the place told last in it
        bool several = false;
        bool peers = false;       // of which none lies in another: below them the text is about none of them
    };
    Told told_;
    ScopeSubject subject_;    // the body that the last sentence begins with
    std::uint32_t subject_sentence_ = nothing;
    Current before_quotes_;  // what current_ was before what was quoted last
    std::uint32_t elsewhere_ = nothing;  // the paragraph that told of no place known last
    ScopeSubject around_;  // what the text was about before a place in it
    ScopeSubject topic_;  // what the first figure was about
    bool of_speaker_ = false;  // the figure in hand may have its scope from who speaks
    SpokenFor spoken_for_;
    std::size_t next_name_ = 0;
    std::size_t next_cue_ = 0;
};

}  // namespace

void find_scopes(const Knowledge& knowledge, const Document& title, Document& document) {
    if (!document.claims.empty()) ScopeFinder(knowledge, title, document).run();
}

}  // namespace crosstally
