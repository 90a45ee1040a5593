// Who may use the page: links that work once, and the sessions that they became. Safe to use from several threads.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace crosstally {

class Sessions {
public:
    [[nodiscard]] std::string invite(const std::string& reviewer);                        // a one-time token
    [[nodiscard]] std::optional<std::string> enter(const std::string& token);             // the session that it became
    [[nodiscard]] std::optional<std::string> reviewer(const std::string& session) const;  // nullopt: not known

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::string> invited_;  // reviewers by token
    std::map<std::string, std::string> entered_;  // reviewers by session
};

// The value of a cookie in a Cookie header; empty: it has none.
[[nodiscard]] std::string cookie_value(const std::string& header, const std::string& name);

}  // namespace crosstally
