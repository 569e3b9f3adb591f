// Every bound on input in one place. They are checked as early as they can be, so that
// later stages need none.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stillpage {

struct Limits {
  std::size_t max_bytes = std::size_t{64} << 20;  // UTF-8 bytes of the serialised page
  std::uint32_t max_nodes = 1'500'000;            // elements, texts and comments together
  std::uint32_t max_depth = 200'000;              // open elements at one time
  // Runs of text, asked once they are known. The largest of the 1,497 development pages has 2,641.
  std::uint32_t max_blocks = 250'000;
};

}  // namespace stillpage
