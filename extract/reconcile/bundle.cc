#include "extract/reconcile/bundle.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "extract/reconcile/record_bytes.h"

namespace crosstally {
namespace {

constexpr std::size_t most_pairs = 10;  // of five values

// Pairs of values of one dimension; their keys are those of draft.cc: "values|count|count|98454|98544|".
bool is_pair_of_values(const StoredDraft& draft) {
    return draft.key.starts_with("values|") && draft.sides.size() == 2 && draft.sides[0].is_number && draft.sides[1].is_number;
}

std::string_view dimension_in(const StoredDraft& draft) {
    const std::string_view rest = std::string_view(draft.key).substr(7);
    return rest.substr(0, rest.find('|'));
}

auto thing_of(const StoredDraft& draft) { return std::tuple(draft.verdict, dimension_in(draft), std::string_view(draft.subject)); }

bool in_order(const std::string& a, const std::string& b) {
    const auto left = Rational::parse(a);
    const auto right = Rational::parse(b);
    return left && right ? std::tie(*left, a) < std::tie(*right, b) : a < b;
}

StoredDraft merged(std::vector<StoredDraft>::iterator begin, std::vector<StoredDraft>::iterator end) {
    std::vector<std::string> values;
    for (auto draft = begin; draft != end; ++draft) {
        for (const DraftSide& side : draft->sides) values.push_back(side.value);
    }
    std::sort(values.begin(), values.end(), in_order);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const auto side_of = [&](const std::string& value) {
        return static_cast<std::uint32_t>(std::lower_bound(values.begin(), values.end(), value, in_order) - values.begin());
    };
    StoredDraft one = *begin;
    one.tags.clear();
    one.marks.clear();
    one.sides.clear();
    one.reason = "the same thing is given " + std::to_string(values.size()) + " values";
    one.key = "many values|" + std::string(to_string(one.verdict)) + '|' + std::string(dimension_in(*begin)) + '|' + one.subject;
    for (const std::string& value : values) {
        one.sides.push_back({value, true});
        one.key += '|' + value;
    }
    for (auto draft = begin; draft != end; ++draft) {
        one.precision = std::max(one.precision, draft->precision);
        for (StoredMark& mark : draft->marks) {
            mark.side = side_of(draft->sides[mark.side].value);
            one.marks.push_back(std::move(mark));
        }
    }
    return one;
}

// Things of one hash may be several.
void bundle_values(std::vector<StoredDraft>& drafts, const std::function<void(StoredDraft)>& take) {
    std::stable_sort(drafts.begin(), drafts.end(), [](const StoredDraft& a, const StoredDraft& b) { return thing_of(a) < thing_of(b); });
    for (auto begin = drafts.begin(); begin != drafts.end();) {
        const auto end = std::find_if(begin, drafts.end(), [&](const StoredDraft& draft) { return thing_of(draft) != thing_of(*begin); });
        if (end - begin > static_cast<std::ptrdiff_t>(most_pairs)) take(merged(begin, end));
        else std::for_each(begin, end, [&](StoredDraft& draft) { take(std::move(draft)); });
        begin = end;
    }
}

}  // namespace

bool Bundles::concern(const StoredDraft& draft) { return is_pair_of_values(draft) && !draft.subject.empty(); }

void Bundles::add(StoredDraft& draft) {
    std::string bytes;
    append_bytes(draft, bytes);
    drafts_.add(hash_of_text(std::string(to_string(draft.verdict)) + '|' + std::string(dimension_in(draft)) + '|' + draft.subject), bytes);
}

void Bundles::drain(const std::function<void(StoredDraft)>& take) {
    std::vector<StoredDraft> of_thing;
    Thing last{};
    const auto finish = [&] {
        bundle_values(of_thing, take);
        of_thing.clear();
    };
    drafts_.sort();
    drafts_.for_each([&](const Thing& thing, std::string_view bytes) {
        if (thing != last) finish();
        last = thing;
        of_thing.push_back(draft_of_bytes(bytes));
    });
    finish();
    drafts_.clear();
}

}  // namespace crosstally
