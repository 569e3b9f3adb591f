// Integers in decimal digits. std::to_string() would bring printf into the module, 2 kB of it.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <string>

namespace stillpage {

template <std::integral Integer>
[[nodiscard]] std::string decimal(Integer value) {
  std::array<char, 20> digits;  // of the lowest value, with its sign
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), written.ptr};
}

}  // namespace stillpage
