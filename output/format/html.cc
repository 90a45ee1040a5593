// The log as one page (report.h).
#include "output/format/format.h"
#include "output/format/report.h"

namespace crosstally {
namespace {

class Html final : public Format {
public:
    void begin_records(std::string&) const override {}
    void record(const Record&, std::string&) const override {}
    [[nodiscard]] bool shows_articles() const override { return true; }
    void log(const LogSource& log, const std::vector<ArticleText>& articles, std::string& out, const TakeWritten&) const override {
        out += report_page({log_at_hand(log), articles});  // one page is held as a whole, here as by who reads it
    }
};

}  // namespace

std::unique_ptr<Format> make_html_format(const FormatOptions&) { return std::make_unique<Html>(); }

}  // namespace crosstally
