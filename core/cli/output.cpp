// Standard output and standard error, with failures noticed.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "commands.hpp"

namespace stillpage::cli {

void complain(std::string_view subject, std::string_view message) {
  std::string line = "stillpage: ";
  if (!subject.empty()) {
    line += subject;
    line += ": ";
  }
  line += message;
  line += '\n';
  std::fputs(line.c_str(), stderr);
}

bool write_output(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return true;
  if (errno != EPIPE) complain("standard output", std::strerror(errno));
  return false;
}

}  // namespace stillpage::cli
