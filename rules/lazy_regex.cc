#include "rules/lazy_regex.h"

#include <re2/re2.h>

namespace crosstally {

LazyRegex::LazyRegex(std::string pattern, Layer layer) : pattern_(std::move(pattern)), layer_(layer) {}
LazyRegex::~LazyRegex() = default;

const RE2& LazyRegex::compile() const {
    const std::lock_guard lock(mutex_);
    if (regex_ == nullptr) {
        RE2::Options options;
        options.set_longest_match(true);
        options.set_log_errors(false);
        options.set_case_sensitive(layer_ == Layer::name);
        regex_ = std::make_unique<const RE2>(pattern_, options);
        ready_.store(regex_.get(), std::memory_order_release);
    }
    return *regex_;
}

}  // namespace crosstally
