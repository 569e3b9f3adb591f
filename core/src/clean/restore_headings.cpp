// A heading just above kept text belongs to it, even where the decision found it too short to be
// sure.
#include "clean/clean.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kLeastProbability = 0.12F;
constexpr float kMaxLinkDensity =
    0.5F;  // a linked heading is another article's headline more often than a section's

}  // namespace

void restore_headings(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  bool seen_kept = false;
  for (BlockId b = 0; b + 1 < blocks.size(); ++b) {
    seen_kept = seen_kept || selection.keep[b] != 0;
    if (selection.keep[b] != 0 || !seen_kept || selection.keep[b + 1] == 0) continue;
    const int level = heading_level(context.tag_of(b));
    const bool link = context.statistics.link_density[b] > kMaxLinkDensity;
    if (level >= 2 && level <= 4 && !link && context.probability[b] >= kLeastProbability)
      selection.keep[b] = 1;
  }
}

}  // namespace stillpage
