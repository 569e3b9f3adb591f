// Evaluates a model on the features of a page.
#pragma once

#include <cstdint>
#include <vector>

#include "features/feature_matrix.hpp"
#include "score/model.hpp"

namespace stillpage {

// The bin of a value: how many of the ascending edges are below it. Linear in the edges.
[[nodiscard]] std::uint8_t bin_of(std::span<const float> edges, float value) noexcept;

// The log-odds of each block to be part of the article. Linear in blocks times trees.
[[nodiscard]] std::vector<float> evaluate(const Model& model, const FeatureMatrix& features);

}  // namespace stillpage
