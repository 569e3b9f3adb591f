// The tree of a page as it is shown: containers that hold one another and nothing else make one
// row, together with the block if they hold but one, so that a page of many wrappers stays
// readable.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "clean/clean.hpp"

namespace stillpage::explain {

inline constexpr BlockId kNoBlock = std::numeric_limits<BlockId>::max();

struct TreeRow {
  std::uint32_t level = 0;
  BlockId block = kNoBlock;
  ContainerId first = 0;  // the chain of containers, from the outermost
  ContainerId last = 0;   // to the innermost
  bool named = false;     // the row stands for the chain; otherwise a row above does
};

// Document order. Containers without text or pictures are left out. Linear.
[[nodiscard]] std::vector<TreeRow> row_tree(const CleanContext& context);

// "" for a row that isn't named, or else "main#content > div.post": the middle of a long chain is
// left out. Valid UTF-8.
[[nodiscard]] std::string label_of(const CleanContext& context, const TreeRow& row);

// At most `most` characters of a text, with an ellipsis if there are more; control characters and
// what would turn the direction of the text around it become spaces. Valid UTF-8.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t most);

}  // namespace stillpage::explain
