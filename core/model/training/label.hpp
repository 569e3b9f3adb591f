// Turns a page's true text into one number for each block: how much of the block is in it.
#pragma once

#include <string_view>
#include <vector>

#include "features/page_table.hpp"

namespace stillpage::training {

// A block is content when at least this part of its words is in the truth.
inline constexpr float kContentCoverage = 0.5F;

// 0 to 1 for each block. Blocks whose words stand in the truth in another order than on the page
// are found too.
[[nodiscard]] std::vector<float> block_coverage(const BlockRows& blocks,
                                                const std::vector<WordHash>& truth);

}  // namespace stillpage::training
