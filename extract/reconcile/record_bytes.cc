#include "extract/reconcile/record_bytes.h"

#include <algorithm>
#include <bit>

#include "extract/reconcile/byte_archive.h"
#include "extract/reconcile/walk_record.h"

namespace crosstally {
namespace {

class Hasher {
public:
    template <class T>
    void plain(const T& value) {
        static_assert(sizeof value <= 8 && std::has_unique_object_representations_v<T>);
        std::uint64_t word = 0;
        std::memcpy(&word, &value, sizeof value);
        add(word);
    }
    void rational(const Rational& value) {
        for (const Int128 part : {value.numerator(), value.denominator()}) {
            add(static_cast<std::uint64_t>(part));
            add(static_cast<std::uint64_t>(part >> 64));
        }
    }
    void text(std::string_view value) {
        add(value.size());
        for (; value.size() >= 8; value.remove_prefix(8)) {
            std::uint64_t word = 0;
            std::memcpy(&word, value.data(), 8);
            add(word);
        }
        std::uint64_t word = 0;
        std::memcpy(&word, value.data(), value.size());
        add(word);
    }
    void article(std::string_view) {}
    void sentence(const SharedText& value) {
        const bool same = value == last_;
        plain(same);
        if (same) return;
        text(value);
        last_ = value;
    }
    void id(const std::string& value) { text(std::string_view(value).substr(std::min(value.rfind('#'), value.size()))); }
    void keys(const std::vector<BlockKey>&) {}

    [[nodiscard]] ContentHash result() const { return {finished(a_), finished(b_)}; }

private:
    void add(std::uint64_t word) {
        a_ = std::rotl((a_ ^ word) * 0x9e3779b97f4a7c15ULL, 29);
        b_ = std::rotl((b_ + word) * 0xc2b2ae3d27d4eb4fULL, 31);
    }

    static std::uint64_t finished(std::uint64_t hash) {
        hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        return hash ^ (hash >> 31U);
    }

    SharedText last_;
    std::uint64_t a_ = 0x243f6a8885a308d3ULL;
    std::uint64_t b_ = 0x13198a2e03707344ULL;
};

}  // namespace

RecordWriter::RecordWriter(std::string& out) : writer_(std::make_unique<ByteWriter>(out)) {}
RecordWriter::~RecordWriter() = default;

void RecordWriter::add(Record& record) {
    writer_->plain(static_cast<unsigned char>(record.index()));
    visit_record([&](auto& one) { walk(*writer_, one); }, record);
}

void append_bytes(std::span<Record> records, std::string& out) {
    RecordWriter writer(out);
    for (Record& record : records) writer.add(record);
}

namespace {

template <std::size_t kind>
Record record_of_kind(std::size_t wanted) {
    if constexpr (kind + 1 < std::variant_size_v<Record>) {
        if (wanted != kind) return record_of_kind<kind + 1>(wanted);
    }
    return Record(std::in_place_index<kind>);
}

}  // namespace

void records_of_bytes(std::string_view bytes, std::vector<Record>& out) {
    ByteReader reader(bytes);
    while (!reader.at_end()) {
        unsigned char kind = 0;
        reader.plain(kind);
        out.push_back(record_of_kind<0>(kind));
        visit_record([&](auto& one) { walk(reader, one); }, out.back());
    }
}

ContentHash hash_of_contents(std::span<Record> records) {
    Hasher hasher;
    for (Record& record : records) {
        hasher.plain(static_cast<unsigned char>(record.index()));
        visit_record([&](auto& one) { walk(hasher, one); }, record);
    }
    return hasher.result();
}

ContentHash hash_of_text(std::string_view text) {
    Hasher hasher;
    hasher.text(text);
    return hasher.result();
}

}  // namespace crosstally
