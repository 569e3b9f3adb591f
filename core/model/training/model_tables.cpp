// Leaf values become 16-bit integers on one scale for all trees.
#include "model/training/model_tables.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace stillpage::training {
namespace {

constexpr double kLargestLeaf = 32'000;  // of a signed 16-bit integer, with room to round

struct UsedInput {
  std::uint8_t index = 0;                 // in the packed model
  std::vector<std::uint8_t> bin_of_edge;  // packed bin by original bin
};

class Packer {
 public:
  Packer(const Forest& forest, const std::vector<std::uint16_t>& columns,
         const std::vector<std::vector<float>>& edges)
      : forest_(forest), columns_(columns), edges_(edges), used_(columns.size()) {}

  ModelTables run() && {
    pack_inputs();
    double largest = 1e-9;
    for (const Tree& tree : forest_.trees) {
      for (const TreeNode& node : tree)
        largest = std::max(largest, std::fabs(static_cast<double>(node.value)));
    }
    tables_.log_odds_per_unit = largest / kLargestLeaf;
    tables_.base = static_cast<std::int32_t>(
        std::lround(static_cast<double>(forest_.base) / tables_.log_odds_per_unit));
    for (const Tree& tree : forest_.trees) pack_tree(tree);
    return std::move(tables_);
  }

 private:
  void pack_inputs() {
    std::vector<std::set<std::uint8_t>> bins(columns_.size());
    for (const Tree& tree : forest_.trees) {
      for (const TreeNode& node : tree) {
        if (node.input >= 0) bins[static_cast<std::size_t>(node.input)].insert(node.bin);
      }
    }
    tables_.first_edge.push_back(0);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (bins[i].empty()) continue;
      used_[i].index = static_cast<std::uint8_t>(tables_.columns.size());
      used_[i].bin_of_edge.assign(edges_[i].size(), 0);
      tables_.columns.push_back(columns_[i]);
      std::uint8_t packed = 0;
      for (const std::uint8_t bin : bins[i]) {
        used_[i].bin_of_edge[bin] = packed++;
        tables_.edges.push_back(edges_[i][bin]);
      }
      tables_.first_edge.push_back(static_cast<std::uint16_t>(tables_.edges.size()));
    }
  }

  void pack_tree(const Tree& tree) {
    tables_.first_node.push_back(static_cast<std::uint16_t>(tables_.nodes.size() / kNodeBytes));
    for (const TreeNode& node : tree) {
      if (node.input >= 0) {
        const UsedInput& input = used_[static_cast<std::size_t>(node.input)];
        tables_.nodes.push_back(input.index);
        tables_.nodes.push_back(input.bin_of_edge[node.bin]);
        tables_.nodes.push_back(static_cast<std::uint8_t>(node.left));
      } else {
        const long value = std::lround(static_cast<double>(node.value) / tables_.log_odds_per_unit);
        const auto bits = static_cast<std::uint16_t>(static_cast<std::int16_t>(value));
        tables_.nodes.push_back(kLeaf);
        tables_.nodes.push_back(static_cast<std::uint8_t>(bits & 0xFFU));
        tables_.nodes.push_back(static_cast<std::uint8_t>(bits >> 8U));
      }
    }
  }

  const Forest& forest_;
  const std::vector<std::uint16_t>& columns_;
  const std::vector<std::vector<float>>& edges_;
  std::vector<UsedInput> used_;
  ModelTables tables_;
};

}  // namespace

Model ModelTables::view() const {
  Model model;
  model.columns = columns;
  model.first_edge = first_edge;
  model.edges = edges;
  model.first_node = first_node;
  model.nodes = nodes;
  model.base = base;
  model.log_odds_per_unit = log_odds_per_unit;
  model.tokens = {tokens, token_odds};
  model.confidence = confidence;
  return model;
}

std::size_t ModelTables::bytes() const {
  return columns.size() * 2 + first_edge.size() * 2 + edges.size() * sizeof(float) +
         first_node.size() * 2 + nodes.size() + tokens.size() * 3 +
         confidence.size() * sizeof(ConfidencePoint);
}

ModelTables pack_forest(const Forest& forest, const std::vector<std::uint16_t>& columns,
                        const std::vector<std::vector<float>>& edges) {
  return Packer(forest, columns, edges).run();
}

}  // namespace stillpage::training
