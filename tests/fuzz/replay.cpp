// stillpage_fuzz_replay: the targets without a fuzzer, for any compiler.
//   TARGET              runs every seed, and every input that once broke the target
//   TARGET FILE…        runs these inputs, as to reproduce a crash
//   --write-seeds TARGET FOLDER   writes the seeds as files for a fuzzer to start from
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "seeds.hpp"
#include "targets.hpp"

namespace {

namespace fs = std::filesystem;
using stillpage::fuzz::Target;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  bytes.shrink_to_fit();  // so that sanitizers see who reads past the end
  return bytes;
}

const Target* find_target(std::string_view name) {
  const auto& targets = stillpage::fuzz::kTargets;
  const auto found = std::find_if(targets.begin(), targets.end(),
                                  [&](const Target& target) { return target.name == name; });
  return found == targets.end() ? nullptr : found;
}

std::vector<fs::path> regressions_of(std::string_view target) {
  std::vector<fs::path> files;
  const fs::path folder = fs::path(STILLPAGE_FUZZ_DIR) / "regressions" / target;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// Says first which input it is, since a broken promise ends the process.
void run_files(const Target& target, const std::vector<fs::path>& files) {
  for (const fs::path& file : files) {
    std::printf("%s\n", file.filename().string().c_str());
    std::fflush(stdout);
    target.run(read_file(file));
  }
}

int run_seeds(const Target& target) {
  const std::vector<std::string> seeds = stillpage::fuzz::make_seeds(target.name);
  for (const std::string& seed : seeds) target.run(seed);
  const std::vector<fs::path> regressions = regressions_of(target.name);
  run_files(target, regressions);
  std::printf("%zu seeds and %zu earlier failures passed\n", seeds.size(), regressions.size());
  return seeds.empty() ? 1 : 0;
}

int write_seeds(const Target& target, const fs::path& folder) {
  fs::create_directories(folder);
  std::size_t number = 0;
  for (const std::string& seed : stillpage::fuzz::make_seeds(target.name)) {
    std::ofstream file(folder / ("seed-" + std::to_string(number++)), std::ios::binary);
    file << seed;
    if (!file.flush()) return 1;
  }
  return 0;
}

int run(const std::vector<std::string>& arguments) {
  const bool writes = arguments.size() == 3 && arguments[0] == "--write-seeds";
  const Target* target = arguments.empty() ? nullptr : find_target(arguments[writes ? 1 : 0]);
  if (target == nullptr) {
    std::fprintf(stderr, "usage: stillpage_fuzz_replay [--write-seeds] TARGET [FILE… | FOLDER]\n");
    return 2;
  }
  if (writes) return write_seeds(*target, arguments[2]);
  if (arguments.size() == 1) return run_seeds(*target);
  run_files(*target, {arguments.begin() + 1, arguments.end()});
  return 0;
}

}  // namespace

int main(int argc, char** argv) { return run({argv + 1, argv + argc}); }
