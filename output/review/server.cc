#include "output/review/server.h"

#include <httplib.h>

#include <cerrno>
#include <cstring>

#include "corpus/json.h"
#include "output/format/json_writer.h"
#include "output/format/report.h"
#include "output/ledger/decide.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/ledger_log.h"
#include "output/review/sessions.h"

namespace crosstally {
namespace {

using httplib::Request;
using httplib::Response;

constexpr std::size_t largest_body = std::size_t{64} * 1024;
constexpr int wait_milliseconds = 10'000;
constexpr std::size_t longest_reason = 2000;

void refuse(Response& response, int status, const std::string& why) {
    response.status = status;
    response.set_content(why + "\n", "text/plain; charset=utf-8");
}

std::string member(const JsonValue& object, std::string_view name) {
    const JsonValue* value = object.find(name);
    return value && value->is_string() ? value->text : "";
}

void write_decision(const Decision& decision, JsonWriter& json) {
    json.begin_object();
    json.string("status", to_string(decision.status));
    json.string("reason", decision.reason);
    json.string("who", decision.who);
    json.end_object();
}

std::string host_in_address(const std::string& address) { return address.find(':') == std::string::npos ? address : "[" + address + "]"; }

// The library's own setting lets two programs listen on one port. This one has a port again at once that was given up.
void one_listener_alone(socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

std::string why_not_bound(int error) {
    if (error == EADDRINUSE) return "in use";
    return error == EACCES ? std::strerror(error) : "this machine has no such address";
}

}  // namespace

struct ReviewServer::State {
    ReviewOptions options;
    httplib::Server server;
    Sessions sessions;
    int port = 0;

    [[nodiscard]] std::string host() const { return host_in_address(options.address) + ":" + std::to_string(port); }
    [[nodiscard]] std::string cookie() const { return "crosstally_" + std::to_string(port); }

    [[nodiscard]] bool is_our_host(const std::string& named) const {
        return named == host() || (options.address == "127.0.0.1" && named == "localhost:" + std::to_string(port));
    }

    [[nodiscard]] std::optional<std::string> reviewer(const Request& request) const {
        return sessions.reviewer(cookie_value(request.get_header_value("Cookie"), cookie()));
    }

    // Before any handler: what has no business here gets no further.
    [[nodiscard]] bool admit(const Request& request, Response& response) const {
        const std::string named = request.get_header_value("Host");
        if (!is_our_host(named)) return refuse(response, 403, "this host is not served here"), false;
        if (request.method != "GET" && request.get_header_value("Origin") != "http://" + named) {
            return refuse(response, 403, "this page did not come from here"), false;
        }
        const bool way_in = request.method == "GET" && request.path == "/" && request.has_param("token");
        if (!way_in && !reviewer(request)) return refuse(response, 401, "open the link that crosstally review has printed"), false;
        return true;
    }

    void enter(const Request& request, Response& response) {
        const auto session = sessions.enter(request.get_param_value("token"));
        if (!session && !reviewer(request)) return refuse(response, 403, "this link was used before; start crosstally review again for another");
        if (session) response.set_header("Set-Cookie", cookie() + "=" + *session + "; Path=/; HttpOnly; SameSite=Strict");
        response.set_redirect("/", 303);
    }

    void page(const Request& request, Response& response) {
        if (request.has_param("token")) return enter(request, response);
        Database database(options.ledger, Database::Mode::read_only, wait_milliseconds);
        Log log = standing_log(database, false);
        count_findings(log);
        const auto articles = article_texts(database, log);
        response.set_header("Content-Security-Policy", report_policy(true) + "; frame-ancestors 'none'");
        response.set_content(report_page({log, articles, true, true, reviewer(request).value_or("")}), "text/html; charset=utf-8");
    }

    void decisions(Response& response) {
        Database database(options.ledger, Database::Mode::read_only, wait_milliseconds);
        std::string out;
        JsonWriter json(out);
        json.begin_object();
        json.number("batch", batches_in(database));
        json.key("decisions");
        json.begin_object();
        for (const auto& [finding, decision] : standing(DecisionStore(database).all())) {
            json.key(finding);
            write_decision(decision, json);
        }
        json.end_object();
        json.end_object();
        response.set_content(out, "application/json");
    }

    void decide(const Request& request, Response& response) {
        if (request.get_header_value("Content-Type") != "application/json") return refuse(response, 415, "a decision comes as JSON");
        JsonReader reader;
        JsonError error;
        const auto object = reader.read(request.body, error);
        const auto status = object ? decided_status(member(*object, "status")) : std::nullopt;
        if (!status) return refuse(response, 400, "this is no decision");
        Decision decision{member(*object, "finding"), "", *status, member(*object, "reason"), reviewer(request).value_or(""), ""};
        if (decision.reason.size() > longest_reason) return refuse(response, 413, "the reason is too long");
        Database database(options.ledger, Database::Mode::read_write, wait_milliseconds);
        if (!record_decision(database, decision)) return refuse(response, 404, "the ledger has no such finding");
        std::string out;
        JsonWriter json(out);
        write_decision(decision, json);
        response.set_content(out, "application/json");
    }

    bool bind() {
        port = options.port == 0 ? server.bind_to_any_port(options.address) : options.port;
        return options.port == 0 ? port > 0 : server.bind_to_port(options.address, options.port);
    }

    void set_up() {
        server.set_socket_options(one_listener_alone);
        server.set_payload_max_length(largest_body);
        server.set_default_headers({{"Referrer-Policy", "no-referrer"}, {"X-Content-Type-Options", "nosniff"}, {"Cache-Control", "no-store"},
                                    {"X-Frame-Options", "DENY"}, {"Cross-Origin-Resource-Policy", "same-origin"}});
        server.set_pre_routing_handler([this](const Request& request, Response& response) {
            return admit(request, response) ? httplib::Server::HandlerResponse::Unhandled : httplib::Server::HandlerResponse::Handled;
        });
        server.set_exception_handler([](const Request&, Response& response, std::exception_ptr failure) {
            try {
                std::rethrow_exception(failure);
            } catch (const std::exception& error) {
                refuse(response, 503, error.what());
            }
        });
        server.Get("/", [this](const Request& request, Response& response) { page(request, response); });
        server.Get("/decisions", [this](const Request&, Response& response) { decisions(response); });
        server.Post("/decide", [this](const Request& request, Response& response) { decide(request, response); });
    }
};

ReviewServer::ReviewServer(ReviewOptions options) : state_(std::make_unique<State>()) {
    state_->options = std::move(options);
    state_->set_up();
}

ReviewServer::~ReviewServer() = default;

bool ReviewServer::bind(std::string& why) {
    const ReviewOptions& options = state_->options;
    errno = 0;
    const bool bound = state_->bind();
    if (!bound) why = host_in_address(options.address) + ":" + std::to_string(options.port) + " cannot be listened on: " + why_not_bound(errno);
    return bound;
}

std::vector<std::string> ReviewServer::links() const {
    std::vector<std::string> out;
    for (const std::string& reviewer : state_->options.reviewers) {
        out.push_back("http://" + state_->host() + "/?token=" + state_->sessions.invite(reviewer));
    }
    return out;
}

bool ReviewServer::run() { return state_->server.listen_after_bind(); }
void ReviewServer::stop() { state_->server.stop(); }

}  // namespace crosstally
