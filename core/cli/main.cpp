// The command-line tool: parses the command line and hands over to one of the commands.
#include <csignal>
#include <string>

#include "commands.hpp"
#include "options.hpp"

#ifndef STILLPAGE_VERSION
#define STILLPAGE_VERSION "0.1.0"
#endif

int main(int argc, char** argv) {
  using namespace stillpage::cli;
  std::signal(SIGPIPE, SIG_DFL);  // a reader that has seen enough ends the tool without a word
  const auto [options, error] = parse_options(argc, argv);
  if (!error.empty()) {
    complain({}, error);
    complain({}, "try 'stillpage --help'");
    return kExitUsage;
  }
  if (options.help) return write_output(help_text()) ? kExitDone : kExitUnreadable;
  if (options.version) {
    return write_output("stillpage " STILLPAGE_VERSION "\n") ? kExitDone : kExitUnreadable;
  }
  if (!options.batch_folder.empty()) return run_batch(options);
  return options.explain == ExplainForm::kNone ? run_single(options) : run_explain(options);
}
