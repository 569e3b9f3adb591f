// Pages carry a second, hidden copy of a text for narrow screens or for print. Hidden alone says
// nothing (closed tabs hold content), and neither does a visible repetition; a hidden text that
// also stands visibly kept is dropped.
#include <unordered_set>

#include "clean/clean.hpp"

namespace stillpage {
namespace {

bool is_hidden(const CleanContext& context, BlockId block) {
  return (context.page.survey.flags[context.blocks().first[block]] & (kHidden | kAriaHidden)) != 0;
}

}  // namespace

void drop_hidden_copies(const CleanContext& context, Selection& selection) {
  std::unordered_set<std::uint64_t> shown;
  const Blocks& blocks = context.blocks();
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] != 0 && !is_hidden(context, b)) shown.insert(blocks.shape[b].hash);
  }
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] != 0 && is_hidden(context, b) && shown.contains(blocks.shape[b].hash))
      selection.keep[b] = 0;
  }
}

}  // namespace stillpage
