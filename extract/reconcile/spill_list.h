// Plain values in the order in which they were added, in bounded memory; read as often as is needed.
#pragma once

#include <algorithm>
#include <type_traits>
#include <vector>

#include "extract/reconcile/spill.h"

namespace crosstally {

template <class T>
class SpillList {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    SpillList(SpillRoom& room, std::size_t bytes) : most_(std::max<std::size_t>(bytes / sizeof(T), 16)), file_(room, 0) {}

    void add(const T& value) {
        if (values_.size() == most_) {
            file_.append({reinterpret_cast<const char*>(values_.data()), values_.size() * sizeof(T)});
            file_.flush();
            values_.clear();
        }
        values_.push_back(value);
    }

    template <class Take>
    void for_each(const Take& take) const {
        std::vector<T> block(file_.size() > 0 ? most_ : 0);
        for (std::uint64_t at = 0; at < file_.size(); at += most_ * sizeof(T)) {
            file_.read(at, reinterpret_cast<char*>(block.data()), most_ * sizeof(T));
            for (const T& value : block) take(value);
        }
        for (const T& value : values_) take(value);
    }

private:
    std::size_t most_;
    std::vector<T> values_;
    SpillFile file_;
};

}  // namespace crosstally
