// Reads a page's bytes from a file or standard input, through gzip where it is compressed.
#pragma once

#include <cstddef>
#include <string>

namespace stillpage::cli {

struct Input {
  std::string bytes;
  std::string error;  // "" if all is well, else why it can't be read
};

// The bytes of a file, or of standard input for "-". Stops soon after `limit` bytes, also of what
// gzip unpacks to, so that whoever reads them can say they are too many.
[[nodiscard]] Input read_input(const std::string& path, std::size_t limit);

}  // namespace stillpage::cli
