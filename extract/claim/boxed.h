// A value at a distance: it is copied, moved and used as the value, and takes one word where it is held. For the one
// alternative of a variant that is far larger than the others. One that was moved from holds nothing.
#pragma once

#include <memory>
#include <utility>

namespace crosstally {

template <class T>
class Boxed {
public:
    Boxed() : held_(std::make_unique<T>()) {}
    Boxed(T value) : held_(std::make_unique<T>(std::move(value))) {}  // NOLINT(google-explicit-constructor)
    Boxed(const Boxed& other) : held_(std::make_unique<T>(*other.held_)) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    [[nodiscard]] T& value() { return *held_; }
    [[nodiscard]] const T& value() const { return *held_; }

private:
    std::unique_ptr<T> held_;
};

}  // namespace crosstally
