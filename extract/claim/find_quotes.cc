#include "extract/claim/find_quotes.h"

#include <algorithm>

#include "extract/claim/attribution.h"
#include "extract/claim/direct_speech.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

// "HULL, Feb 8 - The dam broke, officials said": the piece behind the dash; 0 where there is no dateline.
std::size_t after_dateline(const Document& document, const Frame& frame, std::size_t end) {
    const Segmentation& text = document.segmentation;
    const std::uint32_t dash = text.sentences[sentence_of(text, frame.span().begin)].dateline_end;
    std::size_t i = 0;
    while (i < end && frame[i].span.begin < dash) ++i;
    return i;
}

class Finder {
public:
    explicit Finder(Document& document)
        : document_(document), quoted_(find_quote_marks(document.text, document.segmentation)),
          frames_(make_frames(document, quoted_)), namer_(document, frames_) {}

    void run() {
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (!frames_[i].speech()) continue;
            frame_quotes_ = document_.quotes.size();
            const std::vector<Attribution> attributions = find_attributions(frames_[i], i, namer_);
            add_direct(i, attributions);
            for (const Attribution& attribution : attributions) add_reported(frames_[i], attribution);
            remember_attribution(i, attributions);
        }
        const auto before = [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; };
        if (!std::ranges::is_sorted(document_.quotes, before)) std::ranges::stable_sort(document_.quotes, before);
        const auto stated_before = [](const Statement& a, const Statement& b) { return a.span.begin < b.span.begin; };
        std::ranges::stable_sort(document_.statements, stated_before);
    }

private:
    struct Last {  // the speaker whose words, quoted or reported, came last
        SpeakerRef speaker;
        std::uint32_t paragraph = 0;
        bool known = false;
    };

    void add_direct(std::size_t index, const std::vector<Attribution>& attributions) {
        const Frame& frame = frames_[index];
        for (std::size_t i = 0; i < frame.size(); ++i) {
            if (!frame.is(i, PieceKind::quote)) continue;
            const Attribution* by = governing(frame, i, attributions);
            if (!is_speech(document_.text, frame, i, by)) continue;
            Quote quote;
            quote.span = frame[i].span;
            quote.sentence = sentence_of(document_.segmentation, quote.span.begin);
            if (by != nullptr) {
                quote.cue = frame[by->verb].span;
                quote.speaker = by->speaker;
            } else {
                quote.speaker = carried(index, i);
            }
            set_last(quote.speaker, frame.paragraph());
            document_.quotes.push_back(std::move(quote));
        }
    }

    // No verb of speech beside it: the speaker of what came before, in this paragraph or the one before.
    SpeakerRef carried(std::size_t index, std::size_t piece) {
        const Frame& frame = frames_[index];
        if (const auto subject = unlisted_verb_subject(document_.text, frame, piece)) return namer_.speaker(index, *subject);
        if (last_.known && last_.paragraph == frame.paragraph()) return as_carried(last_.speaker);
        if (const SpeakerRef later = later_in_paragraph(index); !later.name.empty()) return later;
        if (index > 0 && frames_[index - 1].paragraph() == frame.paragraph()) return namer_.person_of(index);
        if (last_.known && last_.paragraph + 1 == frame.paragraph()) return as_carried(last_.speaker);
        return {};
    }

    // '"Never. Not once." "Not even then," she said.'
    // Looked for once a paragraph: its answer, also that there is none, is then the speaker who came last.
    SpeakerRef later_in_paragraph(std::size_t index) {
        for (std::size_t i = index + 1; i < frames_.size() && frames_[i].paragraph() == frames_[index].paragraph(); ++i) {
            if (!frames_[i].is(0, PieceKind::quote)) return {};
            for (const Attribution& a : find_attributions(frames_[i], i, namer_)) {
                if (governing(frames_[i], 0, {a}) != nullptr) return as_carried(a.speaker);
            }
        }
        return {};
    }

    void add_reported(const Frame& frame, const Attribution& by) {
        if (by.kind == AttributionKind::found || by.kind == AttributionKind::according || by.kind == AttributionKind::put) {
            add_statement(frame, by);
            return;
        }
        if (by.parenthesis) {
            add_statement(frame, by);
            std::size_t end = std::min(by.subject.begin, by.verb);
            while (end > 0 && frame.boundary(end - 1)) --end;
            add_indirect(frame, after_dateline(document_, frame, end), end, by);
            return;
        }
        if (by.clause.empty()) return;
        if (by.clause.has_verb) {
            add_parts(frame, by);
        } else if (by.kind == AttributionKind::object) {
            document_.statements.push_back({frame.between(by.clause.begin, by.clause.end), by.speaker});
        } else if (by.kind == AttributionKind::say && by.clause.end > by.clause.begin + 2) {
            add_parts(frame, by);
        }
    }

    void add_statement(const Frame& frame, const Attribution& by) {
        if (by.speaker.name.empty()) return;
        const Span whole = by.parenthesis ? frame.span() : frame.between(by.verb + 1, frame.size());
        document_.statements.push_back({whole, by.speaker});
    }

    // A clause that holds a quotation is reported around it only: "said it was 'a mess' | and that it would end |".
    void add_parts(const Frame& frame, const Attribution& by) {
        std::size_t begin = by.clause.begin;
        for (std::size_t i = begin; i < by.clause.end; ++i) {
            if (!frame.is(i, PieceKind::quote) || !is_recorded(frame[i].span)) continue;
            if (i > begin && !by.speaker.name.empty()) document_.statements.push_back({frame.between(begin, i), by.speaker});
            begin = i + 1;
            while (begin < by.clause.end && (frame.boundary(begin) || frame.lower(begin) == "and" || frame.lower(begin) == "that")) {
                if (frame.is(begin, PieceKind::quote)) break;
                ++begin;
            }
            if (begin > i) i = begin - 1;
        }
        add_indirect(frame, begin, by.clause.end, by);
    }

    bool is_recorded(Span span) const {
        const auto first = document_.quotes.begin() + static_cast<std::ptrdiff_t>(frame_quotes_);
        return std::any_of(first, document_.quotes.end(), [&](const Quote& q) { return q.direct && q.span == span; });
    }

    void add_indirect(const Frame& frame, std::size_t begin, std::size_t end, const Attribution& by) {
        if (end < begin + 3) return;
        Quote quote;
        quote.span = frame.between(begin, end);
        quote.direct = false;
        quote.speaker = by.speaker;
        quote.cue = frame[by.verb].span;
        quote.sentence = sentence_of(document_.segmentation, quote.span.begin);
        document_.quotes.push_back(std::move(quote));
    }

    void remember_attribution(std::size_t index, const std::vector<Attribution>& attributions) {
        for (const Attribution& by : attributions) {
            if (by.kind > AttributionKind::as) continue;
            if (!by.speaker.name.empty()) namer_.remember(by.speaker);
            set_last(by.speaker, frames_[index].paragraph());
        }
    }

    void set_last(const SpeakerRef& speaker, std::uint32_t paragraph) {
        last_.speaker = speaker;
        last_.paragraph = paragraph;
        last_.known = true;
    }

    static SpeakerRef as_carried(SpeakerRef speaker) {
        if (speaker.how != How::unknown) speaker.how = How::carried;
        return speaker;
    }

    Document& document_;
    std::vector<QuotedSpan> quoted_;
    Frames frames_;
    SpeakerNamer namer_;
    Last last_;
    std::size_t frame_quotes_ = 0;  // the first of the quotes of the frame in hand
};

}  // namespace

void find_quotes(Document& document) { Finder(document).run(); }

}  // namespace crosstally
