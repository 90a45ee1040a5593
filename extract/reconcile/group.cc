#include "extract/reconcile/group.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "extract/reconcile/bundle.h"
#include "extract/reconcile/content_id.h"
#include "extract/reconcile/evidence.h"
#include "extract/reconcile/rank.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/summary.h"
#include "extract/reconcile/slip.h"

namespace crosstally {
namespace {

bool draft_before(const StoredDraft& a, const StoredDraft& b) {
    return std::tie(a.key, a.by_others, a.severity, a.verdict, a.reason, a.subject, a.tags) <
           std::tie(b.key, b.by_others, b.severity, b.verdict, b.reason, b.subject, b.tags);
}

using Partners = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // sorted

// Who agrees exactly with whom, one step: agreement is not handed on. Of figures in findings only.
Partners exact_partners(std::vector<std::uint32_t>& wanted, const SpillList<AgreedFigures>& agreed) {
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    const auto is_wanted = [&](std::uint32_t figure) { return std::binary_search(wanted.begin(), wanted.end(), figure); };
    Partners partners;
    agreed.for_each([&](const AgreedFigures& pair) {
        if (!pair.equal_values() || pair.a == pair.b) return;
        if (is_wanted(pair.a)) partners.emplace_back(pair.a, pair.b);
        if (is_wanted(pair.b)) partners.emplace_back(pair.b, pair.a);
    });
    std::sort(partners.begin(), partners.end());
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    return partners;
}

class Grouper {
public:
    Grouper(const Texts& texts, const Lineages& lineages, Partners partners)
        : texts_(texts), lineages_(lineages), partners_(std::move(partners)) {}

    // Figures that agree exactly with a marked one stand on its side too.
    void extend(StoredDraft& draft) const {
        if (draft.extend) extend(draft.marks);
    }

    // One side stands in one text, the other in several that were not copied from each other.
    [[nodiscard]] bool is_borne_out(const StoredDraft& draft) const {
        const std::vector<std::set<std::uint32_t>> texts = texts_by_side(draft);
        const auto [fewest, most] = std::ranges::minmax(texts, {}, [](const auto& side) { return side.size(); });
        return fewest.size() == 1 && lineages_.count(most) > 1;
    }

    [[nodiscard]] Discrepancy make(StoredDraft draft) const {
        Discrepancy one;
        one.summary = summary_of(draft);
        one.id = content_id(draft.key);
        one.verdict = draft.verdict;
        one.severity = draft.severity;
        one.tags = std::move(draft.tags);
        one.reason = std::move(draft.reason);
        const std::vector<std::set<std::uint32_t>> texts = texts_by_side(draft);
        std::vector<MarkedPlace> places;
        for (StoredMark& mark : draft.marks) {
            places.push_back({mark.text, mark.side, std::move(mark.place), std::move(mark.sentence)});
        }
        GatheredEvidence gathered = evidence_of(texts_, places);
        if (is_of_one_sum(draft.verdict)) put_first(draft.marks.front().side, gathered.evidence);
        one.evidence = std::move(gathered.evidence);
        const auto slipped = [](const Evidence& evidence) { return has_slip_of_space(evidence.place.text); };
        if (std::any_of(one.evidence.begin(), one.evidence.end(), slipped)) one.tags.emplace_back("slip-of-space");
        for (std::size_t i = 0; i < draft.sides.size(); ++i) {
            one.sides.push_back({draft.sides[i].value, draft.sides[i].is_number, articles_of(texts[i]), lineages_.count(texts[i])});
        }
        one.rank = rank_of(one, static_cast<unsigned>(gathered.articles.size()), draft.precision);
        return one;
    }

private:
    static std::vector<std::set<std::uint32_t>> texts_by_side(const StoredDraft& draft) {
        std::vector<std::set<std::uint32_t>> texts(draft.sides.size());
        for (const StoredMark& mark : draft.marks) {
            if (mark.side < texts.size()) texts[mark.side].insert(mark.text);
        }
        return texts;
    }

    [[nodiscard]] std::uint32_t articles_of(const std::set<std::uint32_t>& texts) const {
        std::size_t count = 0;
        for (const std::uint32_t text : texts) count += texts_.articles_of(text).size();
        return static_cast<std::uint32_t>(count);
    }

    // A sum points at the result that is stated, wherever its parts stand.
    static void put_first(std::uint32_t side, std::vector<Evidence>& evidence) {
        const auto at = std::ranges::find(evidence, side, &Evidence::side);
        if (at != evidence.end()) std::rotate(evidence.begin(), at, at + 1);
    }

    void extend(std::vector<StoredMark>& marks) const {
        const std::size_t given = marks.size();
        for (std::size_t i = 0; i < given; ++i) {
            if (marks[i].figure < 0) continue;
            const auto marked = static_cast<std::uint32_t>(marks[i].figure);
            auto partner = std::lower_bound(partners_.begin(), partners_.end(), std::pair(marked, 0U));
            if (partner == partners_.end() || partner->first != marked) continue;
            const RecordPeriod period = texts_.figure(marked).period;
            const Change change = texts_.figure(marked).quantity.change;
            for (; partner != partners_.end() && partner->first == marked; ++partner) {
                const FigureRecord& record = texts_.figure(partner->second);
                if (stated_apart(period, record.period) || record.quantity.change != change) continue;
                marks.push_back({texts_.text_of_figure(partner->second), marks[i].side, partner->second, record.place, record.sentence});
            }
        }
    }

    // The same rare number, said of two periods: it stands on no side of this finding.
    static bool stated_apart(const RecordPeriod& a, const RecordPeriod& b) {
        return a.how == How::stated && b.how == How::stated && relation_of(a, b) == Relation::disjoint;
    }

    const Texts& texts_;
    const Lineages& lineages_;
    Partners partners_;
};

// Each once, the first of its like: what many pairs of texts give marks the same words again and again.
void drop_like_marks(std::vector<StoredMark>& marks) {
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::int64_t, bool, std::uint32_t, std::uint32_t>> met;
    std::erase_if(marks, [&](const StoredMark& mark) {
        return !met.emplace(mark.text, mark.side, mark.figure, mark.place.in_title, mark.place.span.start, mark.place.span.end).second;
    });
    marks.shrink_to_fit();
}

// Those of one key, in order; of texts of one hash the keys may differ.
void for_each_key(std::vector<StoredDraft> drafts, const auto& take) {
    std::stable_sort(drafts.begin(), drafts.end(), draft_before);
    for (std::size_t i = 0; i < drafts.size();) {
        StoredDraft first = std::move(drafts[i]);
        for (++i; i < drafts.size() && drafts[i].key == first.key; ++i) {
            std::move(drafts[i].marks.begin(), drafts[i].marks.end(), std::back_inserter(first.marks));
        }
        drop_like_marks(first.marks);
        take(std::move(first));
    }
}

// A figure of one place given for another is told once, though two of a sentence be.
class SlipsOfSentences {
public:
    bool is_new(const StoredDraft& draft) {
        if (draft.verdict != Verdict::scope_slip) return true;
        const std::vector<Slipped> slipped = slipped_of(draft);
        if (std::ranges::any_of(slipped, [&](const Slipped& one) { return told_.contains(one); })) return false;
        told_.insert(slipped.begin(), slipped.end());
        return true;
    }

private:
    using Slipped = std::tuple<ContentHash, std::uint32_t, std::uint32_t>;  // the two places, the sentence

    static std::vector<Slipped> slipped_of(const StoredDraft& draft) {
        std::vector<Slipped> slipped;
        const ContentHash places = hash_of_text(std::string_view(draft.reason).substr(std::min(draft.reason.size(), draft.reason.find(": "))));
        for (const StoredMark& mark : draft.marks) {
            if (mark.figure >= 0 && !mark.place.in_title) slipped.emplace_back(places, mark.text, mark.sentence.span.start);
        }
        return slipped;
    }

    std::set<Slipped> told_;
};

// One slip is told once, though its figures be called two things in two pairs of copies.
class SlipsOfFigures {
public:
    bool is_new(const StoredDraft& draft) {
        if (draft.verdict != Verdict::contradiction || !draft.extend) return true;
        std::vector<std::int64_t> figures;
        for (const StoredMark& mark : draft.marks) figures.push_back(mark.figure);
        std::sort(figures.begin(), figures.end());
        figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
        std::string text;
        for (const std::int64_t figure : figures) text += std::to_string(figure) + ' ';
        return figures.front() < 0 || told_.insert(hash_of_text(text)).second;
    }

private:
    std::set<ContentHash> told_;
};

// A note that two figures differ in what they count, or a slip that little shows, says nothing where a finding sets the two
// against each other.
bool waits_for_others(const StoredDraft& draft) {
    if (draft.verdict == Verdict::contradiction) return draft.severity == Severity::warning;
    return draft.verdict == Verdict::definition_differs || draft.verdict == Verdict::scope_differs || draft.verdict == Verdict::period_differs;
}

void add_pairs(const StoredDraft& draft, std::uint32_t finding, ToldPairs& told) {
    for (const StoredMark& mark : draft.marks) {
        if (mark.figure >= 0) told.add(static_cast<std::uint32_t>(mark.figure), finding, mark.side);
    }
}

bool is_told(const StoredDraft& draft, const ToldPairs& told) {
    for (const StoredMark& a : draft.marks) {
        for (const StoredMark& b : draft.marks) {
            if (a.side >= b.side || a.figure < 0 || b.figure < 0) continue;
            if (!told.apart(static_cast<std::uint32_t>(a.figure), static_cast<std::uint32_t>(b.figure))) return false;
        }
    }
    return true;
}

// From the drafts, one for each key, to the log: what waits for others is written when all that is told is known.
class Findings {
public:
    Findings(SpillRoom& room, const Grouper& grouper, bool tell_doubtful, const MarkFinding& mark, LogStore& log)
        : grouper_(grouper), tell_doubtful_(tell_doubtful), mark_(mark), log_(log), waiting_(room, room.memory / 32) {}

    void take(StoredDraft draft) {
        if (!slips_.is_new(draft)) return;
        grouper_.extend(draft);
        if (draft.by_others && !grouper_.is_borne_out(draft)) return tell_doubtful(std::move(draft));
        if (waits_for_others(draft)) return put_aside(draft);
        if (!figures_.is_new(draft)) return;
        add_pairs(draft, number_++, told_);
        write(std::move(draft));
    }

    ToldPairs finish() {
        told_.sort();
        waiting_.sort();
        waiting_.for_each([&](std::uint32_t, std::string_view bytes) {
            StoredDraft draft = draft_of_bytes(bytes);
            if (!is_told(draft, told_) && figures_.is_new(draft)) write(std::move(draft));
        });
        return std::move(told_);
    }

private:
    void put_aside(StoredDraft& draft) {
        std::string bytes;
        append_bytes(draft, bytes);
        waiting_.add(number_++, bytes);
    }

    void tell_doubtful(StoredDraft draft) {
        if (!tell_doubtful_) return;
        Discrepancy finding = grouper_.make(std::move(draft));
        finding.doubtful = true;
        log_.add(finding);
    }

    void write(StoredDraft draft) {
        Discrepancy finding = grouper_.make(std::move(draft));
        if (mark_) mark_(finding);
        log_.add(finding);
    }

    const Grouper& grouper_;
    bool tell_doubtful_;
    const MarkFinding& mark_;
    LogStore& log_;
    SlipsOfSentences slips_;
    SlipsOfFigures figures_;
    ToldPairs told_;
    std::uint32_t number_ = 0;
    SpillBytes<std::uint32_t> waiting_;
};

}  // namespace

ToldPairs group_findings(SpillRoom& room, const Texts& texts, Found& found, const std::vector<bool>& told_more_fully, bool tell_doubtful,
                         const MarkFinding& mark, LogStore& log) {
    const Lineages lineages(texts.count(), found.lineage_edges);
    const Grouper grouper(texts, lineages, exact_partners(found.extended, found.agreed));
    Findings findings(room, grouper, tell_doubtful, mark, log);
    Bundles bundles(room);
    found.drafts.drain([&](std::uint32_t text) { return told_more_fully[text]; }, [&](std::vector<StoredDraft> drafts) {
        for_each_key(std::move(drafts), [&](StoredDraft draft) {
            if (Bundles::concern(draft)) bundles.add(draft);
            else findings.take(std::move(draft));
        });
    });
    bundles.drain([&](StoredDraft draft) { findings.take(std::move(draft)); });
    return findings.finish();
}

}  // namespace crosstally
