// Captions share the fate of their figure: kept where the figure stands in the article, dropped
// where it doesn't.
#include "clean/clean.hpp"
#include "select/surroundings.hpp"

namespace stillpage {
namespace {

constexpr float kMaxCaptionWords = 120;
constexpr float kMaxLinkDensity = 0.9F;
constexpr int kLevels = 12;  // between a caption's text and its figure

// The figure around a block's container, or 0: only a <figcaption> directly or closely below a
// <figure> counts.
ContainerId figure_of_caption(const CleanContext& context, BlockId block) {
  const Containers& c = context.containers();
  bool in_caption = false;
  ContainerId id = context.blocks().container[block];
  for (int level = 0; level < kLevels && id != 0; ++level, id = c.parent[id]) {
    const Tag tag = context.document.tag(c.node[id]);
    if (tag == Tag::kFigcaption) in_caption = true;
    if (tag == Tag::kFigure) return in_caption ? id : 0;
    if ((c.landmarks_any[id] & bit(Landmark::kFigure)) == 0) return 0;
  }
  return 0;
}

}  // namespace

void settle_captions(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if ((c.landmarks_any[blocks.container[b]] & bit(Landmark::kFigure)) == 0) continue;
    const ContainerId figure = figure_of_caption(context, b);
    if (figure == 0 || context.statistics.sums.images[figure] == 0) continue;
    if (blocks.shape[b].words > kMaxCaptionWords ||
        context.statistics.link_density[b] > kMaxLinkDensity)
      continue;
    const ContainerId around =
        deciding_container(c, context.statistics, selection, c.parent[figure]);
    const bool kept = selection.keep_container[around] != 0;
    selection.keep[b] = kept;
  }
}

}  // namespace stillpage
