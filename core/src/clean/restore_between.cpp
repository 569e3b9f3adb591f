// What stands in the middle of the article is hardly clutter when it reads like text: the decision
// may have tripped over a short line, a quotation or code.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

// On the fixtures, dropped text of an article has 0.19 and more, clutter amid text 0.1 and less.
constexpr float kLeastProbability = 0.15F;
constexpr float kLeastOfSentence = 0.3F;  // newsletters can be sentences alone, too
constexpr float kMaxLinkDensity = 0.2F;
constexpr float kMaxSiblingLinkDensity = 0.5F;  // of a line between two of its own kind
constexpr float kNearBlocks = 4;                // at most so far from kept text on either side

constexpr Landmarks kApart = bit(Landmark::kAside) | bit(Landmark::kNav) | bit(Landmark::kFooter) |
                             bit(Landmark::kForm) | bit(Landmark::kDialog) | bit(Landmark::kTable) |
                             bit(Landmark::kButton);
constexpr Landmarks kQuoted = bit(Landmark::kPre) | bit(Landmark::kBlockquote);
constexpr NameGroups kClutterNames = bit(NameGroup::kAd) | bit(NameGroup::kAuthor) |
                                     bit(NameGroup::kRelated) | bit(NameGroup::kSubscribe) |
                                     bit(NameGroup::kCookie) | bit(NameGroup::kShare) |
                                     bit(NameGroup::kComment) | bit(NameGroup::kControl);

// Between two kept siblings of its own kind.
bool is_amid_siblings(const CleanContext& context, const Selection& selection, BlockId b) {
  const Blocks& blocks = context.blocks();
  const Containers& c = context.containers();
  if (selection.keep[b - 1] == 0 || selection.keep[b + 1] == 0 ||
      context.statistics.link_density[b] > kMaxSiblingLinkDensity)
    return false;
  const ContainerId own = blocks.container[b];
  const ContainerId before = blocks.container[b - 1];
  const bool same_box = own == before || c.parent[own] == c.parent[before];
  return same_box && (c.signature[own] == c.signature[before] ||
                      c.signature[own] == c.signature[blocks.container[b + 1]]);
}

// Code or a quotation, or a sentence alone in its branch beside the prose, that nothing says is
// about something else.
bool reads_like_text(const CleanContext& context, BlockId b) {
  const Containers& c = context.containers();
  const SubtreeSums& sums = context.statistics.sums;
  const ContainerId own = context.blocks().container[b];
  if ((c.landmarks_any[own] & kApart) != 0 || (c.names_near[own] & kClutterNames) != 0 ||
      context.statistics.link_density[b] > kMaxLinkDensity)
    return false;
  if ((c.landmarks_near[own] & kQuoted) != 0) return true;
  const TextShape& shape = context.blocks().shape[b];
  const bool sentence = is_sentence_end(shape.last) || is_sentence_end(shape.before_last);
  const ContainerId branch = context.statistics.flow_branch[own];
  return sentence && context.probability[b] >= kLeastOfSentence && branch != 0 &&
         sums.blocks[branch] <= 1 && sums.controls[branch] <= 0;
}

}  // namespace

void restore_between(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  const BlockId last = last_kept_prose(context, selection);
  bool after_prose = false;
  BlockId kept = 0;  // the last kept block so far
  for (BlockId b = 0; b + 1 < blocks.size(); ++b) {
    if (selection.keep[b] != 0) {
      after_prose = after_prose || context.statistics.good[b] != 0;
      kept = b;
      continue;
    }
    if (b == 0 || context.probability[b] < kLeastProbability) continue;
    const bool amid_text = after_prose && last < blocks.size() && b < last &&
                           static_cast<float>(b - kept) <= kNearBlocks;
    if (is_amid_siblings(context, selection, b) || (amid_text && reads_like_text(context, b)))
      selection.keep[b] = 1;
  }
}

}  // namespace stillpage
