// Rows of "share", "print" and "follow": their names say so, and they hold a few words and no
// sentence.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

constexpr float kMaxBarWords = 30;

}  // namespace

void drop_share_bars(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const SubtreeSums& sums = context.statistics.sums;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if ((c.names[id] & bit(NameGroup::kShare)) == 0 || selection.keep_container[id] == 0) continue;
    if (sums.words[id] <= kMaxBarWords && sums.good_blocks[id] == 0)
      drop_container(context, selection, id);
  }
}

}  // namespace stillpage
