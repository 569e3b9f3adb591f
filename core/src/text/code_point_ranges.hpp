// Membership in a sorted table of code point ranges.
#pragma once

#include <cstddef>
#include <span>

namespace stillpage {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

// Precondition: the ranges ascend and don't overlap. Logarithmic.
[[nodiscard]] constexpr bool contains(std::span<const CodePointRange> ranges,
                                      char32_t code_point) noexcept {
  std::size_t low = 0;
  std::size_t high = ranges.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (code_point > ranges[middle].last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < ranges.size() && code_point >= ranges[low].first;
}

// For static_assert beside each table.
[[nodiscard]] constexpr bool ascend(std::span<const CodePointRange> ranges) noexcept {
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (ranges[i].first > ranges[i].last) return false;
    if (i > 0 && ranges[i - 1].last >= ranges[i].first) return false;
  }
  return true;
}

}  // namespace stillpage
