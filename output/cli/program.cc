#include <exception>
#include <new>

#include "output/cli/commands.h"
#include "output/cli/finish.h"
#include "output/cli/overwriting.h"
#include "output/version.h"

namespace crosstally {
namespace {

int print(const std::string& text) {
    Speaker speaker(true);
    Sink sink("");
    sink.write(text);
    return finish(sink, {}, nullptr, speaker);
}

int run_command(const std::vector<std::string>& arguments) {
    UsageError error;
    const auto options = parse_options(arguments, error);
    if (!options) {
        Speaker speaker(false);
        speaker.say(error.message + (error.hint.empty() ? "" : "; " + error.hint));
        return status_wrong_use;
    }
    if (options->version) return print("crosstally " + std::string(version()) + "\n");
    if (options->help) return print(help_text(options->command, options->paths.empty() ? "" : options->paths.front()));
    if (const std::string lost = what_would_be_overwritten(*options); !lost.empty()) {
        Speaker(false).say(lost);
        return status_wrong_use;
    }
    return find_command(options->command)->run(*options);
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
    try {
        return run_command(arguments);
    } catch (const std::bad_alloc&) {
        Speaker(false).say("out of memory");
    } catch (const std::exception& unexpected) {
        Speaker(false).say(std::string("stopped: ") + unexpected.what());
    }
    return status_wrong_use;
}

}  // namespace crosstally
