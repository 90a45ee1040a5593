// Is a value one of a short list? Looks at one after the other.
#pragma once

#include <algorithm>

namespace crosstally {

template <class List, class Value>
[[nodiscard]] constexpr bool among(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace crosstally
