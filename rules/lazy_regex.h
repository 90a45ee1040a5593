// A pattern that is compiled when it is first asked for: most short runs need few of the rules, and compiling all of
// them takes longer than reading a hundred articles. Threads may share it; a pattern is compiled once.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "rules/kinds.h"

namespace re2 {
class RE2;
}

namespace crosstally {

class LazyRegex {
public:
    LazyRegex(std::string pattern, Layer layer);
    ~LazyRegex();
    LazyRegex(const LazyRegex&) = delete;
    LazyRegex& operator=(const LazyRegex&) = delete;

    [[nodiscard]] const re2::RE2& get() const {
        const re2::RE2* known = ready_.load(std::memory_order_acquire);
        return known != nullptr ? *known : compile();
    }

private:
    const re2::RE2& compile() const;

    std::string pattern_;
    Layer layer_;
    mutable std::mutex mutex_;
    mutable std::unique_ptr<const re2::RE2> regex_;
    mutable std::atomic<const re2::RE2*> ready_ = nullptr;
};

}  // namespace crosstally
