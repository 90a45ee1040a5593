#include "extract/reconcile/group_agreements.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "extract/reconcile/content_id.h"
#include "extract/reconcile/draft.h"
#include "extract/reconcile/evidence.h"
#include "extract/reconcile/spill_sorter.h"

namespace crosstally {
namespace {

class Roots {  // a union-find whose roots are the smallest members
public:
    explicit Roots(std::uint32_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::uint32_t of(std::uint32_t figure) {
        while (parent_[figure] != figure) figure = parent_[figure] = parent_[parent_[figure]];
        return figure;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t root_a = of(a), root_b = of(b);
        parent_[std::max(root_a, root_b)] = std::min(root_a, root_b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

struct Member {
    std::uint32_t low = 0, high = 0;  // roots of the two values
    std::uint32_t figure = 0;
    AgreementHow how = AgreementHow::exact;
    [[nodiscard]] std::uint64_t leading() const { return std::uint64_t{low} << 32U | high; }
    friend auto operator<=>(const Member&, const Member&) = default;
};

// Many pairs give a figure to the group of its own value: it is given once, and again where it agrees less closely.
class Given {
public:
    explicit Given(std::uint32_t count) : least_(count, 0) {}

    bool is_more(std::uint32_t figure, AgreementHow how) {
        const auto next = static_cast<unsigned char>(static_cast<unsigned char>(how) + 1);
        if (next <= least_[figure]) return false;
        least_[figure] = next;
        return true;
    }

private:
    std::vector<unsigned char> least_;  // by figure; 0: not given
};

struct Group {
    AgreementHow how = AgreementHow::exact;
    std::vector<std::uint32_t> figures;  // in order
    std::optional<std::uint32_t> other;  // the first of another number than the first figure's
};

struct Grouped {
    std::uint32_t article = 0;  // the first
    Agreement agreement;
};

Grouped agreement_of(const Texts& texts, const Group& group) {
    std::vector<MarkedPlace> marks;
    for (const std::uint32_t number : group.figures) {
        const FigureRecord& record = texts.figure(number);
        marks.push_back({texts.text_of_figure(number), 0, record.place, record.sentence});
    }
    GatheredEvidence gathered = evidence_of(texts, marks);
    Agreement agreement;
    agreement.how = group.how;
    agreement.evidence = std::move(gathered.evidence);
    std::string text;
    for (const Evidence& one : agreement.evidence) text += one.place.article + " " + std::to_string(one.place.span.start) + ' ';
    const FigureRecord& first = texts.figure(group.figures.front());
    const std::string subject = subject_of(first, first);
    agreement.summary = (subject.empty() ? "" : subject + ": ") + first.place.text;
    if (group.other && texts.figure(*group.other).place.text != first.place.text) agreement.summary += " and " + texts.figure(*group.other).place.text;
    agreement.id = content_id(std::string(to_string(agreement.how)) + '|' + text);
    return {*gathered.articles.begin(), std::move(agreement)};
}

}  // namespace

void group_agreements(SpillRoom& room, const Texts& texts, const SpillList<AgreedFigures>& agreed, const ToldPairs& told, bool with_evidence, LogStore& log) {
    const auto for_each_pair = [&](const auto& take) {
        agreed.for_each([&](const AgreedFigures& pair) {
            if (pair.a == pair.b || !told.apart(pair.a, pair.b)) take(pair);
        });
    };
    Roots roots(texts.figure_count());
    for_each_pair([&](const AgreedFigures& pair) {
        if (pair.equal_values() || pair.one_number) roots.join(pair.a, pair.b);
    });
    Given given(texts.figure_count());
    SpillSorter<Member> members(room, room.memory / 8);
    for_each_pair([&](const AgreedFigures& pair) {
        const std::uint32_t root_a = roots.of(pair.a), root_b = roots.of(pair.b);
        for (const std::uint32_t figure : {pair.a, pair.b}) {
            if (root_a != root_b || given.is_more(figure, pair.how)) members.add({std::min(root_a, root_b), std::max(root_a, root_b), figure, pair.how});
        }
    });
    Group group;
    Member last;
    const auto finish = [&] {
        if (group.figures.empty()) return;
        ++*log.summary.agreements;
        if (with_evidence) {
            Grouped grouped = agreement_of(texts, group);
            log.add(grouped.article, grouped.agreement);
        }
        group = {};
    };
    members.drain([&](const Member& member) {
        if (member.low != last.low || member.high != last.high) finish();
        last = member;
        group.how = std::max(group.how, member.how);
        if (!group.figures.empty() && group.figures.back() == member.figure) return;
        if (!group.figures.empty() && !group.other && roots.of(member.figure) != roots.of(group.figures.front())) group.other = member.figure;
        group.figures.push_back(member.figure);
    });
    finish();
}

}  // namespace crosstally
