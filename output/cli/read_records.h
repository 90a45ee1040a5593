// Files of records, as extract wrote them. Records of different rule files are refused: they must not be compared.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/json.h"
#include "extract/claim/record.h"
#include "output/cli/say.h"

namespace crosstally {

class RecordReader {
public:
    RecordReader(std::function<void(Record)> take, Speaker& speaker);

    // Lines of reconcile --keyed compare among the records; without it they are left alone. false: `mistake` says why.
    void take_findings(std::function<bool(const JsonValue& line, std::string& mistake)> take) { take_finding_ = std::move(take); }

    // The files that will be read, so that the time left can be told; of a pipe it cannot.
    void expect(const std::vector<std::string>& paths);
    void read(const std::string& path);  // "-": standard input; problems are said

    [[nodiscard]] const std::string& refusal() const { return refusal_; }  // why the records do not belong together
    [[nodiscard]] const std::string& digest() const { return digest_; }
    [[nodiscard]] bool has_read() const { return has_read_; }              // any record at all
    [[nodiscard]] std::uint64_t skipped() const { return skipped_; }       // articles that extract could not read

private:
    void read_line(std::string_view text, std::uint32_t number, const std::string& path, Problems& problems);
    void compare_digest(const ArticleRecord& article, const std::string& path);

    std::function<void(Record)> take_;
    std::function<bool(const JsonValue& line, std::string& mistake)> take_finding_;
    Speaker& speaker_;
    std::uint64_t bytes_ = 0;      // read so far
    std::uint64_t of_bytes_ = 0;  // 0: not known
    JsonReader json_;
    std::string digest_;
    std::string digest_path_;
    std::string refusal_;
    std::uint64_t skipped_ = 0;
    bool has_read_ = false;
};

}  // namespace crosstally
