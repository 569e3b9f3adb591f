// Labels of buttons: "copy", "listen", "follow". A button that opens part of the text carries that
// part's heading and stays.
#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kMaxLabelWords = 6;
constexpr int kLevels = 12;  // between a label and its button

// The button around a container, or 0 if there is none or it opens something.
bool is_plain_button(const CleanContext& context, ContainerId container) {
  const Containers& c = context.containers();
  ContainerId id = container;
  for (int level = 0; level < kLevels && id != 0; ++level, id = c.parent[id]) {
    if ((c.landmarks_any[id] & bit(Landmark::kButton)) == 0) return false;
    if ((c.landmarks[id] & bit(Landmark::kButton)) == 0) continue;
    const NodeId node = c.node[id];
    return context.document.attribute(node, "aria-expanded") == nullptr &&
           context.document.attribute(node, "aria-controls") == nullptr;
  }
  return false;
}

}  // namespace

void drop_buttons(const CleanContext& context, Selection& selection) {
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] == 0 || context.blocks().shape[b].words > kMaxLabelWords) continue;
    if (is_plain_button(context, context.blocks().container[b])) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
