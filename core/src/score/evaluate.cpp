// Thirty-two blocks at a time, side by side: what is done to a block's bin is done to a row of
// sixteen by one instruction. A tree is gone through from its leaves up, every split once, with
// nothing to predict: for some twenty leaves that takes a third of the steps of going down once for
// each block. Sums are of integers, so that every build gives the same bits.
#include "score/evaluate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "own_function.hpp"

namespace stillpage {
namespace {

// What machines do at once, as scan.hpp has it: left to a compiler's own vectors, this took a fifth
// more instructions.
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
using Floats [[gnu::vector_size(16)]] = float;
using Counts [[gnu::vector_size(16)]] = std::int32_t;

constexpr std::size_t kByteRows = 2;  // a split is looked up once for both
constexpr std::size_t kLanes = kByteRows * sizeof(Bytes);
constexpr std::size_t kFloatRows = 4;  // and as many of counts: what registers hold
constexpr std::size_t kFloatLanes = kFloatRows * 4;

struct Bins {
  std::array<Bytes, kByteRows> rows;
};
using AllBins = std::array<Bins, kMaxInputs>;  // by input

// The bins of sixteen values.
STILLPAGE_OWN_FUNCTION Bytes bins_of(std::span<const float> edges,
                                     const std::array<float, kFloatLanes>& values) {
  std::array<Floats, kFloatRows> rows;
  std::memcpy(&rows, &values, sizeof rows);
  std::array<Counts, kFloatRows> below{};
  for (const float edge : edges) {
    for (std::size_t row = 0; row < kFloatRows; ++row) below[row] -= edge < rows[row];  // true: -1
  }
  std::array<std::int32_t, kFloatLanes> counts;
  std::memcpy(&counts, &below, sizeof counts);
  std::array<std::uint8_t, kFloatLanes> bins;
  std::transform(counts.begin(), counts.end(), bins.begin(),
                 [](std::int32_t count) { return static_cast<std::uint8_t>(count); });
  Bytes row;
  std::memcpy(&row, &bins, sizeof row);
  return row;
}

// The bins of one row of blocks, by input. Behind the last block it is repeated.
STILLPAGE_OWN_FUNCTION void bin_blocks(const Model& model, const FeatureMatrix& features,
                                       std::size_t begin, std::size_t count, std::size_t row,
                                       AllBins& bins) {
  std::array<const float*, kFloatLanes> blocks{};
  for (std::size_t lane = 0; lane < kFloatLanes; ++lane) {
    const std::size_t block = std::min(row * kFloatLanes + lane, count - 1);
    blocks[lane] = features.row(features.begin() + begin + block).data();
  }
  for (std::size_t i = 0; i < model.columns.size(); ++i) {
    const std::span<const float> edges =
        model.edges.subspan(model.first_edge[i], model.first_edge[i + 1] - model.first_edge[i]);
    std::array<float, kFloatLanes> values;
    for (std::size_t lane = 0; lane < kFloatLanes; ++lane)
      values[lane] = blocks[lane][model.columns[i]];
    // What is said of the page, or of a part of it, is the same of all: half of the columns.
    const bool same =
        std::all_of(values.begin() + 1, values.end(), [&](float v) { return v == values[0]; });
    bins[i].rows[row] = same ? Bytes{} + bin_of(edges, values[0]) : bins_of(edges, values);
  }
}

// By node: the leaf that each block ends in that comes there.
using Leaves = std::array<Bins, kMaxNodes>;

STILLPAGE_OWN_FUNCTION void find_leaves(std::span<const std::uint8_t> tree, const AllBins& bins,
                                        Leaves& leaves) {
  for (std::size_t n = tree.size() / kNodeBytes; n-- > 0;) {
    const std::uint8_t* node = tree.data() + n * kNodeBytes;
    if (node[0] == kLeaf) {
      leaves[n].rows.fill(Bytes{} + static_cast<std::uint8_t>(n));
      continue;
    }
    const Bins& values = bins[node[0]];
    const Bins& left = leaves[node[2]];
    const Bins& right = leaves[node[2] + 1U];
    for (std::size_t row = 0; row < kByteRows; ++row) {
      const auto higher = reinterpret_cast<Bytes>(values.rows[row] > node[1]);  // all bits, or none
      leaves[n].rows[row] = (right.rows[row] & higher) | (left.rows[row] & ~higher);
    }
  }
}

std::int32_t leaf_value(const std::uint8_t* leaf) noexcept {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(leaf[1] | (leaf[2] << 8U)));
}

// Adds what a tree says of each block.
STILLPAGE_OWN_FUNCTION void add_values(std::span<const std::uint8_t> tree, const Bins& leaves,
                                       std::array<std::int32_t, kLanes>& sums) {
  std::array<std::uint8_t, kLanes> ends;
  std::memcpy(&ends, &leaves, sizeof ends);
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    sums[lane] += leaf_value(tree.data() + kNodeBytes * ends[lane]);
}

}  // namespace

std::uint8_t bin_of(std::span<const float> edges, float value) noexcept {
  // Eight edges on the average: counting them all has nothing to predict, unlike a binary search.
  std::uint8_t bin = 0;
  for (const float edge : edges) bin = static_cast<std::uint8_t>(bin + (edge < value ? 1 : 0));
  return bin;
}

std::vector<float> evaluate(const Model& model, const FeatureMatrix& features) {
  AllBins bins;
  Leaves leaves;
  std::vector<float> log_odds(features.blocks());
  for (std::size_t begin = 0; begin < features.blocks(); begin += kLanes) {
    const std::size_t count = std::min(kLanes, features.blocks() - begin);
    for (std::size_t row = 0; row < kByteRows; ++row)
      bin_blocks(model, features, begin, count, row, bins);
    std::array<std::int32_t, kLanes> sums;
    sums.fill(model.base);
    for (std::size_t t = 0; t < model.first_node.size(); ++t) {
      const std::span<const std::uint8_t> tree = model.tree(t);
      find_leaves(tree, bins, leaves);
      add_values(tree, leaves[0], sums);
    }
    for (std::size_t lane = 0; lane < count; ++lane) {
      log_odds[begin + lane] =
          static_cast<float>(static_cast<double>(sums[lane]) * model.log_odds_per_unit);
    }
  }
  return log_odds;
}

}  // namespace stillpage
