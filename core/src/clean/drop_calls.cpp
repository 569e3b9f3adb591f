// Calls to subscribe, join or give between the paragraphs: a line or two that the decision was not
// sure about, right above a button or a short link that has been dropped.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kMaxButtonWords = 5;
constexpr float kMaxLineWords = 40;
constexpr float kAllLink = 0.9F;  // of the letters
constexpr float kSure = 0.5F;     // the probability of what stays all the same
constexpr BlockId kMaxLines = 2;

bool is_dropped_press(const CleanContext& context, const Selection& selection, BlockId b) {
  const ContainerId own = context.blocks().container[b];
  if (selection.keep[b] != 0 || context.blocks().shape[b].words > kMaxButtonWords) return false;
  const Containers& c = context.containers();
  if ((c.landmarks_near(own) & bit(Landmark::kButton)) == 0)
    return context.statistics.link_density[b] >= kAllLink;
  // What opens a part of the text calls to nothing.
  for (ContainerId id = own; id != 0; id = c.parent[id]) {
    if (context.document.attribute(c.node[id], "aria-expanded") != nullptr) return false;
    if ((c.landmarks[id] & bit(Landmark::kButton)) != 0) break;
  }
  return true;
}

bool is_call(const CleanContext& context, const Selection& selection, BlockId b) {
  return selection.keep[b] != 0 && context.probability[b] < kSure &&
         heading_level(context.tag_of(b)) == 0 &&
         context.blocks().shape[b].words <= kMaxLineWords &&
         context.statistics.link_density[b] <= 0 && !is_part_of_whole(context, b);
}

}  // namespace

void drop_calls(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const auto& owner = context.blocks().container;
  for (BlockId press = 1; press < context.blocks().size(); ++press) {
    if (!is_dropped_press(context, selection, press)) continue;
    for (BlockId line = 1; line <= kMaxLines && line <= press; ++line) {
      const BlockId b = press - line;
      const bool same_box = c.parent[owner[b]] == c.parent[owner[press]];
      if (!same_box || !is_call(context, selection, b)) break;
      selection.keep[b] = 0;
    }
  }
}

}  // namespace stillpage
