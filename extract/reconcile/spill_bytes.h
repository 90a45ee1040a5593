// Bytes of any length in the order of their keys (plain values), in bounded memory: a full buffer is sorted and written
// as a run, the runs are merged as they are read. What has one key comes in the order in which it was added.
// Cost: n log n; all is written at most once, and read from front to back as often as it is asked for.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "extract/reconcile/spill.h"

namespace crosstally {

template <class Key>
class SpillBytes {
    static_assert(std::is_trivially_copyable_v<Key>);

public:
    SpillBytes(SpillRoom& room, std::size_t bytes) : most_(bytes), file_(room, 0) {}

    void add(const Key& key, std::string_view bytes) {
        if (!entries_.empty() && bytes_.size() + entries_.size() * sizeof(Entry) + bytes.size() > most_) write_run();
        entries_.push_back({key, static_cast<std::uint32_t>(bytes.size()), bytes_.size()});
        bytes_ += bytes;
    }

    // After the last, and before any is read.
    void sort() {
        if (!runs_.empty()) return write_run();
        std::sort(entries_.begin(), entries_.end());
    }

    // Gives all to take(key, bytes), in order.
    template <class Take>
    void for_each(const Take& take) const {
        for (const Entry& entry : entries_) take(entry.key, std::string_view(bytes_).substr(entry.offset, entry.size));
        if (!runs_.empty()) merge(take);
    }

    void clear() {
        entries_ = std::vector<Entry>();
        bytes_ = std::string();
        runs_.clear();
    }

private:
    struct Entry {
        Key key{};
        std::uint32_t size = 0;
        std::uint64_t offset = 0;
        friend bool operator<(const Entry& a, const Entry& b) { return a.key < b.key || (!(b.key < a.key) && a.offset < b.offset); }
    };
    struct Run {
        std::uint64_t begin = 0, end = 0;
    };

    // Reads a run from front to back, a block at a time.
    class Reader {
    public:
        Reader(const SpillFile& file, const Run& run, std::size_t block) : file_(file), next_(run.begin), end_(run.end), block_(block) {}

        bool next() {
            begin_ += size_;
            size_ = 0;
            if (!need(sizeof(Head))) return false;
            Head head;
            std::memcpy(&head, buffer_.data() + begin_, sizeof head);
            key = head.key;
            begin_ += sizeof head;
            size_ = head.size;
            return need(size_);
        }

        [[nodiscard]] std::string_view bytes() const { return std::string_view(buffer_).substr(begin_, size_); }

        Key key{};

    private:
        bool need(std::size_t size) {
            const std::size_t held = buffer_.size() - begin_;
            if (held >= size) return true;
            if (held + (end_ - next_) < size) return false;
            buffer_.erase(0, begin_);
            begin_ = 0;
            const auto more = static_cast<std::size_t>(std::min<std::uint64_t>(std::max(block_, size - held), end_ - next_));
            buffer_.resize(held + more);
            file_.read(next_, buffer_.data() + held, more);
            next_ += more;
            return true;
        }

        const SpillFile& file_;
        std::uint64_t next_, end_;  // of the file
        std::size_t block_;
        std::string buffer_;
        std::size_t begin_ = 0, size_ = 0;  // of the bytes at hand, in the buffer
    };

    struct Head {
        Key key{};
        std::uint32_t size = 0;
    };

    void write_run() {
        std::sort(entries_.begin(), entries_.end());
        Run run{file_.size(), 0};
        std::string piece;
        const auto write = [&] {
            file_.append(piece);
            file_.flush();
            piece.clear();
        };
        for (const Entry& entry : entries_) {
            const Head head{entry.key, entry.size};
            piece.append(reinterpret_cast<const char*>(&head), sizeof head).append(bytes_, entry.offset, entry.size);
            if (piece.size() > most_ / 16) write();
        }
        write();
        run.end = file_.size();
        runs_.push_back(run);
        entries_.clear();
        bytes_.clear();
    }

    template <class Take>
    void merge(const Take& take) const {
        std::vector<Reader> readers;
        for (const Run& run : runs_) readers.emplace_back(file_, run, std::max<std::size_t>(most_ / runs_.size(), 4096));
        std::vector<Reader*> heap;
        for (Reader& reader : readers) {
            if (reader.next()) heap.push_back(&reader);
        }
        const auto later = [](const Reader* a, const Reader* b) { return b->key < a->key || (!(a->key < b->key) && b < a); };  // they lie in one vector
        std::make_heap(heap.begin(), heap.end(), later);
        while (!heap.empty()) {
            std::pop_heap(heap.begin(), heap.end(), later);
            take(heap.back()->key, heap.back()->bytes());
            if (heap.back()->next()) std::push_heap(heap.begin(), heap.end(), later);
            else heap.pop_back();
        }
    }

    std::size_t most_;
    std::vector<Entry> entries_;
    std::string bytes_;
    std::vector<Run> runs_;
    SpillFile file_;
};

}  // namespace crosstally
