// The log as one page (report.h).
#include "output/format/format.h"
#include "output/format/report.h"

namespace crosstally {
namespace {

class Html final : public Format {
public:
    explicit Html(const FormatOptions& options) : standing_(options.standing) {}
    [[nodiscard]] bool shows_articles() const override { return true; }
    void log(const LogSource& log, const std::vector<ArticleText>& articles, std::string& out, const TakeWritten&) const override {
        out += report_page({log_at_hand(log), articles, standing_});  // one page is held as a whole, here as by who reads it
    }

private:
    bool standing_;
};

}  // namespace

std::unique_ptr<Format> make_html_format(const FormatOptions& options) { return std::make_unique<Html>(options); }

}  // namespace crosstally
