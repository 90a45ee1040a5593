#include "extract/reconcile/group.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "extract/reconcile/content_id.h"
#include "extract/reconcile/rank.h"
#include "extract/reconcile/relation.h"

namespace crosstally {
namespace {

bool draft_before(const Draft& a, const Draft& b) {
    return std::tie(a.key, a.severity, a.verdict, a.reason, a.subject, a.tags) <
           std::tie(b.key, b.severity, b.verdict, b.reason, b.subject, b.tags);
}

using PlaceOrder = std::tuple<std::uint32_t, bool, std::uint32_t, std::uint32_t, std::uint32_t>;

PlaceOrder order_of(const Mark& mark) {
    return {mark.article, !mark.place->in_title, mark.place->span.start, mark.place->span.end, mark.side};
}

void sort_marks(std::vector<Mark>& marks) {
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return order_of(a) < order_of(b); });
    marks.erase(std::unique(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return order_of(a) == order_of(b); }),
                marks.end());
}

// Who agrees exactly with whom, one step: agreement is not handed on.
std::map<std::uint32_t, std::vector<std::uint32_t>> exact_partners(const std::vector<AgreementDraft>& agreements) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> partners;
    for (const AgreementDraft& agreement : agreements) {
        if (agreement.how == AgreementHow::rounding || agreement.how == AgreementHow::hedge) continue;
        partners[agreement.a].push_back(agreement.b);
        partners[agreement.b].push_back(agreement.a);
    }
    return partners;
}

// Side by side, and by their words: which article was named first decides nothing.
std::string summary_of(const Draft& draft) {
    std::vector<Mark> marks = draft.marks;
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return std::tie(a.side, a.place->text) < std::tie(b.side, b.place->text); });
    std::vector<std::string_view> texts;
    for (const Mark& mark : marks) {
        if (std::find(texts.begin(), texts.end(), mark.place->text) == texts.end()) texts.push_back(mark.place->text);
    }
    std::string values;
    for (std::size_t i = 0; i < std::min<std::size_t>(texts.size(), 6); ++i) values += (i == 0 ? "" : " or ") + std::string(texts[i]);
    return draft.subject.empty() ? values : draft.subject + ": " + values;
}

class Grouper {
public:
    Grouper(const Batch& batch, const Lineages& lineages, const Drafts& drafts)
        : batch_(batch), lineages_(lineages), partners_(exact_partners(drafts.agreements)) {}

    [[nodiscard]] Discrepancy make(Draft draft) const {
        if (draft.extend) extend(draft.marks);
        std::string summary = summary_of(draft);
        sort_marks(draft.marks);
        Discrepancy one;
        one.id = content_id(draft.key);
        one.verdict = draft.verdict;
        one.severity = draft.severity;
        one.tags = std::move(draft.tags);
        one.summary = std::move(summary);
        one.reason = std::move(draft.reason);
        std::set<std::uint32_t> all;
        std::vector<std::set<std::uint32_t>> by_side(draft.sides.size());
        for (const Mark& mark : draft.marks) {
            one.evidence.push_back({*mark.place, mark.side, mark.sentence->text, mark.sentence->span.start});
            all.insert(mark.article);
            if (mark.side < by_side.size()) by_side[mark.side].insert(mark.article);
        }
        for (std::size_t i = 0; i < draft.sides.size(); ++i) {
            one.sides.push_back({draft.sides[i].value, draft.sides[i].is_number, static_cast<std::uint32_t>(by_side[i].size()),
                                 lineages_.count(by_side[i])});
        }
        one.rank = rank_of(one, static_cast<unsigned>(all.size()), draft.precision);
        return one;
    }

private:
    void extend(std::vector<Mark>& marks) const {
        const std::size_t given = marks.size();
        for (std::size_t i = 0; i < given; ++i) {
            if (marks[i].figure < 0) continue;
            const auto found = partners_.find(static_cast<std::uint32_t>(marks[i].figure));
            if (found == partners_.end()) continue;
            for (const std::uint32_t partner : found->second) {
                if (!stated_apart(found->first, partner)) marks.push_back(mark_of(batch_, partner, marks[i].side));
            }
        }
    }

    // The same rare number, said of two periods: it stands on no side of this finding.
    bool stated_apart(std::uint32_t marked, std::uint32_t partner) const {
        const RecordPeriod& a = batch_.figures[marked].record->period;
        const RecordPeriod& b = batch_.figures[partner].record->period;
        return a.how == How::stated && b.how == How::stated && relation_of(a, b) == Relation::disjoint;
    }

    const Batch& batch_;
    const Lineages& lineages_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> partners_;
};

// Equal values that were found to agree with each other stand in one agreement; hedged ones in pairs of values.
class AgreementGrouper {
public:
    AgreementGrouper(const Batch& batch, const std::vector<AgreementDraft>& drafts) : batch_(batch), parent_(batch.figures.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        for (const AgreementDraft& draft : drafts) {
            if (equal_values(draft)) join(draft.a, draft.b);
        }
        for (const AgreementDraft& draft : drafts) add(draft);
    }

    void append(std::vector<Agreement>& out) const {
        for (const auto& [key, group] : groups_) {
            Agreement agreement;
            agreement.how = group.how;
            std::vector<Mark> marks;
            for (const std::uint32_t figure : group.figures) marks.push_back(mark_of(batch_, figure, 0));
            sort_marks(marks);
            std::string text;
            for (const Mark& mark : marks) {
                agreement.evidence.push_back({*mark.place, 0, mark.sentence->text, mark.sentence->span.start});
                text += mark.place->article + " " + std::to_string(mark.place->span.start) + ' ';
            }
            const Figure& first = batch_.figures[*group.figures.begin()];
            const std::string subject = subject_of(*first.record, *first.record);
            agreement.summary = (subject.empty() ? "" : subject + ": ") + first.record->place.text;
            agreement.id = content_id(std::string(to_string(agreement.how)) + '|' + text);
            out.push_back(std::move(agreement));
        }
        std::sort(out.begin(), out.end(), [](const Agreement& a, const Agreement& b) { return a.id < b.id; });
    }

private:
    struct Group {
        AgreementHow how = AgreementHow::exact;
        std::set<std::uint32_t> figures;
    };

    [[nodiscard]] bool equal_values(const AgreementDraft& draft) const {
        return draft.how != AgreementHow::rounding && draft.how != AgreementHow::hedge;
    }

    static IndexPair ordered(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

    std::uint32_t root(std::uint32_t figure) {
        while (parent_[figure] != figure) figure = parent_[figure] = parent_[parent_[figure]];
        return figure;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        const auto [low, high] = ordered(root(a), root(b));
        parent_[high] = low;
    }

    void add(const AgreementDraft& draft) {
        const auto [low, high] = ordered(root(draft.a), root(draft.b));
        Group& group = groups_[{low, high}];
        if (group.figures.empty() || draft.how > group.how) group.how = draft.how;
        group.figures.insert(draft.a);
        group.figures.insert(draft.b);
    }

    const Batch& batch_;
    std::vector<std::uint32_t> parent_;
    std::map<IndexPair, Group> groups_;
};

}  // namespace

void group_drafts(const Batch& batch, const Lineages& lineages, Drafts drafts, Log& log) {
    std::stable_sort(drafts.findings.begin(), drafts.findings.end(), draft_before);
    const Grouper grouper(batch, lineages, drafts);
    for (std::size_t i = 0; i < drafts.findings.size();) {
        Draft first = std::move(drafts.findings[i]);
        for (++i; i < drafts.findings.size() && drafts.findings[i].key == first.key; ++i) {
            const Draft& more = drafts.findings[i];
            first.marks.insert(first.marks.end(), more.marks.begin(), more.marks.end());
        }
        log.discrepancies.push_back(grouper.make(std::move(first)));
    }
    std::sort(log.discrepancies.begin(), log.discrepancies.end(), ranks_before);
    AgreementGrouper(batch, drafts.agreements).append(log.agreements);
    log.summary.agreements = log.agreements.size();
    count_findings(log);
}

}  // namespace crosstally
