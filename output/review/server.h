// The page that reviewers work from, served from a ledger to a browser on this machine.
//
// Who holds a link of links() may use it once: it becomes a cookie (HttpOnly, SameSite=Strict) that names the reviewer.
// Requests with another Host, writes with another Origin, bodies over 64 KiB and sessions that are not known are
// refused. Nothing is served but the page, the decisions, and the way in. Each request opens the ledger for itself, so
// that several reviewers and a running batch do not wait for each other longer than a write takes.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace crosstally {

struct ReviewOptions {
    std::string ledger;
    std::string address = "127.0.0.1";
    int port = 0;                        // 0: any that is free
    std::vector<std::string> reviewers;  // one link for each
};

class ReviewServer {
public:
    explicit ReviewServer(ReviewOptions options);
    ~ReviewServer();

    [[nodiscard]] bool bind(std::string& why);             // false: the address or port cannot be had, `why` says it
    [[nodiscard]] std::vector<std::string> links() const;  // after bind(), in the order of the reviewers
    bool run();                                            // until stop()
    void stop();                                           // from any thread

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace crosstally
