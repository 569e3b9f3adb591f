// Judges blocks: features in, probability out. A logistic regression over the table of features; a
// better model takes its place by replacing score_blocks() alone.
#pragma once

#include <cstdint>
#include <vector>

#include "score/features.hpp"

namespace stillpage {

// The probability of each block to be part of what a reader came for. Linear in blocks.
[[nodiscard]] std::vector<float> score_blocks(const FeatureContext& context);

}  // namespace stillpage
