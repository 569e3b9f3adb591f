// Cuts the values of a feature into bins of about equal weight.
#pragma once

#include <cstddef>
#include <vector>

namespace stillpage::training {

inline constexpr std::size_t kMaxBins = 64;

// At most kMaxBins - 1 ascending edges; between few different values, the middles between them.
// `values` is sorted.
[[nodiscard]] std::vector<float> fit_edges(std::vector<float>& values);

}  // namespace stillpage::training
