// Some blocks at a time, and for them tree by tree, so that bins and a tree's few nodes stay in the
// cache; sums of integers, so that every build gives the same bits.
#include "score/evaluate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "score/logistic.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kBlocksAtATime = 128;  // of some 250 bins each: 32 kB

void bin_row(const Model& model, std::span<const float> row, std::uint8_t* bins) {
  for (std::size_t i = 0; i < model.columns.size(); ++i) {
    const std::size_t first = model.first_edge[i];
    const auto edges = model.edges.subspan(first, model.first_edge[i + 1] - first);
    bins[i] = bin_of(edges, row[model.columns[i]]);
  }
}

std::int32_t leaf_value(const std::uint8_t* tree, const std::uint8_t* bins) noexcept {
  const std::uint8_t* node = tree;
  while (node[0] != kLeaf) {
    const std::size_t right = bins[node[0]] > node[1] ? 1 : 0;
    node = tree + kNodeBytes * (node[2] + right);
  }
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(node[1] | (node[2] << 8U)));
}

}  // namespace

std::uint8_t bin_of(std::span<const float> edges, float value) noexcept {
  // Eight edges on the average: counting them all has nothing to predict, unlike a binary search.
  std::uint8_t bin = 0;
  for (const float edge : edges) bin = static_cast<std::uint8_t>(bin + (edge < value ? 1 : 0));
  return bin;
}

std::vector<float> evaluate(const Model& model, const FeatureMatrix& features) {
  const std::size_t inputs = model.columns.size();
  std::vector<std::uint8_t> bins(inputs * kBlocksAtATime);
  std::vector<float> probabilities(features.blocks());
  for (std::size_t begin = 0; begin < features.blocks(); begin += kBlocksAtATime) {
    const std::size_t count = std::min(kBlocksAtATime, features.blocks() - begin);
    std::array<std::int32_t, kBlocksAtATime> sums;
    sums.fill(model.base);
    for (std::size_t b = 0; b < count; ++b)
      bin_row(model, features.row(features.begin() + begin + b), bins.data() + b * inputs);
    for (const std::uint16_t first : model.first_node) {
      const std::uint8_t* tree = model.nodes.data() + kNodeBytes * first;
      for (std::size_t b = 0; b < count; ++b) sums[b] += leaf_value(tree, bins.data() + b * inputs);
    }
    for (std::size_t b = 0; b < count; ++b) {
      const double log_odds = static_cast<double>(sums[b]) * model.log_odds_per_unit;
      probabilities[begin + b] = static_cast<float>(logistic(log_odds));
    }
  }
  return probabilities;
}

}  // namespace stillpage
