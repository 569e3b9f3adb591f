// Which features moved a block's log-odds, and by how much.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stillpage {
struct Model;
}

namespace stillpage::explain {

struct Weight {
  std::uint16_t column = 0;  // of the feature matrix
  float value = 0;           // that the block has there
  double log_odds = 0;       // what it added; below 0 it spoke against keeping the block
};

// Path attribution ("Saabas"): a split that sends a block from a node to a child adds to its
// feature the change of the subtree's mean value. A node's mean weighs its leaves equally, since
// the tables don't say how many blocks of the corpus fell into each. Exact: the model's log-odds
// are base() and all weights together.
class Attribution {
 public:
  // Linear in the model, which must outlive this.
  explicit Attribution(const Model& model);

  // The log-odds of a block of which nothing is known.
  [[nodiscard]] double base() const noexcept { return base_; }

  // Every column that the model asks for, in the model's order. `row`: of the feature matrix.
  // Linear in the trees' depth.
  [[nodiscard]] std::vector<Weight> weigh(std::span<const float> row) const;

 private:
  const Model& model_;
  std::vector<double> mean_;  // by node, in units of the leaves
  double base_ = 0;
};

}  // namespace stillpage::explain
