// Gradient-boosted trees over binned features with logistic loss: small, single-threaded, the same
// trees on every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stillpage::training {

struct TrainingMatrix {
  std::size_t inputs = 0;
  std::vector<std::uint8_t> bins;  // row by row
  std::vector<float> label;        // 0 or 1
  std::vector<float> weight;

  [[nodiscard]] std::size_t rows() const { return label.size(); }
};

struct BoostingOptions {
  int trees = 200;
  int leaves = 20;
  int depth = 10;
  float learning_rate = 0.1F;
  float l2 = 5;               // added to the hessian of a leaf
  float min_hessian = 5e-5F;  // of a leaf, as part of the rows
  float column_share = 0.2F;  // of the inputs that a tree may use
  float row_share = 0.6F;     // of the rows that a tree is grown on
  std::uint64_t seed = 1;
};

struct TreeNode {
  std::int32_t input = -1;  // -1: a leaf
  std::uint8_t bin = 0;     // rows with a greater bin go right
  std::int32_t left = 0;    // the right child is the node after
  float value = 0;          // of a leaf, in log-odds
};
using Tree = std::vector<TreeNode>;

struct Forest {
  float base = 0;  // log-odds
  std::vector<Tree> trees;
  std::vector<float> gain;  // by input
};

// Weights are normalised to a mean of one. Memory: the matrix plus a histogram a leaf.
[[nodiscard]] Forest boost(const TrainingMatrix& data, const BoostingOptions& options);

}  // namespace stillpage::training
