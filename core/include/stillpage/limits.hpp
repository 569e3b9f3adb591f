// Every bound on input in one place. They are checked as early as they can be, so that
// later stages need none. What a page in a browser may have is less: the extension's
// content/page-limits.ts refuses it before it is captured.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stillpage {

// The largest of 1,757 real pages has 5 MB and 15,793 elements. Each step of the pipeline is linear
// in bytes and nodes, so that these bound the steps as well: tests/core/limits_test.cpp.
struct Limits {
  // UTF-8 bytes of the serialised page. Browsers carry no longer message to the background.
  std::size_t max_bytes = std::size_t{64} << 20;
  // Elements, texts and comments together: three times the half million that must be answered.
  std::uint32_t max_nodes = 1'500'000;
  // Open elements at one time. Browsers' parsers stop at 512, their scripts at about 50,000.
  std::uint32_t max_depth = 200'000;
  // Runs of text, asked once they are known. The largest of the 1,497 development pages has 2,641.
  std::uint32_t max_blocks = 250'000;
  // Bytes that an instance of the module may grow to. A page at every limit at once stays below
  // (tests/wasm/memory.test.ts). Held by the linker (wasm/CMakeLists.txt).
  std::size_t max_memory = std::size_t{1} << 30;
};

}  // namespace stillpage
