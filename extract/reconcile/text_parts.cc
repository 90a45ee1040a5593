#include "extract/reconcile/text_parts.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>
#include <utility>

#include "extract/reconcile/record_bytes.h"

namespace crosstally {
namespace {

constexpr std::uint32_t head = 4;  // numbers before the lists of a directory

// Which part each record is in; parts 1 to `sentences` are sentences, those behind them quotations.
struct Division {
    std::vector<std::uint32_t> part_of;  // by record
    std::uint32_t sentences = 0, quotes = 0;
};

using SentenceKey = std::pair<bool, std::uint32_t>;  // titles first

template <class Kind>
SentenceKey key_of(const Kind& record) { return {!record.place.in_title, record.sentence.span.start}; }

Division divide(std::span<const Record> records) {
    std::map<SentenceKey, std::uint32_t> sentences;
    const auto for_each_in_sentence = [&](const auto& take) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (const auto* figure = figure_of(records[i])) take(i, key_of(*figure));
            if (const auto* period = std::get_if<PeriodRecord>(&records[i])) take(i, key_of(*period));
            if (const auto* name = std::get_if<NameRecord>(&records[i])) take(i, key_of(*name));
        }
    };
    for_each_in_sentence([&](std::size_t, const SentenceKey& key) { sentences.emplace(key, 0); });
    Division division{std::vector<std::uint32_t>(records.size(), 0), 0, 0};
    for (auto& [key, part] : sentences) part = ++division.sentences;
    for_each_in_sentence([&](std::size_t i, const SentenceKey& key) { division.part_of[i] = sentences.at(key); });
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (std::holds_alternative<QuoteRecord>(records[i])) division.part_of[i] = division.sentences + ++division.quotes;
    }
    return division;
}

// The directory is a list of numbers: sentences, quotations, figures, names; where each part ends and how many records
// end with it; which sentence each figure and each name is in; which of the text's records each stored one is.
struct Directory {
    std::uint32_t sentences = 0, quotes = 0, figures = 0, names = 0;
    std::vector<std::uint32_t> numbers;

    [[nodiscard]] std::uint32_t parts() const { return 1 + sentences + quotes; }
    [[nodiscard]] std::uint32_t begin_of(std::uint32_t part) const { return part == 0 ? 0 : numbers[head + part - 1]; }
    [[nodiscard]] std::uint32_t end_of(std::uint32_t part) const { return numbers[head + part]; }
    [[nodiscard]] std::uint32_t first_record(std::uint32_t part) const { return part == 0 ? 0 : numbers[head + parts() + part - 1]; }
    [[nodiscard]] std::uint32_t last_record(std::uint32_t part) const { return numbers[head + parts() + part]; }
    [[nodiscard]] std::uint32_t sentence_of_figure(std::uint32_t figure) const { return numbers[head + 2 * parts() + figure]; }
    [[nodiscard]] std::uint32_t sentence_of_name(std::uint32_t name) const { return numbers[head + 2 * parts() + figures + name]; }
    [[nodiscard]] std::uint32_t place_of_record(std::uint32_t record) const { return numbers[head + 2 * parts() + figures + names + record]; }
};

Directory read_directory(const PartsSize& size, const ReadBytes& read) {
    Directory directory;
    directory.numbers.resize(size.directory / sizeof(std::uint32_t));
    read(0, reinterpret_cast<char*>(directory.numbers.data()), size.directory);
    directory.sentences = directory.numbers[0];
    directory.quotes = directory.numbers[1];
    directory.figures = directory.numbers[2];
    directory.names = directory.numbers[3];
    return directory;
}

// The records of the parts (ascending) into the order that they have in the text.
void load(const Directory& directory, const PartsSize& size, const ReadBytes& read, const std::vector<std::uint32_t>& parts, std::vector<Record>& out) {
    std::vector<std::uint32_t> places;
    for (const std::uint32_t part : parts) {
        for (std::uint32_t i = directory.first_record(part); i < directory.last_record(part); ++i) places.push_back(directory.place_of_record(i));
    }
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; });
    std::vector<Record> loaded;
    loaded.reserve(places.size());
    std::string bytes;
    for (std::size_t i = 0; i < parts.size();) {
        std::size_t last = i;  // parts that stand together are read at once
        while (last + 1 < parts.size() && parts[last + 1] == parts[last] + 1) ++last;
        const std::uint32_t begin = directory.begin_of(parts[i]);
        bytes.resize(directory.end_of(parts[last]) - begin);
        read(size.directory + begin, bytes.data(), bytes.size());
        for (; i <= last; ++i) {
            const std::uint32_t at = directory.begin_of(parts[i]);
            records_of_bytes(std::string_view(bytes).substr(at - begin, directory.end_of(parts[i]) - at), loaded);
        }
    }
    for (const std::uint32_t index : order) out.push_back(std::move(loaded[index]));
}

void sort_once(std::vector<std::uint32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

PartsSize append_parts(std::span<Record> records, std::string& out) {
    const Division division = divide(records);
    const std::uint32_t parts = 1 + division.sentences + division.quotes;
    std::vector<std::uint32_t> order(records.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return division.part_of[a] < division.part_of[b]; });
    std::string bytes;
    std::vector<std::uint32_t> ends, counts, of_figures, of_names;
    for (std::uint32_t part = 0, at = 0; part < parts; ++part) {
        RecordWriter writer(bytes);
        for (; at < order.size() && division.part_of[order[at]] == part; ++at) writer.add(records[order[at]]);
        ends.push_back(static_cast<std::uint32_t>(bytes.size()));
        counts.push_back(at);
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (figure_of(records[i]) != nullptr) of_figures.push_back(division.part_of[i] - 1);
        if (std::holds_alternative<NameRecord>(records[i])) of_names.push_back(division.part_of[i] - 1);
    }
    std::vector<std::uint32_t> numbers{division.sentences, division.quotes, static_cast<std::uint32_t>(of_figures.size()), static_cast<std::uint32_t>(of_names.size())};
    for (const auto* list : {&ends, &counts, &of_figures, &of_names, &order}) numbers.insert(numbers.end(), list->begin(), list->end());
    const std::size_t directory = numbers.size() * sizeof(std::uint32_t);
    out.append(reinterpret_cast<const char*>(numbers.data()), directory);
    out += bytes;
    return {directory + bytes.size(), static_cast<std::uint32_t>(directory), parts};
}

void load_all(const PartsSize& size, const ReadBytes& read, std::vector<Record>& out) {
    const Directory directory = read_directory(size, read);
    std::vector<std::uint32_t> parts(directory.parts());
    std::iota(parts.begin(), parts.end(), 0U);
    load(directory, size, read, parts, out);
}

TextParts load_parts(const PartsSize& size, const ReadBytes& read, const TextParts& wanted, std::vector<Record>& out) {
    const Directory directory = read_directory(size, read);
    TextParts held;
    held.sentences = wanted.sentences;
    held.quotes = wanted.quotes;
    for (const std::uint32_t figure : wanted.figures) held.sentences.push_back(directory.sentence_of_figure(figure));
    for (const std::uint32_t name : wanted.names) held.sentences.push_back(directory.sentence_of_name(name));
    sort_once(held.sentences);
    std::vector<std::uint32_t> parts{0};
    for (const std::uint32_t sentence : held.sentences) parts.push_back(1 + sentence);
    for (const std::uint32_t quote : held.quotes) parts.push_back(1 + directory.sentences + quote);
    load(directory, size, read, parts, out);
    const auto is_held = [&](std::uint32_t sentence) { return std::binary_search(held.sentences.begin(), held.sentences.end(), sentence); };
    for (std::uint32_t i = 0; i < directory.figures; ++i) {
        if (is_held(directory.sentence_of_figure(i))) held.figures.push_back(i);
    }
    for (std::uint32_t i = 0; i < directory.names; ++i) {
        if (is_held(directory.sentence_of_name(i))) held.names.push_back(i);
    }
    return held;
}

}  // namespace crosstally
