// Children stand after their parent in a tree's run of nodes, so the means are had from the back.
#include "explain/attribution.hpp"

#include <cstddef>

#include "score/evaluate.hpp"
#include "score/model.hpp"

namespace stillpage::explain {
namespace {

double leaf_value(const std::uint8_t* node) noexcept {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(node[1] | (node[2] << 8U)));
}

}  // namespace

Attribution::Attribution(const Model& model) : model_(model), base_(model.base) {
  mean_.assign(model.nodes.size() / kNodeBytes, 0);
  std::vector<double> leaves(mean_.size(), 1);
  std::size_t end = mean_.size();
  for (std::size_t tree = model.first_node.size(); tree-- > 0;) {
    const std::size_t first = model.first_node[tree];
    for (std::size_t i = end; i-- > first;) {
      const std::uint8_t* node = model.nodes.data() + kNodeBytes * i;
      if (node[0] == kLeaf) {
        mean_[i] = leaf_value(node);
        continue;
      }
      const std::size_t left = first + node[2];
      leaves[i] = leaves[left] + leaves[left + 1];
      mean_[i] = (mean_[left] * leaves[left] + mean_[left + 1] * leaves[left + 1]) / leaves[i];
    }
    base_ += mean_[first];
    end = first;
  }
  base_ *= model.log_odds_per_unit;
}

std::vector<Weight> Attribution::weigh(std::span<const float> row) const {
  std::vector<Weight> weights(model_.columns.size());
  std::vector<std::uint8_t> bins(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weights[i].column = model_.columns[i];
    weights[i].value = row[model_.columns[i]];
    const std::size_t first = model_.first_edge[i];
    bins[i] =
        bin_of(model_.edges.subspan(first, model_.first_edge[i + 1] - first), weights[i].value);
  }
  for (const std::size_t first : model_.first_node) {
    std::size_t at = first;
    for (const std::uint8_t* node = model_.nodes.data() + kNodeBytes * at; node[0] != kLeaf;
         node = model_.nodes.data() + kNodeBytes * at) {
      const std::size_t child = first + node[2] + (bins[node[0]] > node[1] ? 1 : 0);
      weights[node[0]].log_odds += mean_[child] - mean_[at];
      at = child;
    }
  }
  for (Weight& weight : weights) weight.log_odds *= model_.log_odds_per_unit;
  return weights;
}

}  // namespace stillpage::explain
