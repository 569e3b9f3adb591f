// How much room to make for a table while its source is read.
#pragma once

#include <algorithm>
#include <cstddef>

namespace stillpage {

// For a table that has grown to `rows` with this share of its source, 0 to 1: as if the rest were
// like what is read, and a little. Vectors alone would double, and what they leave is a hole in
// memory.
[[nodiscard, gnu::noinline]] inline std::size_t room_for(std::size_t rows, double share) noexcept {
  constexpr double kRoomToSpare = 1.0625;
  constexpr double kLeastGrowth = 1.125;
  constexpr double kMostGrowth = 32;
  constexpr std::size_t kFewRows = 16;
  const auto size = static_cast<double>(rows);
  return static_cast<std::size_t>(
             std::clamp(kRoomToSpare * size / share, kLeastGrowth * size, kMostGrowth * size)) +
         kFewRows;
}

}  // namespace stillpage
