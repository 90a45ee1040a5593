// The parts of the report's page. What the findings and the articles' texts know of each other: anchors and stories.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "output/format/counted.h"
#include "output/format/report.h"

namespace crosstally {

class ReportIndex {
public:
    explicit ReportIndex(const ReportInput& input);

    [[nodiscard]] const ArticleText* article(std::string_view id) const;   // nullptr: its text is not at hand
    [[nodiscard]] std::string anchor(const Place& place) const;            // of the words in their article; empty: not there
    [[nodiscard]] const std::string& story(const Discrepancy& finding) const;  // articles joined by findings are one story
    [[nodiscard]] std::vector<std::string> bodies(const Discrepancy& finding) const;  // places and bodies of its figures
    [[nodiscard]] const std::vector<const ArticleText*>& shown() const { return shown_; }  // those that a finding names
    // The finding that the words at this place are evidence of; nullptr: none.
    [[nodiscard]] const Discrepancy* finding_at(const ArticleText& article, const Passage& passage) const;

private:
    void join_stories(const Log& log);

    std::map<std::string_view, const ArticleText*> by_id_;
    std::map<std::string_view, std::size_t> number_;  // of the shown articles
    std::vector<const ArticleText*> shown_;
    std::map<std::string, std::string, std::less<>> story_of_;  // by article
    std::map<std::string, const Discrepancy*, std::less<>> finding_at_;  // by anchor
};

[[nodiscard]] std::string desk_notes(const ArticleText& article);  // embargo and correction, where it has them
struct FindingShown {
    bool standing = false;  // its status
    bool review = false;    // buttons to decide on it
};
void append_finding(const Discrepancy& finding, const ReportIndex& index, const FindingShown& shown, std::string& out);
void append_article(const ArticleText& article, std::size_t number, const ReportIndex& index, std::string& out);
void append_agreements(const std::vector<Agreement>& agreements, const ReportIndex& index, std::string& out);

}  // namespace crosstally
