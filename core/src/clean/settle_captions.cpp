// Captions share the fate of their figure: kept where the figure stands in the article, dropped
// where it doesn't. A line beside a picture in a box without telling tags is only ever brought
// back.
#include <algorithm>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "select/surroundings.hpp"

namespace stillpage {
namespace {

constexpr float kMaxCaptionWords = 120;
constexpr float kMaxLinkDensity = 0.9F;
constexpr int kLevels = 12;          // between a caption's text and its figure
constexpr NodeId kFigureNodes = 64;  // that are looked at
constexpr int kBoxLevels = 3;
constexpr float kMaxBoxWords = 50;
constexpr float kMaxBoxLinks = 0.3F;  // of the words; a card of another article has more
// The probabilities that such a line must have: on the fixtures captions amid the text have 0.07
// and more, advertisements there less than 0.05; above the text a picture may be the author's.
constexpr float kLeastAmidText = 0.05F;
constexpr float kLeastBeforeText = 0.2F;

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

// Whether there is a picture, a film, a recording or a frame in it.
bool shows_something(const CleanContext& context, ContainerId figure) {
  if (context.statistics.sums.images[figure] > 0) return true;
  const NodeId first = context.containers().node[figure];
  const NodeId end = std::min(context.document.subtree_end(first), first + kFigureNodes);
  for (NodeId id = first; id < end; ++id) {
    const Tag tag = context.document.tag(id);
    if (tag == Tag::kVideo || tag == Tag::kAudio || tag == Tag::kIframe) return true;
  }
  return false;
}

// The box of a picture and the block, which is next to all its text, or 0.
ContainerId picture_box(const CleanContext& context, BlockId block) {
  const Containers& c = context.containers();
  const SubtreeSums& sums = context.statistics.sums;
  ContainerId id = context.blocks().container[block];
  for (int level = 0; level < kBoxLevels && id != 0; ++level, id = c.parent[id]) {
    if (sums.words[id] > kMaxBoxWords || sums.link_words[id] > kMaxBoxLinks * sums.words[id] ||
        sums.entries[id] > 0 || (c.names[id] & bit(NameGroup::kAuthor)) != 0)
      return 0;
    if (sums.images[id] > 0) return id;
  }
  return 0;
}

}  // namespace

void restore_beside_pictures(const CleanContext& context, Selection& selection) {
  const BlockId last = last_kept_prose(context, selection);
  bool after_prose = false;
  // After the last paragraph pictures are authors' and other articles'.
  for (BlockId b = 0; last < context.blocks().size() && b < last; ++b) {
    if (selection.keep[b] != 0) {
      after_prose = after_prose || context.statistics.good[b] != 0;
      continue;
    }
    if (context.probability[b] < (after_prose ? kLeastAmidText : kLeastBeforeText)) continue;
    const ContainerId box = picture_box(context, b);
    if (box == 0) continue;
    const ContainerId around = deciding_container(context.containers(), context.statistics,
                                                  selection, context.containers().parent[box]);
    if (selection.keep_container[around] != 0) selection.keep[b] = 1;
  }
}

void settle_captions(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if ((c.landmarks_any[blocks.container[b]] & bit(Landmark::kFigure)) == 0) continue;
    const ContainerId figure = figure_of_caption(context, b);
    if (figure == 0 || !shows_something(context, figure)) continue;
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
