#include "output/format/html_text.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "output/format/visible.h"

namespace crosstally {

std::string html(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string html_lines(std::string_view text) {
    std::string out;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += html(text.substr(0, end));
        if (end == text.size()) return out;
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

bool is_web_address(std::string_view address) {
    std::string start(address.substr(0, 8));
    std::ranges::transform(start, start.begin(), made_small);
    return start.starts_with("http://") || start.starts_with("https://");
}

std::size_t byte_at(std::string_view text, std::uint32_t code_points) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins && code_points-- == 0) break;
    }
    return at;
}

}  // namespace crosstally
