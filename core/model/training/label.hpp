// Turns a page's true text into one number for each block: how much of the block is in it.
#pragma once

#include <cstdint>
#include <vector>

#include "features/word_tokens.hpp"
#include "segment/segment.hpp"
#include "stillpage/document.hpp"

namespace stillpage::training {

// A block is content when at least this part of its words is in the truth.
inline constexpr float kContentCoverage = 0.5F;

// The words of a page's blocks, one after the other.
struct BlockWords {
  std::vector<std::uint32_t> first;  // those of block b: [first[b], first[b + 1]) of `hashes`
  std::vector<WordHash> hashes;

  [[nodiscard]] BlockId blocks() const { return static_cast<BlockId>(first.size() - 1); }
};
[[nodiscard]] BlockWords read_block_words(const Document& document, const SegmentedPage& page);

// 0 to 1 for each block. Blocks whose words stand in the truth in another order than on the page
// are found too.
[[nodiscard]] std::vector<float> block_coverage(const BlockWords& words,
                                                const std::vector<WordHash>& truth);

}  // namespace stillpage::training
