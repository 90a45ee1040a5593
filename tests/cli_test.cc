// The program as its users meet it: what holds for any input.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "corpus/json.h"
#include "tests/run_command.h"
#include "tests/sanitized.h"
#include "tests/temporary_folder.h"

using namespace crosstally;
namespace fs = std::filesystem;

namespace {

// A batch of several stories, some in JSON Lines, one article unreadable.
TemporaryFolder& batch() {
    static TemporaryFolder folder;
    if (fs::exists(folder.path() + "/z.txt")) return folder;
    for (int i = 0; i < 40; ++i) {
        const std::string n = std::to_string(i);
        folder.write("wire/" + n + ".txt", "16 June 2021\n\nAvon and Somerset Police recorded 2,2" + std::to_string(90 + i % 3) +
                     " stalking offences in 2020-21, up " + n + " per cent.\n\n\"We closed " + n + " cases,\" said Jo Marsh.\n");
    }
    folder.write("lines.jsonl", "{\"id\":\"k1\",\"title\":\"Theft up 12 per cent\",\"published\":\"2021-06-16\",\"text\":\"Essex Police "
                 "recorded 1,200 thefts in 2020-21.\"}\n{\"id\":\"k2\",\"published\":\"2021-06-17\",\"text\":\"Essex Police recorded "
                 "1,300 thefts in 2020-21, a third of all crime.\"}\n{\"id\":\"k3\"}\n");
    folder.write("bad.txt", "caf\xE9");
    folder.write("z.txt", "Kent Police recorded nearly 5,000 burglaries in 2020-21. The total was about one in five of 25,000.");
    return folder;
}

CommandResult run(const std::string& command) { return run_command(command, batch().path()); }

}  // namespace

TEST_CASE("check gives the same bytes as extract and then reconcile") {
    for (const std::string format : {"text --notes", "jsonl", "csv"}) {
        const CommandResult one = run("crosstally check --agreements --format " + format + " wire lines.jsonl bad.txt z.txt");
        const CommandResult two = run("crosstally extract wire lines.jsonl bad.txt z.txt > records.jsonl; crosstally reconcile "
                                      "--agreements --format " + format + " records.jsonl");
        CHECK(one.out == two.out);
        CHECK(one.status == 3);
        CHECK(two.status == 0);
    }
}

TEST_CASE("the number of threads changes no byte") {
    const CommandResult one = run("crosstally extract --threads 1 .");
    CHECK(one.out.size() > 10'000);
    for (const std::string threads : {"2", "7"}) {
        const CommandResult more = run("crosstally extract --threads " + threads + " .");
        CHECK(more.out == one.out);
        CHECK(more.err == one.err);
    }
}

TEST_CASE("the shards of extract, reconciled together, give the bytes of one check") {
    const std::string inputs = " wire lines.jsonl bad.txt z.txt";
    const CommandResult whole = run("crosstally check --format jsonl --agreements" + inputs);
    CHECK(whole.out.size() > 10'000);
    for (const std::string shards : {"1", "2", "7", "64"}) {
        if (sanitized && shards == "64") continue;
        CAPTURE(shards);
        const CommandResult parts = run("mkdir -p shards; for i in $(seq " + shards + "); do crosstally extract --shard $i/" + shards + inputs +
                                        " > shards/$i.jsonl; done; crosstally reconcile --memory 20k --format jsonl --agreements shards/*.jsonl; rm -r shards");
        CHECK(parts.out == whole.out);
    }
}

TEST_CASE("the comparison step by step, its lines in any order, gives the bytes of one check") {
    const CommandResult whole = run("crosstally check --format jsonl --agreements wire lines.jsonl z.txt");
    const CommandResult steps = run("crosstally extract wire lines.jsonl z.txt > records.jsonl; crosstally reconcile --keyed blocks --memory 20k records.jsonl > blocks; "
                                    "while read -r line; do printf '%s\\n' \"$line\" | crosstally reconcile --keyed compare; done < blocks | sort > found; "
                                    "crosstally reconcile --keyed log --format jsonl --agreements found records.jsonl");
    CHECK(steps.out == whole.out);
    for (const std::string part : {"grep -v '\"done\".*:1}' found", "grep -v '\"end\"' found", "cat found found", "head -c 0 found", "sed 's/\"run\":\"./\"run\":\"x/' found",
                                   "cat found; sed 's/\"run\":\"./\"run\":\"x/' found"}) {
        CAPTURE(part);
        const CommandResult refused = run("(" + part + ") > part; crosstally reconcile --keyed log part records.jsonl");
        CHECK(refused.status == 2);
        CHECK(refused.out.empty());
        CHECK(refused.err.find("findings") != std::string::npos);
    }
    CHECK(run("tail -n 1 records.jsonl > other; crosstally reconcile --keyed log found other").err.find("other records") != std::string::npos);
    for (const std::string step : {"blocks", "compare", "log"}) {
        const CommandResult nothing = run("crosstally reconcile --format jsonl --keyed " + step + " < /dev/null");
        CHECK(nothing.status == 0);
        CHECK(nothing.out.size() == (step == "log" ? run("crosstally reconcile --format jsonl < /dev/null").out.size() : 0));
    }
    CHECK(run("echo '{}' | crosstally reconcile --keyed compare").status == 3);
    CHECK(run("crosstally reconcile --keyed join").status == 2);
}

TEST_CASE("the order of the articles does not change the log") {
    const CommandResult one = run("crosstally check --format jsonl --agreements wire lines.jsonl z.txt");
    const CommandResult two = run("crosstally check --format jsonl --agreements z.txt lines.jsonl $(ls -r wire/*.txt)");
    CHECK(one.out == two.out);
}

TEST_CASE("an article twice gives no discrepancy with itself") {
    const CommandResult result = run("crosstally check --notes z.txt z.txt ./z.txt | tail -n 1");
    CHECK(result.out.find("0 errors, 0 warnings, 0 notes") != std::string::npos);
}

TEST_CASE("records are valid JSON, and their offsets count code points") {
    const CommandResult result = run("printf 'A \\303\\251t\\303\\251 in 2020: \\342\\202\\2545m for 300 people.\\r\\nAnd 12 more.' > e.txt; "
                                     "crosstally extract e.txt");
    JsonReader reader;
    std::size_t figures = 0;
    for (std::size_t at = 0; at < result.out.size();) {
        const std::size_t end = result.out.find('\n', at);
        JsonError error;
        const auto object = reader.read(std::string_view(result.out).substr(at, end - at), error);
        REQUIRE(object);
        figures += object->find("record")->text == "figure" ? 1 : 0;
        if (object->find("text") && object->find("text")->text == "12") {
            CHECK(object->find("line")->text == "2");
            CHECK(object->find("column")->text == "5");
            CHECK(object->find("start")->text == "40");
        }
        at = end + 1;
    }
    CHECK(figures >= 2);
}

TEST_CASE("an output file is written whole or not at all") {
    const CommandResult result = run("echo old > log.txt; chmod 640 log.txt; crosstally check --output log.txt z.txt; cat log.txt; "
                                     "stat -c %a log.txt; ls log.txt*");
    CHECK(result.out.find("old") == std::string::npos);
    CHECK(result.out.find("1 article") == 0);
    CHECK(result.out.ends_with("640\nlog.txt\n"));
    const CommandResult refused = run("echo old > log.txt; crosstally check --output log.txt --rules nowhere z.txt; cat log.txt; ls log.txt*");
    CHECK(refused.out == "old\nlog.txt\n");
    const CommandResult linked = run("echo old > real.txt; ln -sf real.txt link.txt; crosstally check --output link.txt z.txt; "
                                     "head -c 9 real.txt; test -L link.txt && echo ' still a link'");
    CHECK(linked.out == "1 article still a link\n");
}

TEST_CASE("every command has help with an example") {
    for (const std::string command : {"", "check", "extract", "reconcile", "explain", "rules"}) {
        const CommandResult result = run("crosstally " + command + " --help");
        CHECK(result.status == 0);
        CHECK(result.out.find("Example") != std::string::npos);
        CHECK(result.out.find("  crosstally " + command) != std::string::npos);
        CHECK(result.err.empty());
    }
    CHECK(run("crosstally --version").out.starts_with("crosstally "));
}

TEST_CASE("explain says where each field came from") {
    const CommandResult whole = run("crosstally explain z.txt");
    CHECK(whole.status == 0);
    CHECK(whole.out.find("figure \"5,000\": count 5000, rule ") != std::string::npos);
    CHECK(whole.out.find("    can mean from ") != std::string::npos);
    const CommandResult line = run("crosstally explain wire/3.txt:3 wire");
    CHECK(line.out.find("wire/3.txt:3:") == 0);
    CHECK(line.out.find("wire/3.txt:5:") == std::string::npos);
    CHECK(line.out.find("compared \"") != std::string::npos);
}

TEST_CASE("rules lists the rules and runs their examples") {
    const CommandResult list = run("crosstally rules");
    CHECK(list.out.find("digest ") != std::string::npos);
    const CommandResult checked = run("crosstally rules --check");
    CHECK(checked.status == 0);
    CHECK(checked.out.find(" examples hold\n") != std::string::npos);
}

TEST_CASE("explain counts the guards by name") {
    const CommandResult result = run("echo 'The M25 and Covid-19, counted twice; he was asked twice.' > g.txt; crosstally explain g.txt");
    CHECK(result.out.find("g.txt: guards: guard-joined 1, guard-twice 2\n") != std::string::npos);
}

TEST_CASE("explain takes the places that the log gives: with a column, and the ids of articles in JSON Lines") {
    const CommandResult result = run("echo 'They saw 41 seals.' > s.txt; echo '{\"id\":\"seals\",\"text\":\"They saw 41 seals.\"}' > s.jsonl; "
                                     "crosstally explain s.txt:1:10; crosstally explain seals:1:10 s.jsonl; crosstally explain eels:1:10 s.jsonl");
    CHECK(result.out.find("s.txt:1:10: figure \"41\"") != std::string::npos);
    CHECK(result.out.find("seals:1:10: figure \"41\"") != std::string::npos);
    CHECK(result.err == "crosstally: no article is called eels\n");
}

TEST_CASE("unexplained numbers are shown in their sentence") {
    const CommandResult result = run("echo 'All 12 of the 33rd floor read 4chan twice.' > u.txt; crosstally extract --unexplained u.txt");
    CHECK(result.status == 0);
    CHECK(result.out == "u.txt:1:31: unexplained: All 12 of the 33rd floor read [4chan] twice.\n");
}

TEST_CASE("fail-on sets the exit status, and an unreadable article stands before it") {
    write_whole(batch().path() + "/f.jsonl",
                "{\"id\":\"a\",\"published\":\"2021-06-16\",\"text\":\"Avon and Somerset Police recorded 2,805 stalking offences in 2020-21.\"}\n"
                "{\"id\":\"b\",\"published\":\"2021-06-16\",\"text\":\"Avon and Somerset Police recorded 2,508 stalking offences in 2020-21.\"}\n");
    CHECK(run("crosstally check f.jsonl").status == 0);
    CHECK(run("crosstally check --fail-on error f.jsonl").status == 1);
    CHECK(run("crosstally check --fail-on note f.jsonl").status == 1);
    CHECK(run("crosstally check --fail-on error f.jsonl bad.txt").status == 3);
    CHECK(run("crosstally check --fail-on error z.txt").status == 0);
}

TEST_CASE("the layers are checked, and a breach is found") {
    const TemporaryFolder folder;
    for (const char* name : {"rules", "extract", "output", "tests", "scripts"}) fs::create_directory(folder.path() + "/" + name);
    folder.write("corpus/a.cc", "#include \"output/cli/options.h\"\n#include <re2/re2.h>\n#include <vector>\n#include <lua/lua.h>\n");
    folder.write("corpus/b.h", "#include <unicode/brkiter.h>\n");
    folder.write("output/long.cc", std::string(501, '\n'));
    const std::string script = std::string(CROSSTALLY_SOURCE) + "/scripts/check_layers";
    const CommandResult result = run(script + " " + folder.path());
    CHECK(result.status == 1);
    CHECK(result.out == "corpus/a.cc:1: corpus must not include output\n"
                        "corpus/a.cc:2: <re2/re2.h> belongs in rules\n"
                        "corpus/a.cc:4: <lua/lua.h> is of a package that has no room\n"
                        "corpus/b.h:1: <unicode/brkiter.h> must not stand in a header of ours\n"
                        "output/long.cc:501: longer than 500 lines\n");
}
