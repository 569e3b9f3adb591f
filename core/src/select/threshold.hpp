// Chooses a page's threshold by expected word F1 (Dinkelbach's method), and with it says how sure
// the result is.
#pragma once

#include <cstdint>
#include <span>

namespace stillpage {

struct ExpectedF1 {
  float threshold = 0.5F;  // keep what is more probable than this
  float f1 = 0;            // the F1 to expect then, 0 to 1
};

// probability and weight (words) run in parallel, one entry a block. The threshold that is best in
// expectation is half the expected F1; found in a few rounds. Linear.
[[nodiscard]] ExpectedF1 best_threshold(std::span<const float> probability,
                                        std::span<const float> weight);

// The expected F1 of keeping these blocks (keep[i] != 0) and no others.
[[nodiscard]] float expected_f1(std::span<const float> probability, std::span<const float> weight,
                                std::span<const std::uint8_t> keep);

}  // namespace stillpage
