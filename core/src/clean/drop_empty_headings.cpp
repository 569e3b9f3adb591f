// A heading with nothing below it where something has been dropped: what it stood above. Headings
// that follow one another on the page itself are a line above a headline, and prose that is set as
// a heading is text.
#include "clean/clean.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {

void drop_empty_headings(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  int next_level =
      1;  // of the next kept heading with no kept text before it; 1 at the end of the article
  bool text_follows = false;  // before that heading
  ContainerId last_heading = 0;
  bool dropped = false;  // something between this block and the next kept one
  for (BlockId b = blocks.size(); b-- > 0;) {
    if (selection.keep[b] == 0) {
      dropped = true;
      continue;
    }
    const bool is_followed = !dropped && b + 1 < blocks.size();
    dropped = false;
    const int level = heading_level(context.tag_of(b));
    if (level == 0 || context.statistics.good[b] != 0) {
      text_follows = true;
      continue;
    }
    const ContainerId own = blocks.container[b];
    const bool has_body = text_follows || next_level > level || own == last_heading || is_followed;
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
