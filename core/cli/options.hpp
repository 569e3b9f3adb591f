// What the command line asks for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stillpage::cli {

enum class Format : std::uint8_t { kJson, kText, kMarkdown, kHtml };
enum class ExplainForm : std::uint8_t { kNone, kText, kHtml };

enum ExitCode : int {
  kExitDone = 0,
  kExitNoArticle =
      1,  // the page holds no article, or is past a limit; --batch: no pages in the folder
  kExitUsage = 2,
  kExitUnreadable = 3,  // the input can't be read, or the output can't be written
};

struct Options {
  Format format = Format::kJson;
  ExplainForm explain = ExplainForm::kNone;  // write how the article was found, not the article
  std::string url;
  std::string file = "-";
  std::string batch_folder;  // "" outside --batch
  bool captions = true;
  bool serialised = false;  // the input is a serialised DOM, not an HTML file
  bool scripting = true;    // of a serialised DOM: scripts ran where it was serialised
  bool help = false;
  bool version = false;
};

struct ParsedOptions {
  Options options;
  std::string error;  // "" if all is well, else what to tell the user
};

[[nodiscard]] ParsedOptions parse_options(int argc, char** argv);

// The text of --help.
[[nodiscard]] std::string_view help_text() noexcept;

}  // namespace stillpage::cli
