// One target as libFuzzer calls it. The build says which: STILLPAGE_FUZZ_TARGET is its name.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& target : stillpage::fuzz::kTargets) {
    if (target.name == STILLPAGE_FUZZ_TARGET)
      target.run(std::string_view(reinterpret_cast<const char*>(data), size));
  }
  return 0;
}
