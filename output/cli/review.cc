#include "output/review/server.h"

#include <csignal>
#include <cstdio>
#include <thread>

#include "output/cli/commands.h"
#include "output/cli/open_ledger.h"

namespace crosstally {
namespace {

// Signals end the server in a thread of their own, where anything may be called.
class UntilSignal {
public:
    explicit UntilSignal(ReviewServer& server) {
        sigemptyset(&signals_);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
        waiter_ = std::thread([this, &server] {
            int signal = 0;
            sigwait(&signals_, &signal);
            server.stop();
        });
    }
    UntilSignal(const UntilSignal&) = delete;
    UntilSignal& operator=(const UntilSignal&) = delete;
    ~UntilSignal() {
        pthread_kill(waiter_.native_handle(), SIGTERM);
        waiter_.join();
    }

private:
    sigset_t signals_{};
    std::thread waiter_;
};

int serve(const Options& options, Speaker& speaker) {
    ReviewServer server({options.ledger, options.address, options.port,
                         options.reviewers.empty() ? std::vector<std::string>{"reviewer"} : options.reviewers});
    std::string why;
    if (!server.bind(why)) {
        speaker.say(why);
        return status_wrong_use;
    }
    const UntilSignal until(server);
    std::size_t number = 0;
    for (const std::string& link : server.links()) {
        if (!options.reviewers.empty()) std::fputs((options.reviewers[number++] + ": ").c_str(), stdout);
        std::fputs((link + "\n").c_str(), stdout);
    }
    std::fflush(stdout);
    if (!options.quiet) speaker.say("each link works once; Ctrl-C ends the review");
    server.run();
    return status_ok;
}

}  // namespace

int run_review(const Options& options) {
    Speaker speaker(options.quiet, options.verbose);
    return with_ledger(options, Database::Mode::read_only, speaker, [&](Database&) { return serve(options, speaker); });
}

}  // namespace crosstally
