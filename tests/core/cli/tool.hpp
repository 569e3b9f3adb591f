// Runs the built command-line tool as a user would, for tests.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace stillpage::test {

struct ToolRun {
  int status = -1;
  std::string output;
  std::string errors;
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A folder that is gone when the test ends.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / "stillpage-cli-XXXXXX") {
    std::string name = path_.string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// `arguments` are words for the shell, redirections included.
inline ToolRun run_tool(const std::string& arguments) {
  const Folder folder;
  const std::string errors = folder.path() + "/errors";
  const std::string command = std::string(STILLPAGE_CLI_PATH) + " " + arguments + " 2>" + errors;
  ToolRun run;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return run;
  char chunk[4096];
  std::size_t count = 0;
  while ((count = std::fread(chunk, 1, sizeof chunk, pipe)) > 0) run.output.append(chunk, count);
  const int status = pclose(pipe);
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.errors = read_file(errors);
  return run;
}

inline std::string sample_page(const std::string& title) {
  std::string page =
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>" + title +
      "</title></head><body><nav><a href=/>Home</a> <a href=/more>More</a></nav><article><h1>" +
      title + "</h1>";
  for (int i = 0; i < 8; ++i) {
    page +=
        "<p>The ferry left the harbour before dawn, and the people on deck watched the lights of "
        "the town "
        "grow small behind them, while the mate counted the ropes for the " +
        std::to_string(i + 2) + "th time that week.</p>";
  }
  return page +
         "<figure><img src=/ferry.jpg alt=ferry><figcaption>The old ferry</figcaption></figure>"
         "</article><footer>All rights reserved</footer></body></html>";
}

}  // namespace stillpage::test
