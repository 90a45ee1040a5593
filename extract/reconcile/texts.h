// The articles of a run, each text once: articles whose records are the same but for their ids are one text with several
// articles. Texts are numbered in the order of their first article's id, articles in the order of their ids, figures
// from text to text. Memory: a few words a text; the records themselves are put aside where they do not fit.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/record_bytes.h"
#include "extract/reconcile/spill.h"
#include "extract/reconcile/text_parts.h"

namespace crosstally {

class Texts {
public:
    explicit Texts(SpillRoom& room) : file_(room, 0) {}

    // All records of the next article, sorted. False: its text is known already.
    bool add(std::vector<Record>& records);

    void put_aside(std::uint32_t text, std::span<Record> records);
    void load(std::uint32_t text, std::vector<Record>& out) const;  // appends
    // Only the sentences and quotations that hold what is wanted; gives what these hold.
    [[nodiscard]] TextParts load(std::uint32_t text, const TextParts& wanted, std::vector<Record>& out) const;
    [[nodiscard]] std::size_t size_of(std::uint32_t text) const { return aside_[text].size.bytes; }  // bytes put aside
    [[nodiscard]] std::size_t size_of_part(std::uint32_t text) const { return aside_[text].size.bytes / aside_[text].size.parts; }
    void use(const Batch& all) { all_ = &all; }                     // where nothing was put aside; must outlive this

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(known_.size()); }
    [[nodiscard]] std::vector<std::uint32_t> articles_of(std::uint32_t text) const;
    [[nodiscard]] std::string_view id(std::uint32_t article) const;
    [[nodiscard]] std::string identity() const;                     // 32 hex digits of all articles and what they say
    [[nodiscard]] std::uint64_t articles() const { return id_ends_.size(); }
    [[nodiscard]] std::uint64_t figures() const { return figures_; }  // of all articles
    [[nodiscard]] std::uint64_t quotes() const { return quotes_; }

    // Figures of different texts, numbered through.
    [[nodiscard]] std::uint32_t figure_number(std::uint32_t text, std::uint32_t local) const { return first_figure_[text] + local; }
    [[nodiscard]] std::uint32_t figure_count() const { return next_figure_; }
    [[nodiscard]] std::uint32_t text_of_figure(std::uint32_t number) const;
    [[nodiscard]] const FigureRecord& figure(std::uint32_t number) const;  // valid until the next call

private:
    struct Known {  // a text
        ContentHash contents{};
        std::uint32_t first = 0, last = 0;  // of its articles
    };
    struct Aside {
        std::uint64_t offset = 0;
        PartsSize size;
    };

    [[nodiscard]] ReadBytes reader_of(std::uint32_t text) const;

    [[nodiscard]] std::size_t slot_of(const ContentHash& contents) const;
    void make_room();

    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::vector<Known> known_;
    std::vector<std::uint32_t> slots_;  // texts by their contents: open addressing, a power of two of them
    ContentHash identity_{};
    std::string ids_;                   // of the articles, one behind the other
    std::vector<std::uint64_t> id_ends_;
    std::vector<std::uint32_t> next_;   // article of the same text
    std::vector<std::uint32_t> first_figure_;
    std::uint32_t next_figure_ = 0;
    std::uint64_t figures_ = 0;
    std::uint64_t quotes_ = 0;
    std::vector<Aside> aside_;
    SpillFile file_;
    const Batch* all_ = nullptr;
    mutable std::unordered_map<std::uint32_t, FigureRecord> loaded_;  // figures read back
};

}  // namespace crosstally
