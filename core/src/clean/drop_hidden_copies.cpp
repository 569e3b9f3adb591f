// Pages carry a second, hidden copy of a text for narrow screens or for print. Hidden alone says
// nothing (closed tabs hold content), and neither does a visible repetition, nor a line that the
// hidden text of another tab has in common with the open one; a hidden box of which most also
// stands visibly kept loses that.
#include <unordered_set>
#include <vector>

#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kMostly = 0.6F;  // of the box's kept words

bool is_hidden(const CleanContext& context, BlockId block) {
  return (context.page.survey.flags[context.blocks().first[block]] & (kHidden | kAriaHidden)) != 0;
}

// By container: the outermost hidden one around it, 0 if there is none.
std::vector<ContainerId> hidden_boxes(const CleanContext& context) {
  const Containers& c = context.containers();
  std::vector<ContainerId> box(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const bool hidden = (context.page.survey.flags[c.node[id]] & (kHidden | kAriaHidden)) != 0;
    box[id] = box[c.parent[id]] == 0 && hidden ? id : box[c.parent[id]];
  }
  return box;
}

}  // namespace

void drop_hidden_copies(const CleanContext& context, Selection& selection) {
  std::unordered_set<std::uint64_t> shown;
  const Blocks& blocks = context.blocks();
  bool any_hidden = false;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0) continue;
    const bool hidden = is_hidden(context, b);
    any_hidden = any_hidden || hidden;
    if (!hidden) shown.insert(blocks.shape[b].hash);
  }
  if (!any_hidden) return;
  const std::vector<ContainerId> box = hidden_boxes(context);
  std::vector<float> kept(box.size(), 0);
  std::vector<float> copied(box.size(), 0);
  const auto is_copy = [&](BlockId b) {
    return selection.keep[b] != 0 && is_hidden(context, b) && shown.contains(blocks.shape[b].hash);
  };
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const ContainerId own = box[blocks.container[b]];
    if (selection.keep[b] != 0) kept[own] += blocks.shape[b].words;
    if (is_copy(b)) copied[own] += blocks.shape[b].words;
  }
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const ContainerId own = box[blocks.container[b]];
    if (is_copy(b) && (own == 0 || copied[own] >= kMostly * kept[own])) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
