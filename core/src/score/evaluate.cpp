// Sixteen blocks at a time, side by side: what is done to a block's bin is done to a row of
// sixteen, by one instruction where the machine has such. A tree is gone through from its leaves
// up, every split once, with nothing to predict: for some twenty leaves that takes a third of the
// steps of going down once for each block. Sums are of integers, so that every build gives the same
// bits.
#include "score/evaluate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "score/logistic.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kLanes = 32;  // two rows of bytes: a split is looked up once for both
constexpr std::size_t kFloatLanes =
    16;  // four rows of floats and what is counted of them: registers

using Bins = std::array<std::uint8_t, kLanes>;

// The bins of sixteen blocks from a lane on, by input. Behind the last block it is repeated.
void bin_blocks(const Model& model, const FeatureMatrix& features, std::size_t begin,
                std::size_t count, std::size_t first_lane, std::vector<Bins>& bins) {
  std::array<const float*, kFloatLanes> rows{};
  for (std::size_t lane = 0; lane < kFloatLanes; ++lane)
    rows[lane] =
        features.row(features.begin() + begin + std::min(first_lane + lane, count - 1)).data();
  for (std::size_t i = 0; i < bins.size(); ++i) {
    std::array<float, kFloatLanes> values;
    for (std::size_t lane = 0; lane < kFloatLanes; ++lane)
      values[lane] = rows[lane][model.columns[i]];
    // What is said of the page, or of a part of it, is the same of all: half of the columns.
    if (std::all_of(values.begin() + 1, values.end(), [&](float v) { return v == values[0]; })) {
      const std::span<const float> edges =
          model.edges.subspan(model.first_edge[i], model.first_edge[i + 1] - model.first_edge[i]);
      std::fill_n(bins[i].begin() + first_lane, kFloatLanes, bin_of(edges, values[0]));
      continue;
    }
    std::array<std::int32_t, kFloatLanes> below{};
    for (std::size_t e = model.first_edge[i]; e < model.first_edge[i + 1]; ++e) {
      const float edge = model.edges[e];
      for (std::size_t lane = 0; lane < kFloatLanes; ++lane)
        below[lane] += edge < values[lane] ? 1 : 0;
    }
    for (std::size_t lane = 0; lane < kFloatLanes; ++lane)
      bins[i][first_lane + lane] = static_cast<std::uint8_t>(below[lane]);
  }
}

// By node: the leaf that each block ends in that comes there.
using Leaves = std::array<Bins, kMaxNodes>;

void find_leaves(std::span<const std::uint8_t> tree, const std::vector<Bins>& bins,
                 Leaves& leaves) {
  for (std::size_t n = tree.size() / kNodeBytes; n-- > 0;) {
    const std::uint8_t* node = tree.data() + n * kNodeBytes;
    if (node[0] == kLeaf) {
      leaves[n].fill(static_cast<std::uint8_t>(n));
      continue;
    }
    // Copies and masks, of which compilers make one instruction for all sixteen.
    const Bins values = bins[node[0]];
    const Bins left = leaves[node[2]];
    const Bins right = leaves[node[2] + 1U];
    const std::uint8_t split = node[1];
    Bins chosen;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const std::uint8_t higher = values[lane] > split ? 0xFF : 0;
      chosen[lane] = static_cast<std::uint8_t>((right[lane] & higher) | (left[lane] & ~higher));
    }
    leaves[n] = chosen;
  }
}

std::int32_t leaf_value(const std::uint8_t* leaf) noexcept {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(leaf[1] | (leaf[2] << 8U)));
}

}  // namespace

std::uint8_t bin_of(std::span<const float> edges, float value) noexcept {
  // Eight edges on the average: counting them all has nothing to predict, unlike a binary search.
  std::uint8_t bin = 0;
  for (const float edge : edges) bin = static_cast<std::uint8_t>(bin + (edge < value ? 1 : 0));
  return bin;
}

std::vector<float> evaluate(const Model& model, const FeatureMatrix& features) {
  std::vector<Bins> bins(model.columns.size());
  Leaves leaves;
  std::vector<float> probabilities(features.blocks());
  for (std::size_t begin = 0; begin < features.blocks(); begin += kLanes) {
    const std::size_t count = std::min(kLanes, features.blocks() - begin);
    for (std::size_t lane = 0; lane < kLanes; lane += kFloatLanes)
      bin_blocks(model, features, begin, count, lane, bins);
    std::array<std::int32_t, kLanes> sums;
    sums.fill(model.base);
    for (std::size_t t = 0; t < model.first_node.size(); ++t) {
      const std::span<const std::uint8_t> tree = model.tree(t);
      find_leaves(tree, bins, leaves);
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        sums[lane] += leaf_value(tree.data() + kNodeBytes * leaves[0][lane]);
    }
    for (std::size_t lane = 0; lane < count; ++lane) {
      const double log_odds = static_cast<double>(sums[lane]) * model.log_odds_per_unit;
      probabilities[begin + lane] = static_cast<float>(logistic(log_odds));
    }
  }
  return probabilities;
}

}  // namespace stillpage
