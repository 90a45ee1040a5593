#include <algorithm>
#include <numeric>
#include <set>

#include "output/format/report_parts.h"

namespace crosstally {
namespace {

std::string anchor_of(std::size_t number, bool in_title, std::uint32_t start) {
    return "a" + std::to_string(number) + (in_title ? "h" : "t") + std::to_string(start);
}

std::set<std::string> articles_of(const Discrepancy& finding) {
    std::set<std::string> ids;
    for (const Evidence& evidence : finding.evidence) ids.insert(std::string(evidence.place.article));
    return ids;
}

}  // namespace

ReportIndex::ReportIndex(const ReportInput& input) {
    for (const ArticleText& article : input.articles) by_id_.emplace(article.id, &article);
    std::set<std::string> named;
    for (const Discrepancy& finding : input.log.discrepancies) named.merge(articles_of(finding));
    for (const std::string& id : named) {
        const auto found = by_id_.find(id);
        if (found == by_id_.end()) continue;
        number_.emplace(found->first, shown_.size() + 1);
        shown_.push_back(found->second);
    }
    for (const Discrepancy& finding : input.log.discrepancies) {
        for (const Evidence& evidence : finding.evidence) finding_at_.emplace(anchor(evidence.place), &finding);
    }
    join_stories(input.log);
}

const ArticleText* ReportIndex::article(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

std::string ReportIndex::anchor(const Place& place) const {
    const auto found = number_.find(std::string_view(place.article));
    return found == number_.end() ? "" : anchor_of(found->second, place.in_title, place.span.start);
}

const Discrepancy* ReportIndex::finding_at(const ArticleText& article, const Passage& passage) const {
    const auto number = number_.find(article.id);
    if (number == number_.end()) return nullptr;
    const auto found = finding_at_.find(anchor_of(number->second, passage.in_title, passage.span.start));
    return found == finding_at_.end() ? nullptr : found->second;
}

// A story is called by the headline, or else the id, of its first article.
void ReportIndex::join_stories(const Log& log) {
    std::map<std::string, std::string> parent;
    const auto root = [&parent](std::string id) {
        while (parent[id] != id) id = parent[id];
        return id;
    };
    for (const Discrepancy& finding : log.discrepancies) {
        const auto ids = articles_of(finding);
        for (const std::string& id : ids) parent.emplace(id, id);
        for (const std::string& id : ids) {
            const auto [low, high] = std::pair(std::min(root(id), root(*ids.begin())), std::max(root(id), root(*ids.begin())));
            parent[high] = low;
        }
    }
    for (const auto& [id, above] : parent) {
        const std::string first = root(id);
        const ArticleText* text = article(first);
        story_of_[id] = text && !text->title.empty() ? text->title : first;
    }
}

const std::string& ReportIndex::story(const Discrepancy& finding) const {
    static const std::string none;
    if (finding.evidence.empty()) return none;
    const auto found = story_of_.find(std::string_view(finding.evidence.front().place.article));
    return found == story_of_.end() ? none : found->second;
}

std::vector<std::string> ReportIndex::bodies(const Discrepancy& finding) const {
    std::set<std::string> names;
    for (const Evidence& evidence : finding.evidence) {
        const ArticleText* text = article(std::string_view(evidence.place.article));
        const Passage* passage = text ? passage_at(*text, evidence.place) : nullptr;
        if (!passage) continue;
        for (const std::string& name : {passage->scope.text, passage->speaker.text}) {
            if (!name.empty()) names.insert(name);
        }
    }
    return {names.begin(), names.end()};
}

}  // namespace crosstally
