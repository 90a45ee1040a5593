#include "extract/claim/to_records.h"

#include <algorithm>

#include "corpus/code_points.h"
#include "extract/claim/keys.h"
#include "extract/tag/timex.h"

namespace crosstally {
namespace {

class Writer {
public:
    Writer(const Knowledge& knowledge, const Document& document) : knowledge_(knowledge), document_(document) {
        points_.set(document.text);
    }

    FigureRecord figure(const Claim& claim) {
        const QuantityTag& tag = document_.tags.quantities[claim.quantity];
        FigureRecord record;
        record.place = place(tag.span);
        record.id = id_of(tag.span, "#");
        record.quantity = tag.quantity;
        record.interval = sharp_interval(tag.quantity);
        record.modality = claim.modality;
        record.measure = claim.measure;
        record.scope = {claim.scope.name, claim.scope.id, claim.scope.how};
        record.period = {claim.period.days, claim.period.text, claim.period.how};
        record.speaker = {claim.speaker.name, claim.speaker.role, claim.speaker.how, {}};
        if (claim.quote) record.quote = id_of(document_.quotes[*claim.quote].span, "#q");
        for (const Link& link : claim.links) {
            record.links.push_back({link.role, id_of(document_.claims[link.claim].span, "#")});
        }
        record.sentence = sentence(claim.sentence);
        record.rule = knowledge_.rules.rules()[tag.rule].name;
        record.published = document_.article->published;
        record.keys = figure_keys(record, sentence_keys_of(claim.sentence, record.sentence.text));
        return record;
    }

    PeriodRecord period(const PeriodTag& tag) const {
        return {place(tag.span), tag.days, timex_of(tag.named), tag.impossible, sentence(tag.sentence)};
    }

    QuoteRecord quote(const Quote& quote) const {
        QuoteRecord record;
        record.place = place(quote.span);
        record.id = id_of(quote.span, "#q");
        record.direct = quote.direct;
        record.speaker = {quote.speaker.name, quote.speaker.role, quote.speaker.how, {}};
        if (!quote.speaker.from.empty()) record.speaker.span = span(quote.speaker.from);
        record.cue = slice(document_.text, quote.cue);
        record.sentence = sentence(quote.sentence);
        record.published = document_.article->published;
        record.keys = quote_keys(record);
        return record;
    }

    NameRecord name(const NameTag& tag) const {
        NameRecord record{place(tag.span), tag.kind, tag.id, tag.name, {}, sentence(tag.sentence)};
        record.keys = name_keys(record);
        return record;
    }

private:
    PointSpan span(Span bytes) const { return {points_.at(bytes.begin), points_.at(bytes.end)}; }

    std::string id_of(Span bytes, std::string_view mark) const {
        return document_.article->id + std::string(mark) + (document_.is_title ? "t" : "") +
               std::to_string(points_.at(bytes.begin));
    }

    Place place(Span bytes) const {
        const LineColumn at = points_.line_column(bytes.begin);
        return {document_.article->id, document_.is_title, span(bytes), at.line, at.column,
                std::string(slice(document_.text, bytes))};
    }

    // The figures of one sentence share its keys.
    const std::vector<BlockKey>& sentence_keys_of(std::uint32_t index, std::string_view text) {
        if (keyed_sentence_ != index) sentence_keys_ = sentence_keys(text);
        keyed_sentence_ = index;
        return sentence_keys_;
    }

    SentenceRef sentence(std::uint32_t index) const {
        const Span bytes = document_.segmentation.sentences[index].span;
        return {span(bytes), std::string(slice(document_.text, bytes))};
    }

    const Knowledge& knowledge_;
    const Document& document_;
    CodePoints points_;
    std::vector<BlockKey> sentence_keys_;
    std::uint32_t keyed_sentence_ = 0xffffffff;
};

const Place& place_of(const Record& record) {
    return std::visit(
        [](const auto& r) -> const Place& {
            if constexpr (requires { r.place; }) return r.place;
            static const Place none;
            return none;
        },
        record);
}

}  // namespace

ArticleRecord article_record(const Article& article, const std::string& rules_digest) {
    CodePoints points;
    points.set(article.text);
    return {article.id, article.title, article.published, article.published_from, article.source, points.size(),
            rules_digest};
}

void append_records(const Knowledge& knowledge, const Document& document, std::vector<Record>& out) {
    Writer writer(knowledge, document);
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    for (const Claim& claim : document.claims) out.emplace_back(writer.figure(claim));
    for (const PeriodTag& period : document.tags.periods) out.emplace_back(writer.period(period));
    for (const Quote& quote : document.quotes) out.emplace_back(writer.quote(quote));
    for (const NameTag& name : document.tags.names) out.emplace_back(writer.name(name));
    std::stable_sort(out.begin() + first, out.end(), [](const Record& a, const Record& b) {
        return place_of(a).span.start < place_of(b).span.start;
    });
}

}  // namespace crosstally
