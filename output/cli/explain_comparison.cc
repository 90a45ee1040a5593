#include "output/cli/explain_comparison.h"

#include <algorithm>

#include "extract/claim/keys.h"
#include "extract/reconcile/comparable.h"
#include "extract/reconcile/relation.h"
#include "output/cli/said_days.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

constexpr std::size_t most_beside = 5;

std::string place_of(const Place& place) {
    return visible(place.article) + (place.in_title ? ":title" : "") + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column);
}

std::string shown(const Place& place) { return place_of(place) + " \"" + visible(place.text) + "\""; }

bool is_at(const Place& a, const Place& b) {
    return a.article == b.article && a.in_title == b.in_title && a.span.start == b.span.start;
}

bool names_place(const std::vector<Evidence>& evidence, const Place& place) {
    return std::ranges::any_of(evidence, [&place](const Evidence& e) { return is_at(e.place, place); });
}

std::string others_of(const std::vector<Evidence>& evidence, const Place& place, const std::string& begin) {
    std::string out;
    for (const Evidence& one : evidence) {
        if (!is_at(one.place, place)) out += begin + shown(one.place) + "\n";
    }
    return out;
}

bool share_a_key(const FigureRecord& a, const FigureRecord& b) {
    return std::ranges::any_of(a.keys, [&b](BlockKey key) { return std::ranges::find(b.keys, key) != b.keys.end(); });
}

// What sets one figure apart from another, in the words of a reader.
class Differences {
public:
    Differences(const FigureRecord& figure, const FigureRecord& other, const NameList& names) : figure_(figure), other_(other), names_(names) {}

    [[nodiscard]] std::string say() {
        const Comparable mine = make_comparable(figure_.quantity, false), others = make_comparable(other_.quantity, false);
        if (mine.dimension != others.dimension) return "it is in another unit";
        if (mine.quantity.value == others.quantity.value && mine.quantity.high == others.quantity.high) return "it is the same number";
        if (is_change(figure_) != is_change(other_)) add(std::string("it is ") + (is_change(other_) ? "by how much something changed, and no level" : "a level, and no change"));
        if (figure_.modality != other_.modality) add("it is told as " + told_as(other_.modality) + ", this one as " + told_as(figure_.modality));
        compare_places();
        compare_periods();
        compare_measures();
        if (said_.empty() && intersects(mine.loose, others.loose)) add("both can be true, the one as the other rounded");
        return said_.empty() ? "the sentences have too little in common to show that both are of one thing" : said_;
    }

private:
    static bool is_change(const FigureRecord& figure) { return figure.quantity.change != Change::none; }

    static std::string told_as(Modality modality) { return modality == Modality::fact ? "a fact" : std::string(to_string(modality)); }

    static bool is_known(How how) { return how == How::stated || how == How::carried; }

    void add(const std::string& what) { said_ += (said_.empty() ? "" : "; ") + what; }

    void compare_places() {
        const std::string other = visible(other_.scope.name);
        switch (relation_of(figure_.scope, other_.scope, names_)) {
            case Relation::disjoint: return add("it is of " + other + ", this one of " + visible(figure_.scope.name));
            case Relation::part: return add("it is of all of " + other);
            case Relation::whole: return add("it is of " + other + " alone");
            case Relation::unknown: return add(is_known(other_.scope.how) ? "the place of this one is not stated" : "its place is not stated");
            case Relation::both_unknown: return add("no place is stated for either");
            default: return;
        }
    }

    void compare_periods() {
        const std::string other = said_days(other_.period.days);
        switch (relation_of(figure_.period, other_.period)) {
            case Relation::same: return;
            case Relation::unknown: return add(is_known(other_.period.how) ? "the time of this one is not stated" : "its time is not stated");
            case Relation::both_unknown: return add("no time is stated for either");
            default: return add("it is of another time, " + other);
        }
    }

    void compare_measures() {
        if (figure_.measure == other_.measure) return;
        const auto counted = [](const FigureRecord& figure) { return figure.measure.empty() ? std::string("what is not known") : "\"" + visible(figure.measure) + "\""; };
        add("it counts " + counted(other_) + ", this one " + counted(figure_));
    }

    const FigureRecord& figure_;
    const FigureRecord& other_;
    const NameList& names_;
    std::string said_;
};

class Explained {
public:
    Explained(const FigureRecord& figure, const Compared& compared) : figure_(figure), compared_(compared) {}

    [[nodiscard]] std::string say() {
        for (const Discrepancy& found : compared_.log.discrepancies) {
            if (names_place(found.evidence, figure_.place)) add(found);
        }
        for (const Agreement& found : compared_.log.agreements) {
            if (!names_place(found.evidence, figure_.place)) continue;
            told_.push_back(&found.evidence);
            out_ += others_of(found.evidence, figure_.place, "    agrees (" + std::string(to_string(found.how)) + ") with ");
        }
        for (const FigureRecord& other : compared_.all) {
            if (!is_at(figure_.place, other.place) && share_a_key(figure_, other) && !is_told(other)) add(other);
        }
        if (beside_count_ > most_beside) beside_ += " and " + std::to_string(beside_count_ - most_beside) + " more";
        if (beside_count_ != 0) out_ += "    nothing told of " + beside_ + ": within one article only sums, shares, changes and repeats are checked\n";
        return out_.empty() ? "    with nothing: no other figure has its value, its place and time, or words of its sentence\n" : out_;
    }

private:
    void add(const Discrepancy& found) {
        told_.push_back(&found.evidence);
        out_ += "    " + std::string(to_string(found.severity)) + " " + std::string(to_string(found.verdict)) + ": " + visible(found.summary) + "\n" +
                others_of(found.evidence, figure_.place, "        with ") + "        why: " + visible(found.reason) + "\n";
    }

    void add(const FigureRecord& other) {
        if (other.place.article != figure_.place.article) out_ += "    nothing told of " + shown(other.place) + ": " + Differences(figure_, other, compared_.names).say() + "\n";
        else if (++beside_count_ <= most_beside) beside_ += (beside_.empty() ? "" : ", ") + shown(other.place);
    }

    [[nodiscard]] bool is_told(const FigureRecord& other) const {
        return std::ranges::any_of(told_, [&](const auto* evidence) { return names_place(*evidence, other.place); });
    }

    const FigureRecord& figure_;
    const Compared& compared_;
    std::vector<const std::vector<Evidence>*> told_;
    std::string out_;
    std::string beside_;  // the first figures of the same article, of so many
    std::size_t beside_count_ = 0;
};

}  // namespace

std::string explain_comparison(const std::vector<FigureRecord>& figures, const Compared& compared) {
    std::string out;
    for (const FigureRecord& figure : figures) out += place_of(figure.place) + ": compared \"" + visible(figure.place.text) + "\"\n" + Explained(figure, compared).say();
    return out;
}

}  // namespace crosstally
