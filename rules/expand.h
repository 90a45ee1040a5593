// Turns a pattern as written into the regular expression that RE2 gets: {fragments} replaced by their patterns,
// a space by any white space, a straight apostrophe by either apostrophe. What a fragment became is kept for the next
// pattern that uses it: the fragments must not change meanwhile.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace crosstally {

// The fragment as written, or nullptr. Not called for a fragment within one that is known already.
using FindFragment = std::function<const std::string*(std::string_view name)>;

class Expander {
public:
    explicit Expander(FindFragment find) : find_(std::move(find)) {}

    // nullopt: `mistake` says why (an unknown fragment, one that holds itself); offset is where in `pattern`.
    std::optional<std::string> expand(std::string_view pattern, std::string& mistake, std::size_t& offset);
    void forget() { known_.clear(); }

private:
    bool expand_into(std::string_view pattern, int depth, std::string& out, std::string& mistake, std::size_t& offset);
    bool add_fragment(std::string_view name, int depth, std::string& out, std::string& mistake);

    FindFragment find_;
    std::map<std::string, std::string, std::less<>> known_;
};

}  // namespace crosstally
