// The standard's own vectors (FIPS 180-4, NIST's examples), and what the digest of the rules tells apart.
#include <doctest/doctest.h>

#include "rules/rule_set.h"
#include "rules/sha256.h"

using namespace crosstally;

namespace {

std::string digest(const std::vector<RuleFile>& files) {
    Problems problems;
    return RuleSet::load(files, problems).digest();
}

}  // namespace

TEST_CASE("SHA-256 of the standard's examples") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the digest of the rules tells names, texts and files apart, but not folders") {
    const std::string one = digest({{"a.toml", "# x"}});
    CHECK(one.size() == 64);
    CHECK(one == digest({{"there/a.toml", "# x"}}));
    CHECK(one != digest({{"b.toml", "# x"}}));
    CHECK(one != digest({{"a.toml", "# y"}}));
    CHECK(one != digest({{"a.toml", "#"}, {"", " x"}}));
    CHECK(one != digest({{"a.toml", "# x"}, {"places.toml", "list = 'place'\n"}}));
}
