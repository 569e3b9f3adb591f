// What the command line of stillpage_train asks for, and doing it.
#pragma once

#include <filesystem>
#include <vector>

namespace stillpage::training {

struct TrainCommand {
  std::filesystem::path corpus;
  std::filesystem::path out;
  std::vector<std::filesystem::path> checks;
  std::filesystem::path texts;  // where to write what is extracted of every page; empty: nowhere
  bool captions = true;         // in those texts
  bool only_validate = false;
  bool quality = false;   // also judge what the whole product extracts
  std::size_t worst = 0;  // articles to list then, from the worst on
  bool augment = true;
  bool details = false;
  unsigned jobs = 2;
};

// An exit code: 0, or 1 with a message on stderr.
[[nodiscard]] int run(const TrainCommand& command);

}  // namespace stillpage::training
