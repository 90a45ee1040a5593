#include "output/review/sessions.h"

#include <random>

namespace crosstally {
namespace {

std::string random_token() {  // 128 bits from the system's source
    std::random_device source;
    std::string token;
    for (int word = 0; word < 4; ++word) {
        auto bits = source();
        for (int digit = 0; digit < 8; ++digit, bits >>= 4U) token += "0123456789abcdef"[bits & 15U];
    }
    return token;
}

}  // namespace

std::string Sessions::invite(const std::string& reviewer) {
    const std::lock_guard lock(mutex_);
    return invited_.emplace(random_token(), reviewer).first->first;
}

std::optional<std::string> Sessions::enter(const std::string& token) {
    const std::lock_guard lock(mutex_);
    const auto found = invited_.find(token);
    if (found == invited_.end()) return std::nullopt;
    const std::string session = entered_.emplace(random_token(), found->second).first->first;
    invited_.erase(found);
    return session;
}

std::optional<std::string> Sessions::reviewer(const std::string& session) const {
    const std::lock_guard lock(mutex_);
    const auto found = entered_.find(session);
    return found == entered_.end() ? std::nullopt : std::optional(found->second);
}

std::string cookie_value(const std::string& header, const std::string& name) {
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find(';', at), header.size());
        const std::size_t begin = std::min(header.find_first_not_of(' ', at), end);
        if (header.compare(begin, name.size() + 1, name + "=") == 0) return header.substr(begin + name.size() + 1, end - begin - name.size() - 1);
        at = end + 1;
    }
    return "";
}

}  // namespace crosstally
