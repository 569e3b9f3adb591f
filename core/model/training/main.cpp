// stillpage_train: from a corpus of pages with known main text to the tables of the model.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "model/training/train_command.hpp"

namespace {

constexpr std::string_view kUsage =
    "usage: stillpage_train [options] CORPUS_DIR [OUT_DIR]\n"
    "Trains the model on CORPUS_DIR and writes model_data.cpp, model_metrics.json and "
    "model_dump.txt to OUT_DIR.\n"
    "  --cv             only cross-validate: print F1 by page type, write nothing\n"
    "  --quality        also judge what the whole product extracts with these models\n"
    "  --worst N        with --quality: list the N worst articles\n"
    "  --no-augment     train without transplanted clutter\n"
    "  --check DIR      also count clean pages of DIR (ID.html with ID.json); may be repeated\n"
    "  --texts FILE     write what the product extracts of every page with the model of its fold, "
    "as JSON lines\n"
    "  --no-captions    leave captions out of those texts\n"
    "  --details        with --check: print every snippet missed or left over\n"
    "  --jobs N         threads (default 2); the result doesn't depend on it\n";

}  // namespace

int main(int argc, char** argv) {
  stillpage::training::TrainCommand command;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const bool more = i + 1 < argc;
    if (argument == "--cv") {
      command.only_validate = true;
    } else if (argument == "--quality") {
      command.quality = true;
    } else if (argument == "--worst" && more) {
      command.worst = static_cast<std::size_t>(std::max(0, std::atoi(argv[++i])));
    } else if (argument == "--no-augment") {
      command.augment = false;
    } else if (argument == "--details") {
      command.details = true;
    } else if (argument == "--no-captions") {
      command.captions = false;
    } else if (argument == "--texts" && more) {
      command.texts = argv[++i];
    } else if (argument == "--check" && more) {
      command.checks.emplace_back(argv[++i]);
    } else if (argument == "--jobs" && more) {
      command.jobs = static_cast<unsigned>(std::max(1, std::atoi(argv[++i])));
    } else if (argument.starts_with("-")) {
      std::fprintf(stderr, "%.*s", static_cast<int>(kUsage.size()), kUsage.data());
      return argument == "--help" ? 0 : 2;
    } else if (command.corpus.empty()) {
      command.corpus = argument;
    } else {
      command.out = argument;
    }
  }
  if (command.corpus.empty() || (command.out.empty() && !command.only_validate)) {
    std::fprintf(stderr, "%.*s", static_cast<int>(kUsage.size()), kUsage.data());
    return 2;
  }
  return run(command);
}
