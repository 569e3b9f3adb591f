// The title is shown above the article, so its copy at the head of the text goes.
#include <algorithm>

#include "clean/clean.hpp"
#include "segment/tag_classes.hpp"
#include "segment/text_shape.hpp"

namespace stillpage {
namespace {

constexpr int kBlocksLookedAt = 6;  // of those kept, from the first

}  // namespace

void drop_title(const CleanContext& context, Selection& selection) {
  const std::size_t title_words = word_hashes(context.metadata.title).size();
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
