// A heading with nothing below it: what it stood above has been dropped.
#include "clean/clean.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {

void drop_empty_headings(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  int next_level =
      1;  // of the next kept heading with no kept text before it; 1 at the end of the article
  bool text_follows = false;  // before that heading
  ContainerId last_heading = 0;
  for (BlockId b = blocks.size(); b-- > 0;) {
    if (selection.keep[b] == 0) continue;
    const int level = heading_level(context.tag_of(b));
    if (level == 0) {
      text_follows = true;
      continue;
    }
    const ContainerId own = blocks.container[b];
    const bool has_body = text_follows || next_level > level || own == last_heading;
    if (!has_body) {
      selection.keep[b] = 0;
      continue;
    }
    next_level = level;
    text_follows = false;
    last_heading = own;
  }
}

}  // namespace stillpage
