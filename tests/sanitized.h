// Whether the tests are built with the address sanitizer, which makes them several times as slow. Cost and every moment of a
// crash are told as released; here a part of them shows what the sanitizer looks for.
#pragma once

namespace crosstally {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace crosstally
