#include "extract/claim/to_records.h"

#include <algorithm>

#include "corpus/code_points.h"
#include "corpus/utf8.h"
#include "extract/claim/keys.h"
#include "extract/tag/timex.h"

namespace crosstally {
namespace {

class Writer {
public:
    Writer(const Knowledge& knowledge, const Document& document) : knowledge_(knowledge), document_(document) {
        points_.set(document.text);
        article_ = document.article->id;
    }

    // A record is large: it is filled where it stands.
    void figure(const Claim& claim, FigureRecord& record) {
        const QuantityTag& tag = document_.tags.quantities[claim.quantity];
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
        record.keys = figure_keys(record, sentence_keys_of(claim.sentence));
    }

    void period(const PeriodTag& tag, PeriodRecord& record) {
        record = {place(tag.span), tag.days, timex_of(tag.named), tag.impossible, sentence(tag.sentence)};
    }

    void quote(const Quote& quote, QuoteRecord& record) {
        record.place = place(quote.span);
        record.id = id_of(quote.span, "#q");
        record.direct = quote.direct;
        record.speaker = {quote.speaker.name, quote.speaker.role, quote.speaker.how, {}};
        if (!quote.speaker.from.empty()) record.speaker.span = span(quote.speaker.from);
        record.cue = slice(document_.text, quote.cue);
        record.sentence = sentence(quote.sentence);
        record.published = document_.article->published;
        record.keys = quote_keys(record);
    }

    void name(const NameTag& tag, NameRecord& record) {
        record = {place(tag.span), tag.kind, tag.id, tag.name, {}, sentence(tag.sentence)};
        record.keys = name_keys(record);
    }

private:
    PointSpan span(Span bytes) const { return {points_.at(bytes.begin), points_.at(bytes.end)}; }

    std::string id_of(Span bytes, std::string_view mark) const {
        const std::string& article = document_.article->id;
        std::string id;
        id.reserve(article.size() + 16);
        id.append(article).append(mark).append(document_.is_title ? "t" : "");
        return id += std::to_string(points_.at(bytes.begin));
    }

    Place place(Span bytes) const {
        const LineColumn at = points_.line_column(bytes.begin);
        return {article_, document_.is_title, span(bytes), at.line, at.column,
                std::string(slice(document_.text, bytes))};
    }

    const SentenceRef& sentence(std::uint32_t index) {
        if (sentence_ == index) return sentence_ref_;
        const Span bytes = document_.segmentation.sentences[index].span;
        sentence_ = index;
        sentence_ref_ = {span(bytes), std::string(slice(document_.text, bytes))};
        return sentence_ref_;
    }

    const std::vector<BlockKey>& sentence_keys_of(std::uint32_t index) {
        if (keyed_sentence_ != index) sentence_keys_ = sentence_keys(sentence(index).text);
        keyed_sentence_ = index;
        return sentence_keys_;
    }

    const Knowledge& knowledge_;
    const Document& document_;
    CodePoints points_;
    SharedText article_;
    SentenceRef sentence_ref_;  // the last sentence asked for, with its keys if they were
    std::vector<BlockKey> sentence_keys_;
    std::uint32_t sentence_ = none;
    std::uint32_t keyed_sentence_ = none;
    static constexpr std::uint32_t none = 0xffffffff;
};

// What becomes a record, and where it stands.
struct Source {
    enum class Kind : unsigned char { figure, period, quote, name };
    std::uint32_t begin = 0;  // byte
    Kind kind = Kind::figure;
    std::uint32_t index = 0;

    friend auto operator<=>(const Source&, const Source&) = default;
};

std::vector<Source> sources_in_order(const Document& document) {
    std::vector<Source> out;
    out.reserve(document.claims.size() + document.tags.periods.size() + document.quotes.size() + document.tags.names.size());
    const auto add = [&out](Source::Kind kind, const auto& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i) out.push_back({list[i].span.begin, kind, i});
    };
    add(Source::Kind::figure, document.claims);
    add(Source::Kind::period, document.tags.periods);
    add(Source::Kind::quote, document.quotes);
    add(Source::Kind::name, document.tags.names);
    std::sort(out.begin(), out.end());
    return out;
}

template <class Kind>
Kind& append(std::vector<Record>& out) {
    return std::get<Kind>(out.emplace_back(std::in_place_type<Kind>));
}

}  // namespace

ArticleRecord article_record(const Article& article, const std::string& rules_digest) {
    return {article.id, article.title, article.published, article.published_from, article.source,
            static_cast<std::uint32_t>(count_code_points(article.text)), rules_digest};
}

void append_records(const Knowledge& knowledge, const Document& document, std::vector<Record>& out) {
    Writer writer(knowledge, document);
    const std::vector<Source> sources = sources_in_order(document);
    out.reserve(out.size() + sources.size());
    for (const Source& source : sources) {
        switch (source.kind) {
            case Source::Kind::figure: writer.figure(document.claims[source.index], append<Boxed<FigureRecord>>(out).value()); break;
            case Source::Kind::period: writer.period(document.tags.periods[source.index], append<PeriodRecord>(out)); break;
            case Source::Kind::quote: writer.quote(document.quotes[source.index], append<QuoteRecord>(out)); break;
            case Source::Kind::name: writer.name(document.tags.names[source.index], append<NameRecord>(out)); break;
        }
    }
}

}  // namespace crosstally
