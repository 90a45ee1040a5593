// Room on disk for what does not fit into memory. The files have no name: they are unlinked as soon as they are made,
// so that nothing stays behind after an error, a signal or a kill. A write or read that fails throws SpillError.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace crosstally {

struct SpillError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct SpillRoom {
    std::size_t memory = std::size_t{512} << 20U;  // bytes, about: all that a run of the reconciler may hold
    std::string folder;                            // empty: TMPDIR, or /tmp
    std::uint64_t spilled = 0;                     // bytes written so far
};

// Bytes that are appended and read back. The last `keep` of them at most stay in memory.
class SpillFile {
public:
    SpillFile(SpillRoom& room, std::size_t keep) : room_(room), keep_(keep) {}
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;
    ~SpillFile();

    std::uint64_t append(std::string_view bytes);  // where they stand
    void read(std::uint64_t offset, char* out, std::size_t size) const;  // not across two appends
    [[nodiscard]] std::uint64_t size() const { return written_ + kept_.size(); }
    void flush();

private:
    void open();

    SpillRoom& room_;
    std::size_t keep_;
    int descriptor_ = -1;
    std::uint64_t written_ = 0;
    std::string kept_;
};

}  // namespace crosstally
