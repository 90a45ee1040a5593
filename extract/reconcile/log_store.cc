#include "extract/reconcile/log_store.h"

#include <algorithm>

#include "extract/reconcile/byte_archive.h"
#include "extract/reconcile/walk_record.h"

namespace crosstally {
namespace {

template <class Archive>
void walk(Archive& archive, std::vector<Evidence>& list) {
    walk_list(archive, list, [&](Evidence& evidence) {
        walk(archive, evidence.place);
        archive.plain(evidence.side);
        archive.text(evidence.sentence);
        archive.plain(evidence.sentence_start);
    });
}

template <class Archive>
void walk(Archive& archive, Discrepancy& finding) {
    for (std::string* text : {&finding.id, &finding.summary, &finding.reason, &finding.decided_by, &finding.decision_reason}) archive.text(*text);
    archive.plain(finding.verdict);
    archive.plain(finding.severity);
    archive.plain(finding.status);
    archive.plain(finding.changed);
    archive.plain(finding.doubtful);
    walk_list(archive, finding.tags, [&](std::string& tag) { archive.text(tag); });
    walk(archive, finding.evidence);
    walk_list(archive, finding.sides, [&](Side& side) {
        archive.text(side.value);
        archive.plain(side.is_number);
        archive.plain(side.articles);
        archive.plain(side.lineages);
    });
    walk_list(archive, finding.rank, [&](std::int64_t& part) { archive.plain(part); });
}

template <class Archive>
void walk(Archive& archive, Agreement& agreement) {
    archive.text(agreement.id);
    archive.plain(agreement.how);
    archive.text(agreement.summary);
    walk(archive, agreement.evidence);
}

template <class Kind>
std::string bytes_of(Kind& one) {
    std::string bytes;
    ByteWriter writer(bytes);
    walk(writer, one);
    return bytes;
}

template <class Kind>
Kind of_bytes(std::string_view bytes) {
    Kind one;
    ByteReader reader(bytes);
    walk(reader, one);
    return one;
}

}  // namespace

LogStore::Id LogStore::id_of(const std::string& id) {
    Id out{};
    std::copy_n(id.begin(), std::min(id.size(), out.size()), out.begin());
    return out;
}

void LogStore::add(Discrepancy& finding) {
    count_finding(finding, summary);
    Rank rank{{}, id_of(finding.id)};
    std::copy_n(finding.rank.begin(), std::min(finding.rank.size(), rank.of.size()), rank.of.begin());
    findings_.add(rank, bytes_of(finding));
}

void LogStore::add(std::uint32_t article, Agreement& agreement) {
    const Place& first = agreement.evidence.front().place;
    agreements_.add({article, first.in_title ? 0U : 1U, first.span.start, id_of(agreement.id)}, bytes_of(agreement));
}

void LogStore::sort() {
    findings_.sort();
    agreements_.sort();
}

void LogStore::for_each_finding(const std::function<void(const Discrepancy&)>& take) const {
    findings_.for_each([&](const Rank&, std::string_view bytes) { take(of_bytes<Discrepancy>(bytes)); });
}

void LogStore::for_each_agreement(const std::function<void(const Agreement&)>& take) const {
    agreements_.for_each([&](const Where&, std::string_view bytes) { take(of_bytes<Agreement>(bytes)); });
}

}  // namespace crosstally
