// An immutable text that its copies share: the records of one sentence hold its words once.
// Copies may be read and dropped in different threads.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace crosstally {

class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text) : text_(std::make_shared<const std::string>(std::move(text))) {}  // NOLINT(google-explicit-constructor)
    SharedText(const char* text) : SharedText(std::string(text)) {}                                // NOLINT(google-explicit-constructor)

    [[nodiscard]] const std::string& str() const {
        static const std::string none;
        return text_ ? *text_ : none;
    }
    operator const std::string&() const { return str(); }  // NOLINT(google-explicit-constructor)
    operator std::string_view() const { return str(); }    // NOLINT(google-explicit-constructor)
    [[nodiscard]] std::size_t size() const { return str().size(); }
    [[nodiscard]] bool empty() const { return str().empty(); }

    friend bool operator==(const SharedText& a, const SharedText& b) { return a.text_ == b.text_ || a.str() == b.str(); }
    friend auto operator<=>(const SharedText& a, const SharedText& b) { return a.str() <=> b.str(); }
    friend std::string operator+(const SharedText& a, std::string_view b) { return a.str() + std::string(b); }
    friend std::ostream& operator<<(std::ostream& out, const SharedText& text) { return out << text.str(); }

private:
    std::shared_ptr<const std::string> text_;
};

}  // namespace crosstally
