// The learned model as read-only tables: which features it asks for, where their bins end, and the
// trees over the bins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "features/token_table.hpp"

namespace stillpage {

// A tree is a run of nodes of three bytes. A split: {input, bin, left child}; blocks whose bin of
// that input is greater go to the node after the left child. A leaf: {kLeaf, low byte, high byte}
// of a signed 16-bit value. A split comes before its children.
inline constexpr std::uint8_t kLeaf = 255;
inline constexpr std::size_t kNodeBytes = 3;
inline constexpr std::size_t kMaxInputs = kLeaf;
inline constexpr std::size_t kMaxNodes = 256;  // of a tree: a child is a byte

// A point of the curve from expected F1 to the F1 that pages of that expectation really had.
struct ConfidencePoint {
  float expected;
  float real;
};

struct Model {
  std::span<const std::uint16_t> columns;  // by input: the column of the feature matrix
  std::span<const std::uint16_t>
      first_edge;                // by input, and one more: its edges are edges[first_edge[i], ...)
  std::span<const float> edges;  // ascending; a bin is the number of edges below the value
  std::span<const std::uint16_t> first_node;  // by tree
  std::span<const std::uint8_t> nodes;
  std::int32_t base = 0;  // where the sum of leaf values starts
  double log_odds_per_unit = 0;
  TokenTable tokens;
  std::span<const ConfidencePoint> confidence;  // ascending in expected

  [[nodiscard]] std::span<const std::uint8_t> tree(std::size_t index) const noexcept {
    const std::size_t first = kNodeBytes * first_node[index];
    const bool last = index + 1 == first_node.size();
    const std::size_t end = last ? nodes.size() : kNodeBytes * first_node[index + 1];
    return nodes.subspan(first, end - first);
  }
};

// The model of this build, from model_data.cpp, which stillpage_train writes.
[[nodiscard]] const Model& trained_model() noexcept;

}  // namespace stillpage
