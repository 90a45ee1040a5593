#include "output/cli/overwriting.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "corpus/files.h"

namespace crosstally {
namespace {

namespace fs = std::filesystem;

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code error;
    if (fs::equivalent(a, b, error) && !error) return true;
    const fs::path of_a = fs::weakly_canonical(a, error);  // for what is yet to be made
    const fs::path of_b = error ? fs::path() : fs::weakly_canonical(b, error);
    return !error && of_a == of_b;
}

bool is_file(const std::string& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

bool reads_articles(const Options& options) { return options.command == "check" || options.command == "extract"; }

// The files that the paths name, those in folders included.
std::vector<std::string> inputs(const Options& options) {
    std::vector<std::string> files;
    if (!reads_articles(options) && options.command != "reconcile") return files;
    for (const std::string& path : options.paths) {
        if (is_file(path)) files.push_back(path);
        std::error_code error;
        if (!reads_articles(options) || !fs::is_directory(path, error)) continue;
        Problems said_when_read;
        for (ArticleFile& file : find_article_files({path}, "", said_when_read)) files.push_back(std::move(file.path));
    }
    return files;
}

std::vector<std::string> rule_files(const Options& options) {
    std::vector<std::string> files;
    for (const std::string& folder : options.rule_folders) {
        std::error_code error;
        for (fs::recursive_directory_iterator entries(folder, error), end; !error && entries != end; entries.increment(error)) {
            if (entries->path().extension() == ".toml") files.push_back(entries->path().string());
        }
    }
    return files;
}

std::optional<std::string> find_same(const std::vector<std::string>& files, const std::string& file) {
    const auto found = std::ranges::find_if(files, [&file](const std::string& other) { return is_same_file(other, file); });
    return found == files.end() ? std::nullopt : std::optional(*found);
}

std::string refusal(const std::string& option, const std::string& file, const std::string& lost, const char* what) {
    return option + " " + file + " would overwrite " + (lost == file ? "" : lost + ", ") + what + "; give another file";
}

}  // namespace

std::string what_would_be_overwritten(const Options& options) {
    const std::string& output = options.output;
    const std::string& ledger = options.ledger;
    if (!output.empty() && !ledger.empty() && is_same_file(output, ledger)) return refusal("--output", output, ledger, "the ledger");
    const bool writes_over = !output.empty() && is_file(output);
    const bool keeps_over = !ledger.empty() && is_file(ledger);
    if (!writes_over && !keeps_over) return {};
    const std::vector<std::string> read = inputs(options);
    if (const auto lost = keeps_over ? find_same(read, ledger) : std::nullopt) return refusal("--ledger", ledger, *lost, "an input");
    if (!writes_over) return {};
    if (const auto lost = find_same(read, output)) return refusal("--output", output, *lost, "an input");
    if (!options.decisions.empty() && is_same_file(options.decisions, output)) return refusal("--output", output, options.decisions, "the decisions");
    if (const auto lost = find_same(rule_files(options), output)) return refusal("--output", output, *lost, "a rule file");
    return {};
}

}  // namespace crosstally
