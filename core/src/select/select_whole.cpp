// No probability has a say here.
#include "select/select_whole.hpp"

#include <algorithm>

namespace stillpage {
namespace {

bool is_hidden(const SegmentedPage& page, BlockId block) {
  return (page.survey.flags[page.blocks.first[block]] & (kHidden | kAriaHidden)) != 0;
}

bool is_menu(const SegmentedPage& page, BlockId block) {
  const Landmarks around = page.survey.containers.landmarks_any[page.blocks.container[block]];
  return (around & bit(Landmark::kNav)) != 0;
}

}  // namespace

Selection select_whole(const SegmentedPage& page) {
  Selection selection;
  selection.expected_f1 = 1;
  selection.keep.resize(page.blocks.size());
  const auto keep = [&](bool with_menus) {
    for (BlockId b = 0; b < page.blocks.size(); ++b)
      selection.keep[b] = !is_hidden(page, b) && (with_menus || !is_menu(page, b)) ? 1 : 0;
    return std::find(selection.keep.begin(), selection.keep.end(), 1) != selection.keep.end();
  };
  if (!keep(false)) keep(true);
  settle_containers(page, selection);
  return selection;
}

}  // namespace stillpage
