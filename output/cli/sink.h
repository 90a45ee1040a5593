// Where the output goes: standard output, or a file that is written whole or not at all (a temporary file beside it
// that takes its name at the end). Something that is no regular file (/dev/null, a pipe) is written to directly.
#pragma once

#include <string>
#include <string_view>

namespace crosstally {

class Sink {
public:
    explicit Sink(const std::string& path);  // empty: standard output
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    ~Sink();  // an output that was not finished leaves nothing behind

    void write(std::string_view text);
    void finish();

    [[nodiscard]] bool failed() const { return !error_.empty(); }
    [[nodiscard]] const std::string& error() const { return error_; }  // "log.jsonl cannot be written: No space left ..."
    [[nodiscard]] bool closed() const { return closed_; }              // the reader went away: stop quietly

private:
    void open(const std::string& path);
    void flush();
    void fail(int number);

    std::string name_;
    std::string target_;     // the file to be
    std::string temporary_;  // the file so far
    int descriptor_ = 1;
    std::string buffer_;
    std::string error_;
    bool closed_ = false;
};

}  // namespace crosstally
