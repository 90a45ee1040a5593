#include "output/cli/sink.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/utf8.h"

namespace crosstally {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{256} * 1024;

// What a signal removes before it ends the program. One output at a time has a temporary file.
char abandoned_file[4096];

extern "C" void remove_and_end(int signal) {
    if (abandoned_file[0] != '\0') ::unlink(abandoned_file);
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void guard(const std::string& temporary) {
    if (temporary.size() >= sizeof abandoned_file) return;
    std::memcpy(abandoned_file, temporary.c_str(), temporary.size() + 1);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, remove_and_end);
}

std::string resolved(const std::string& path) {  // through symbolic links, which stay
    std::error_code error;
    const auto real = std::filesystem::canonical(path, error);
    return error ? path : real.string();
}

mode_t usual_mode() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

Sink::Sink(const std::string& path) : name_(path.empty() ? "standard output" : readable_utf8(path)) {
    ::signal(SIGPIPE, SIG_IGN);
    if (!path.empty()) open(path);
}

void Sink::open(const std::string& path) {
    target_ = resolved(path);
    struct stat status {};
    const bool exists = ::stat(target_.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        target_.clear();
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0) fail(errno);
        return;
    }
    const std::filesystem::path beside(target_);  // hidden, so that it is no file of a folder that is read
    temporary_ = (beside.parent_path() / ("." + beside.filename().string() + ".XXXXXX")).string();
    descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (descriptor_ < 0) {
        temporary_.clear();
        return fail(errno);
    }
    ::fchmod(descriptor_, exists ? status.st_mode & 07777 : usual_mode());
    guard(temporary_);
}

Sink::~Sink() {
    if (descriptor_ > 2) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    abandoned_file[0] = '\0';
}

void Sink::fail(int number) {
    if (failed()) return;
    if (number == EPIPE) closed_ = true;
    error_ = name_ + " cannot be written: " + std::strerror(number);
}

void Sink::write(std::string_view text) {
    buffer_.append(text);
    if (buffer_.size() >= buffer_bytes) flush();
}

void Sink::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty() && !failed()) {
        const ssize_t done = ::write(descriptor_, rest.data(), rest.size());
        if (done < 0 && errno != EINTR) fail(errno);
        if (done > 0) rest.remove_prefix(static_cast<std::size_t>(done));
    }
    buffer_.clear();
}

void Sink::finish() {
    flush();
    if (failed() || temporary_.empty()) return;
    if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), target_.c_str()) != 0) return fail(errno);
    temporary_.clear();
}

}  // namespace crosstally
