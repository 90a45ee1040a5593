#include "extract/reconcile/shorter_version.h"

#include <algorithm>
#include <limits>

#include "extract/reconcile/record_bytes.h"

namespace crosstally {
namespace {

// Texts that begin alike are looked through up to this many: versions of one story are few.
constexpr std::size_t most_versions = 64;
constexpr std::uint32_t largest = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void ShorterVersions::add(const Batch& batch, std::uint32_t article, std::uint32_t text) {
    const Range range = batch.articles[article].sentences;
    if (range.begin == range.end) return;
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t i = range.begin; i < range.end; ++i) hashes.push_back(batch.sentences[i].reading->text[0]);
    const std::uint64_t first = hashes.front();
    std::sort(hashes.begin(), hashes.end());
    const std::uint64_t offset = hashes_.append({reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(std::uint64_t)});
    beginnings_.add({first, largest - static_cast<std::uint32_t>(hashes.size()), text, offset});
}

std::vector<std::uint64_t> ShorterVersions::sentences_of(const Beginning& text) const {
    std::vector<std::uint64_t> hashes(largest - text.missing);
    hashes_.read(text.offset, reinterpret_cast<char*>(hashes.data()), hashes.size() * sizeof(std::uint64_t));
    return hashes;
}

// The longest stand first, so that those left out of a long list are the shortest.
void ShorterVersions::mark_shorter(const std::vector<Beginning>& alike, std::vector<bool>& shorter) const {
    if (alike.size() < 2) return;
    std::vector<std::vector<std::uint64_t>> longest;
    for (const Beginning& text : alike) {
        std::vector<std::uint64_t> own = sentences_of(text);
        shorter[text.text] = std::any_of(longest.begin(), longest.end(), [&](const std::vector<std::uint64_t>& other) {
            return own.size() < other.size() && std::includes(other.begin(), other.end(), own.begin(), own.end());
        });
        if (!shorter[text.text] && longest.size() < most_versions) longest.push_back(std::move(own));
    }
}

std::vector<bool> ShorterVersions::find(std::uint32_t texts) {
    std::vector<bool> shorter(texts);
    std::vector<Beginning> alike;
    beginnings_.drain([&](const Beginning& text) {
        if (!alike.empty() && alike.front().hash != text.hash) {
            mark_shorter(alike, shorter);
            alike.clear();
        }
        alike.push_back(text);
    });
    mark_shorter(alike, shorter);
    return shorter;
}

}  // namespace crosstally
