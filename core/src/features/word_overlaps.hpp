// How much the words of a block share with what the page says about itself.
#pragma once

#include <vector>

#include "features/page_hints.hpp"
#include "features/word_tokens.hpp"

namespace stillpage {

struct WordOverlaps {
  float description_share = 0;  // part of the block's words that are in the description too
  float title_share = 0;        // part of its different words that are in the title too
  float title_covered = 0;      // part of the title's words that it has
};

// Leaves the words sorted, each once.
[[nodiscard]] WordOverlaps word_overlaps(std::vector<WordHash>& words, const PageHints& hints);

}  // namespace stillpage
