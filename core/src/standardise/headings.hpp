// Levels of the article's headings: the body starts at 2, below the title, and no level is skipped
// on the way down.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stillpage {

// Source levels 1 to 6 in order -> article levels 2 to 6, keeping who stands under whom.
[[nodiscard]] std::vector<int> normalise_heading_levels(std::span<const int> levels);

}  // namespace stillpage
