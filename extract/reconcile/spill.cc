#include "extract/reconcile/spill.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace crosstally {
namespace {

[[noreturn]] void fail(const std::string& what, int number) { throw SpillError(what + ": " + std::strerror(number)); }

std::string folder_of(const SpillRoom& room) {
    if (!room.folder.empty()) return room.folder;
    const char* given = std::getenv("TMPDIR");
    return given != nullptr && *given != '\0' ? given : "/tmp";
}

}  // namespace

SpillFile::~SpillFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void SpillFile::open() {
    std::string path = folder_of(room_) + "/crosstally-XXXXXX";
    descriptor_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor_ < 0) fail("no room in " + folder_of(room_) + " for what does not fit into memory", errno);
    ::unlink(path.c_str());
}

void SpillFile::flush() {
    if (kept_.empty()) return;
    if (descriptor_ < 0) open();
    for (std::string_view rest = kept_; !rest.empty();) {
        const ssize_t count = ::write(descriptor_, rest.data(), rest.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("what does not fit into memory cannot be written in " + folder_of(room_), errno);
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    written_ += kept_.size();
    room_.spilled += kept_.size();
    kept_.clear();
}

std::uint64_t SpillFile::append(std::string_view bytes) {
    if (!kept_.empty() && kept_.size() + bytes.size() > keep_) flush();
    const std::uint64_t at = size();
    kept_.append(bytes);
    return at;
}

void SpillFile::read(std::uint64_t offset, char* out, std::size_t size) const {
    if (offset >= written_) {
        std::memcpy(out, kept_.data() + (offset - written_), size);
        return;
    }
    while (size > 0) {
        const ssize_t count = ::pread(descriptor_, out, size, static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail("what was put aside in " + folder_of(room_) + " cannot be read back", count < 0 ? errno : EIO);
        out += count;
        offset += static_cast<std::uint64_t>(count);
        size -= static_cast<std::size_t>(count);
    }
}

}  // namespace crosstally
