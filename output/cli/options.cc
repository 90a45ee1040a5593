#include "output/cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <thread>

#include "corpus/ascii.h"
#include "corpus/nearest.h"
#include "output/cli/commands.h"
#include "output/cli/ledger_actions.h"

namespace crosstally {
namespace {

namespace po = boost::program_options;

// As given on the command line; Options holds what it means.
struct Given {
    std::string published, format, fail_on, max_article, memory, shard, threads, port;
    std::optional<std::string> who;
};

struct Sets {  // one definition of each option, with its help
    po::options_description input{"Input"};
    po::options_description rules{"Rules"};
    po::options_description log{"Log"};
    po::options_description ledger{"Ledger"};
    po::options_description output{"Output"};
    po::options_description memory{"Memory"};
    po::options_description general{"General"};
};

// "text, jsonl or csv": what the command can write.
std::string formats_for(const std::string& command) {
    std::vector<std::string_view> names;
    for (const FormatEntry& entry : formats()) {
        if (entry.holds_records || command != "extract") names.push_back(entry.name);
    }
    std::string said;
    for (std::size_t i = 0; i < names.size(); ++i) said.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
    return said;
}

Sets define(const std::string& command, Options& options, Given& given) {
    const std::string can_write = formats_for(command);
    Sets sets;
    sets.input.add_options()
        ("published", po::value(&given.published)->value_name("DAY"), "day of publication (YYYY-MM-DD) of all articles that state none; right only where they are of one day, for \"last year\" is counted from it")
        ("root", po::value(&options.root)->value_name("DIR"), "call articles by their path below DIR: shorter, and the same wherever the folder stands")
        ("max-article", po::value(&given.max_article)->value_name("SIZE"), "largest article, e.g. 500k, 8M (the default), 1G")
        ("threads", po::value(&given.threads)->value_name("N"), "articles read at a time (default: one a processor); the output is the same");
    sets.rules.add_options()
        ("rules", po::value(&options.rule_folders)->composing()->value_name("DIR"), "rule files that add to or replace the built-in ones; may be given several times");
    sets.log.add_options()
        ("fail-on", po::value(&given.fail_on)->value_name("SEVERITY"), "exit with 1 where the log holds an error, a warning (or worse), a note (or worse)")
        ("agreements", po::bool_switch(&options.agreements), "the figures that agree, too")
        ("notes", po::bool_switch(&options.notes), "text: the notes, too (the other formats always hold them)");
    sets.ledger.add_options()
        ("ledger", po::value(&options.ledger)->value_name("FILE"), "the ledger; check makes it where there is none");
    if (command == "review") {
        sets.ledger.add_options()
            ("reviewer", po::value(&options.reviewers)->composing()->value_name("NAME"), "who decides; may be given several times, each gets a link")
            ("port", po::value(&given.port)->value_name("N"), "the port (default: any that is free)")
            ("listen", po::value(&options.address)->value_name("ADDRESS"), "the address (default: 127.0.0.1, this machine alone)");
    } else {
        sets.ledger.add_options()("all", po::bool_switch(&options.all), "check: every open finding, not only what is new, changed or resolved; findings: the resolved ones too");
    }
    sets.output.add_options()
        ("format", po::value(&given.format)->value_name("FORMAT"), can_write.c_str())
        ("bom", po::bool_switch(&options.byte_order_mark), "csv: begin with a byte order mark, as Excel wants it")
        ("output", po::value(&options.output)->value_name("FILE"), "write to FILE: all of it, or the file stays as it was; - is standard output");
    sets.memory.add_options()
        ("memory", po::value(&given.memory)->value_name("SIZE"), "what the comparison may hold, about (default: 512M); the rest is put aside on disk; the log is the same")
        ("spill", po::value(&options.spill_folder)->value_name("DIR"), "where it is put aside (default: TMPDIR, or /tmp)");
    sets.general.add_options()
        ("quiet", po::bool_switch(&options.quiet), "no progress and no notices on standard error")
        ("verbose", po::bool_switch(&options.verbose), "say what was read and with which rules, and every problem where many are alike")
        ("help,h", po::bool_switch(&options.help), "this help");
    return sets;
}

po::options_description options_of(const std::string& command, Options& options, Given& given) {
    Sets sets = define(command, options, given);
    po::options_description all;
    const bool reads_articles = command == "check" || command == "extract" || command == "explain";
    const bool makes_log = command == "check" || command == "reconcile" || command == "ledger";
    if (command == "check") {
        sets.log.add_options()("records", po::bool_switch(&options.records), "the records before the log");
        sets.ledger.add_options()
            ("decisions", po::value(&options.decisions)->value_name("FILE"), "decisions on findings (JSON Lines); they go into the ledger, where there is one");
    }
    if (command == "ledger") {
        sets.ledger.add_options()
            ("who", po::value<std::string>()->notifier([&given](const std::string& name) { given.who = name; })->value_name("NAME"), "decide: who decides")
            ("reason", po::value(&options.reason)->value_name("TEXT"), "decide: why");
    }
    if (command == "extract") {
        sets.output.add_options()("unexplained", po::bool_switch(&options.unexplained), "instead: the numbers that no rule explains");
        sets.input.add_options()("shard", po::value(&given.shard)->value_name("I/N"), "only every Nth article of the input, from the Ith on");
    }
    if (command == "rules") sets.rules.add_options()("check", po::bool_switch(&options.run_examples), "run the examples of every rule");
    if (command.empty()) sets.general.add_options()("version", po::bool_switch(&options.version), "the version");
    if (reads_articles) all.add(sets.input);
    if (!command.empty() && command != "review") all.add(sets.rules);
    if (makes_log) all.add(sets.log);
    if (command == "check" || command == "ledger" || command == "review") all.add(sets.ledger);
    if (makes_log || command == "extract") all.add(sets.output);
    if (command == "reconcile") {
        sets.memory.add_options()("keyed", po::value(&options.keyed)->value_name("STEP"), "one step of the comparison on many machines: blocks, compare or log");
    }
    if (makes_log) all.add(sets.memory);
    all.add(sets.general);
    return all;
}

std::string nearest_option(const std::string& name, const po::options_description& known) {
    std::vector<std::string> names;
    for (const auto& option : known.options()) names.push_back(option->long_name());
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string found = nearest(name.substr(std::min(name.find_first_not_of('-'), name.size())), views);
    return found.empty() ? "" : "did you mean --" + found + "?";
}

// "check and ledger have it": where an option of this name stands; empty: nowhere.
std::string commands_with(const std::string& given) {
    const std::string name = given.substr(std::min(given.find_first_not_of('-'), given.size()));
    std::vector<std::string_view> having;
    for (const Command& command : commands()) {
        Options options;
        Given unused;
        if (!name.empty() && options_of(std::string(command.name), options, unused).find_nothrow(name, false) != nullptr) having.push_back(command.name);
    }
    std::string said;
    for (std::size_t i = 0; i < having.size(); ++i) said.append(i == 0 ? "" : i + 1 == having.size() ? " and " : ", ").append(having[i]);
    return said.empty() ? said : said + (having.size() == 1 ? " has it" : " have it");
}

UsageError unknown_option(const std::string& name, const std::string& command, const po::options_description& known) {
    const std::string having = command.empty() ? "" : commands_with(name);
    if (!having.empty()) return {command + " has no option " + name, having};
    return {"there is no option " + name, nearest_option(name, known)};
}

// "-:7", line 7 of standard input, is no option.
std::vector<std::string> take_lines_of_input(std::vector<std::string>& arguments) {
    const auto is_line = [](const std::string& argument) { return argument.starts_with("-:"); };
    std::vector<std::string> lines;
    std::ranges::copy_if(arguments, std::back_inserter(lines), is_line);
    std::erase_if(arguments, is_line);
    return lines;
}

constexpr std::size_t largest_article = 2'000'000'000;

std::optional<std::size_t> parse_size(std::string_view written, std::size_t largest) {
    std::size_t value = 0;
    const char* end = written.data() + written.size();
    const auto [rest, error] = std::from_chars(written.data(), end, value);
    if (error != std::errc{} || value == 0 || value > 1'000'000'000'000) return std::nullopt;
    std::string unit(rest, end);
    std::ranges::transform(unit, unit.begin(), [](char c) { return is_small(c) ? static_cast<char>(c - 32) : c; });
    if (unit.ends_with('B')) unit.pop_back();
    const std::size_t times = unit.empty() ? 1 : unit == "K" ? 1'000 : unit == "M" ? 1'000'000 : unit == "G" ? 1'000'000'000 : 0;
    if (times == 0 || value > largest / times) return std::nullopt;
    return value * times;
}

bool understand_format(const Given& given, Options& options, UsageError& error) {
    std::string name = given.format.empty() ? (options.command == "extract" ? "jsonl" : "text") : given.format;
    std::ranges::transform(name, name.begin(), made_small);
    options.format = find_format(name);
    if (options.format && (options.format->holds_records || (options.command != "extract" && !options.records))) return true;
    if (options.format) {
        error = {"the format " + given.format + " holds a log and no records", "take it with check or reconcile, without --records"};
        return false;
    }
    std::vector<std::string_view> names;
    for (const FormatEntry& entry : formats()) names.push_back(entry.name);
    const std::string close = nearest(given.format, names);
    error = {"there is no format \"" + given.format + "\"", close.empty() ? "the formats are " + format_names() : "did you mean " + close + "?"};
    return false;
}

bool understand_severity(const Given& given, Options& options, UsageError& error) {
    if (given.fail_on.empty()) return true;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        if (given.fail_on == to_string(severity)) options.fail_on = severity;
    }
    if (!options.fail_on) error = {"--fail-on \"" + given.fail_on + "\" is no severity", "the severities are error, warning, note"};
    return options.fail_on.has_value();
}

bool understand_memory(const Given& given, Options& options, UsageError& error) {
    if (given.memory.empty()) return true;
    const auto size = parse_size(given.memory, std::size_t{1'000'000'000'000});
    if (size) options.memory = *size;
    else error = {"--memory \"" + given.memory + "\" is no size up to 1000G", "write it in bytes, or as 500k, 256M, 2G"};
    return size.has_value();
}

// "3/7", counted from 1.
bool understand_shard(const Given& given, Options& options, UsageError& error) {
    if (given.shard.empty()) return true;
    const char* end = given.shard.data() + given.shard.size();
    const auto [slash, bad_shard] = std::from_chars(given.shard.data(), end, options.shard);
    const bool split = bad_shard == std::errc{} && slash != end && *slash == '/';
    const auto [rest, bad_shards] = std::from_chars(split ? slash + 1 : end, end, options.shards);
    if (split && bad_shards == std::errc{} && rest == end && options.shard >= 1 && options.shard <= options.shards) return true;
    error = {"--shard \"" + given.shard + "\" is no shard", "write 1/4, 2/4, 3/4 and 4/4 for four"};
    return false;
}

template <class Number>
bool understand_number(const std::string& name, const std::string& written, Number first, Number last, Number& out, UsageError& error) {
    if (written.empty()) return true;
    const char* end = written.data() + written.size();
    const auto [rest, wrong] = std::from_chars(written.data(), end, out);
    if (wrong == std::errc{} && rest == end && out >= first && out <= last) return true;
    error = {"--" + name + " \"" + written + "\" is no number from " + std::to_string(first) + " to " + std::to_string(last), ""};
    return false;
}

bool is_blank(const std::string& name) { return name.find_first_not_of(" \t\r\n") == std::string::npos; }

// A decision has somebody who made it; a script whose variable is empty is told.
bool understand_who(const Given& given, Options& options, UsageError& error) {
    options.who = given.who.value_or("");
    const bool nobody = given.who && is_blank(options.who);
    if (nobody) error = {"--who is empty", "write who decides: --who NAME"};
    const bool unnamed = std::ranges::any_of(options.reviewers, is_blank);
    if (unnamed) error = {"--reviewer is empty", "write who decides: --reviewer NAME"};
    return !nobody && !unnamed;
}

bool understand(const Given& given, Options& options, UsageError& error) {
    if (!given.published.empty()) {
        options.read.published = parse_day(given.published);
        if (!options.read.published) {
            error = {"--published \"" + given.published + "\" is no day of the calendar", "write it as YYYY-MM-DD"};
            return false;
        }
    }
    if (!given.max_article.empty()) {
        const auto size = parse_size(given.max_article, largest_article);
        if (!size) {
            error = {"--max-article \"" + given.max_article + "\" is no size up to 2G", "write it in bytes, or as 500k, 8M, 1G"};
            return false;
        }
        options.read.max_article = *size;
    }
    if (options.output == "-") options.output.clear();
    if (!options.keyed.empty() && options.keyed != "blocks" && options.keyed != "compare" && options.keyed != "log") {
        error = {"--keyed \"" + options.keyed + "\" is no step", "the steps are blocks, compare and log"};
        return false;
    }
    std::error_code unseen;
    if (!options.spill_folder.empty() && !std::filesystem::is_directory(options.spill_folder, unseen)) {
        error = {"--spill " + options.spill_folder + " is no folder", ""};
        return false;
    }
    if (!understand_memory(given, options, error) || !understand_shard(given, options, error) || !understand_who(given, options, error)) return false;
    options.read.all_versions = !options.ledger.empty();  // it keeps them, and tells by their days which one stands
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    if (!understand_number("threads", given.threads, 1U, 256U, options.threads, error)) return false;
    if (!understand_number("port", given.port, 0, 65535, options.port, error)) return false;
    if (!understand_format(given, options, error)) return false;
    if (options.byte_order_mark && options.format->name != "csv") {
        error = {"--bom is for --format csv alone", ""};
        return false;
    }
    return understand_severity(given, options, error);
}

UsageError value_error(const po::invalid_command_line_syntax& wrong, const po::options_description& known) {
    const std::string name = wrong.get_option_name();
    if (wrong.kind() == po::invalid_command_line_syntax::extra_parameter) return {name + " takes no value", ""};
    const auto* option = known.find_nothrow(name.substr(name.find_first_not_of('-')), false);
    return {name + " needs a value", option == nullptr ? "" : "write " + name + " " + option->format_parameter()};
}

bool parse_arguments(std::vector<std::string> arguments, Options& options, Given& given, UsageError& error) {
    const po::options_description visible = options_of(options.command, options, given);
    po::options_description all;
    all.add(visible);
    all.add_options()("path", po::value(&options.paths), "");
    po::positional_options_description positional;
    positional.add("path", -1);
    const std::vector<std::string> lines = options.command == "explain" ? take_lines_of_input(arguments) : std::vector<std::string>();
    namespace style = po::command_line_style;
    const int exact = style::unix_style & ~style::allow_guessing;
    try {
        po::variables_map values;
        po::store(po::command_line_parser(arguments).options(all).positional(positional).style(exact).run(), values);
        po::notify(values);
        options.paths.insert(options.paths.begin(), lines.begin(), lines.end());
        return true;
    } catch (const po::unknown_option& unknown) {
        error = unknown_option(unknown.get_option_name(), options.command, visible);
    } catch (const po::invalid_command_line_syntax& wrong) {
        error = value_error(wrong, visible);
    } catch (const po::error& wrong) {
        error = {wrong.what(), ""};
    }
    return false;
}

bool check_paths(const Options& options, UsageError& error) {
    const bool needs_paths = options.command == "check" || options.command == "extract" || options.command == "explain";
    if (needs_paths && options.paths.empty() && !options.help) {
        error = {options.command + " needs a file or a folder", "write - for standard input"};
        return false;
    }
    if ((options.command == "ledger" || options.command == "review") && options.ledger.empty() && !options.help) {
        error = {options.command + " needs --ledger FILE", "crosstally check --ledger FILE PATHS makes one"};
        return false;
    }
    if (!options.ledger.empty() && (options.records || options.agreements)) {
        error = {"--records and --agreements do not go with --ledger", "crosstally ledger export gives the records; reconcile --agreements, given these, the agreements"};
        return false;
    }
    if (options.command == "review" && !options.paths.empty()) {
        error = {"review takes no paths", "crosstally check --ledger FILE PATHS adds articles"};
        return false;
    }
    if (options.command == "rules" && !options.paths.empty()) {
        error = {"rules takes no paths", "give a folder of rule files as --rules " + options.paths.front()};
        return false;
    }
    return true;
}

}  // namespace

std::optional<Options> parse_options(const std::vector<std::string>& arguments, UsageError& error) {
    Options options;
    Given given;
    std::vector<std::string> rest = arguments;
    if (!rest.empty() && rest.front() == "help") {  // "crosstally help check"
        rest.erase(rest.begin());
        rest.emplace_back("--help");
    }
    if (!rest.empty() && !rest.front().starts_with('-')) {
        options.command = rest.front();
        rest.erase(rest.begin());
        if (!find_command(options.command)) {
            std::vector<std::string_view> names;
            for (const Command& command : commands()) names.push_back(command.name);
            const std::string close = nearest(options.command, names);
            error = {"there is no command \"" + options.command + "\"",
                     close.empty() ? "crosstally --help lists them" : "did you mean crosstally " + close + "?"};
            return std::nullopt;
        }
    }
    if (!parse_arguments(rest, options, given, error)) return std::nullopt;
    if (options.command.empty() && !options.version && !options.help) {
        error = {options.paths.empty() ? "no command is given" : "the command comes first", "crosstally --help lists the commands"};
        return std::nullopt;
    }
    if (!understand(given, options, error) || !check_paths(options, error)) return std::nullopt;
    return options;
}

namespace {

std::string help_of(const LedgerAction& action) {
    Options options;
    Given given;
    const po::options_description known = options_of("ledger", options, given);
    po::options_description own("Options");
    std::istringstream names(std::string(action.options) + " quiet help");
    for (std::string name; names >> name;) {
        for (const auto& option : known.options()) {
            if (option->long_name() == name) own.add(option);
        }
    }
    std::ostringstream text;
    text << "Usage: crosstally ledger " << action.name << (action.usage.empty() ? "" : " ") << action.usage << " --ledger FILE\n\n" << action.meaning << "\n\n" << own;
    return text.str();
}

}  // namespace

std::string help_text(const std::string& name, const std::string& action) {
    if (name == "ledger") {
        const auto found = std::ranges::find(ledger_actions(), action, &LedgerAction::name);
        if (found != ledger_actions().end()) return help_of(*found);
    }
    Options options;
    Given given;
    std::ostringstream text;
    if (const Command* command = find_command(name)) {
        text << "Usage: " << command->usage << "\n\n" << command->meaning << "\n\n" << command->more;
    } else {
        text << "crosstally reads news articles, tags every figure and quotation, and logs what cannot be true together.\n\n"
             << "Usage: crosstally COMMAND ...\n\nCommands:\n";
        for (const Command& each : commands()) {
            text << "  " << each.name << std::string(11 - each.name.size(), ' ') << each.meaning << "\n";
        }
        text << "\ncrosstally COMMAND --help says more.\n\nExample:\n  crosstally check corpus/samples\n";
    }
    text << options_of(name, options, given);
    text << "\nExit status: 0 it ran; 1 it found what --fail-on names; 2 wrong use, rule files in error or an output that\n"
            "cannot be written; 3 some input could not be read (each named; the rest is done).\n";
    return text.str();
}

}  // namespace crosstally
