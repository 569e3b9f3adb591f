// The logistic function, computed by ourselves so that every build gives the same bits.
#pragma once

namespace stillpage {

// e to the power of x, good to about 1e-15 of itself; x is clamped to [-700, 700].
[[nodiscard]] double exponential(double x) noexcept;

// 1 / (1 + exp(-log_odds)).
[[nodiscard]] inline double logistic(double log_odds) noexcept {
  return 1 / (1 + exponential(-log_odds));
}

}  // namespace stillpage
