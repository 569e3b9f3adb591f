// Expected F1 = 2 * expected kept-and-right words / (kept words + expected right words).
#include "select/threshold.hpp"

#include <cstddef>

namespace stillpage {
namespace {

constexpr int kRounds = 8;  // it converges in three or four

}  // namespace

float expected_f1(std::span<const float> probability, std::span<const float> weight,
                  std::span<const std::uint8_t> keep) {
  float right = 0;
  float kept = 0;
  float all_right = 0;
  for (std::size_t i = 0; i < probability.size(); ++i) {
    all_right += probability[i] * weight[i];
    if (keep[i] == 0) continue;
    kept += weight[i];
    right += probability[i] * weight[i];
  }
  return kept + all_right > 0 ? 2 * right / (kept + all_right) : 0;
}

ExpectedF1 best_threshold(std::span<const float> probability, std::span<const float> weight) {
  float all_right = 0;
  for (std::size_t i = 0; i < probability.size(); ++i) all_right += probability[i] * weight[i];
  ExpectedF1 best;
  for (int round = 0; round < kRounds; ++round) {
    float right = 0;
    float kept = 0;
    for (std::size_t i = 0; i < probability.size(); ++i) {
      if (probability[i] <= best.threshold) continue;
      kept += weight[i];
      right += probability[i] * weight[i];
    }
    best.f1 = kept > 0 ? 2 * right / (kept + all_right) : 0;
    best.threshold = best.f1 / 2;
  }
  return best;
}

}  // namespace stillpage
