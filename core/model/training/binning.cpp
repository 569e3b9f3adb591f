// Quantiles of the values; equal ones fall together.
#include "model/training/binning.hpp"

#include <algorithm>

namespace stillpage::training {

std::vector<float> fit_edges(std::vector<float>& values) {
  std::vector<float> edges;
  if (values.empty()) return edges;
  std::sort(values.begin(), values.end());
  std::vector<float> different = values;
  different.erase(std::unique(different.begin(), different.end()), different.end());
  if (different.size() <= kMaxBins) {
    for (std::size_t i = 1; i < different.size(); ++i)
      edges.push_back((different[i - 1] + different[i]) / 2);
    return edges;
  }
  for (std::size_t k = 1; k < kMaxBins; ++k)
    edges.push_back(values[k * (values.size() - 1) / kMaxBins]);
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

}  // namespace stillpage::training
