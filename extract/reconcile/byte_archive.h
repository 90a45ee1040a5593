// Archives for walk_record.h that write to and read from bytes. See record_bytes.h.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

class ByteWriter {
public:
    explicit ByteWriter(std::string& out) : out_(out) {}

    template <class T>
    void plain(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        out_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void rational(const Rational& value) { plain(value); }
    void text(const std::string& value) {
        plain(static_cast<std::uint32_t>(value.size()));
        out_ += value;
    }
    void article(const std::string& value) { text(value); }
    void article(const SharedText& value) { shared(value, article_); }
    void sentence(const SharedText& value) { shared(value, sentence_); }
    void id(const std::string& value) { text(value); }
    void keys(const std::vector<BlockKey>& list) {
        plain(static_cast<std::uint32_t>(list.size()));
        for (const BlockKey& key : list) {
            plain(key.sort);
            plain(key.hash);
        }
    }

private:
    void shared(const SharedText& value, SharedText& last) {
        const bool same = value == last;
        plain(same);
        if (same) return;
        text(value.str());
        last = value;
    }

    std::string& out_;
    SharedText article_, sentence_;  // written last
};

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template <class T>
    void plain(T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        std::memcpy(static_cast<void*>(&value), rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
    }
    void rational(Rational& value) { plain(value); }
    void text(std::string& value) {
        std::uint32_t size = 0;
        plain(size);
        value.assign(rest_.substr(0, size));
        rest_.remove_prefix(size);
    }
    void article(std::string& value) { text(value); }
    void article(SharedText& value) { shared(value, article_); }
    void sentence(SharedText& value) { shared(value, sentence_); }
    void id(std::string& value) { text(value); }
    void keys(std::vector<BlockKey>& list) {
        std::uint32_t count = 0;
        plain(count);
        list.resize(count);
        for (BlockKey& key : list) {
            plain(key.sort);
            plain(key.hash);
        }
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    void shared(SharedText& value, SharedText& last) {
        bool same = false;
        plain(same);
        if (!same) {
            std::string fresh;
            text(fresh);
            last = SharedText(std::move(fresh));
        }
        value = last;
    }

    std::string_view rest_;
    SharedText article_, sentence_;
};

}  // namespace crosstally
