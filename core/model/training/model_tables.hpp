// A trained model in its packed form, which evaluation during training uses too.
#pragma once

#include <cstdint>
#include <vector>

#include "model/training/boosting.hpp"
#include "score/model.hpp"

namespace stillpage::training {

struct ModelTables {
  std::vector<std::uint16_t> columns;
  std::vector<std::uint16_t> first_edge;
  std::vector<float> edges;
  std::vector<std::uint16_t> first_node;
  std::vector<std::uint8_t> nodes;
  std::int32_t base = 0;
  double log_odds_per_unit = 0;
  std::vector<TokenHash> tokens;
  std::vector<std::int8_t> token_odds;
  std::vector<ConfidencePoint> confidence;

  // Views these tables, which must outlive it.
  [[nodiscard]] Model view() const;
  [[nodiscard]] std::size_t bytes() const;
};

// Packs a forest: only the inputs and edges that its trees ask for are kept. `columns` and `edges`
// are by input of the forest. Precondition: at most kMaxInputs inputs are used.
[[nodiscard]] ModelTables pack_forest(const Forest& forest,
                                      const std::vector<std::uint16_t>& columns,
                                      const std::vector<std::vector<float>>& edges);

}  // namespace stillpage::training
