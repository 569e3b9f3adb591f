// A heading just above kept text belongs to it, even where the decision found it too short to be
// sure. A short line beside the paragraphs, of a kind of its own that the page repeats, is one too.
#include "clean/clean.hpp"
#include "segment/tag_classes.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kLeastProbability = 0.12F;
constexpr float kMaxHeadingWords = 12;
constexpr float kMaxLinkDensity =
    0.5F;  // a linked heading is another article's headline more often than a section's

bool is_tagged_heading(const CleanContext& context, BlockId b) {
  const int level = heading_level(context.tag_of(b));
  return level >= 2 && level <= 4;
}

// Of the kind of the line above the paragraphs of another section: a box without a heading's tag.
bool is_plain_heading(const CleanContext& context, BlockId b) {
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[b];
  const ContainerId next = context.blocks().container[b + 1];
  const TextShape& shape = context.blocks().shape[b];
  const bool sentence = is_sentence_end(shape.last) && shape.last != U'?' && shape.last != U'!';
  return shape.words <= kMaxHeadingWords && !sentence && context.statistics.good[b + 1] != 0 &&
         c.parent[own] == c.parent[next] && c.signature[own] != c.signature[next] &&
         context.statistics.same_siblings[own] >= 2 && !c.has_children(own);
}

}  // namespace

void restore_headings(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  bool seen_kept = false;
  for (BlockId b = 0; b + 1 < blocks.size(); ++b) {
    seen_kept = seen_kept || selection.keep[b] != 0;
    if (selection.keep[b] != 0 || !seen_kept || selection.keep[b + 1] == 0) continue;
    const bool link = context.statistics.link_density[b] > kMaxLinkDensity;
    if (link || context.probability[b] < kLeastProbability) continue;
    if (is_tagged_heading(context, b) || is_plain_heading(context, b)) selection.keep[b] = 1;
  }
}

}  // namespace stillpage
