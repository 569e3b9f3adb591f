// Finds the strings that may be the author's name, and the blocks that hold one or begin with one.
#pragma once

#include <cstdint>
#include <vector>

#include "features/page_table.hpp"

namespace stillpage {

struct NamedBlocks {
  std::vector<std::uint8_t> author;  // holds the metadata's author
  std::vector<std::uint8_t> byline;  // holds a short text from above the first prose
  std::vector<std::uint8_t> starts;  // begins with either, one word before it allowed
  BlockId first_prose = 0;  // the first good block; blocks up to it are never byline or starts
};

// Linear in the page's words.
[[nodiscard]] NamedBlocks find_named_blocks(const PageTable& table);

}  // namespace stillpage
