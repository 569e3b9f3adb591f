// The title is shown above the article, so its copy at the head of the text goes.
#include <algorithm>

#include "clean/clean.hpp"
#include "segment/tag_classes.hpp"
#include "segment/text_shape.hpp"

namespace stillpage {
namespace {

constexpr int kBlocksLookedAt = 6;  // of those kept, from the first
constexpr float kAlike = 0.8F;      // of the words, both ways

// The title's words that the block has, and the block's that the title has.
bool is_title(const TextShape& shape, std::uint32_t title_words) {
  const auto both = static_cast<float>(shape.title_words);
  return both >= kAlike * static_cast<float>(title_words) &&
         both >= kAlike * static_cast<float>(shape.plain_words);
}

}  // namespace

void drop_title(const CleanContext& context, Selection& selection) {
  const auto title_words = static_cast<std::uint32_t>(word_hashes(context.metadata.title).size());
  if (title_words == 0) return;
  const Blocks& blocks = context.blocks();
  int looked_at = 0;
  for (BlockId b = 0; b < blocks.size() && looked_at < kBlocksLookedAt; ++b) {
    if (selection.keep[b] == 0) continue;
    ++looked_at;
    if (is_title(blocks.shape[b], title_words)) selection.keep[b] = 0;
    if (context.statistics.good[b] != 0 && heading_level(context.tag_of(b)) == 0) return;
  }
}

}  // namespace stillpage
