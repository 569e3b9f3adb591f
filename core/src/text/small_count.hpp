// Counts that take little room.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace stillpage {

// A count that stops at the largest number of its type.
template <typename Number>
class StoppingCount {
 public:
  StoppingCount() = default;
  explicit StoppingCount(std::uint32_t count) noexcept { *this += count; }
  StoppingCount& operator+=(std::uint32_t more) noexcept {
    count_ = static_cast<Number>(
        std::min<std::uint32_t>(count_ + more, std::numeric_limits<Number>::max()));
    return *this;
  }
  StoppingCount& operator++() noexcept { return *this += 1; }
  // NOLINTNEXTLINE(google-explicit-constructor): it is a number
  operator Number() const noexcept { return count_; }

 private:
  Number count_ = 0;
};

// Of what a part of a page has few: 65,535 is above every edge of a model.
using SmallCount = StoppingCount<std::uint16_t>;
// Of what it is only asked whether there are any, or a few: 255 is above the edges of such
// features.
using TinyCount = StoppingCount<std::uint8_t>;

}  // namespace stillpage
