// A short line right above links that were dropped was their label; short lines after the last
// paragraph stand above or below what was dropped there.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kMaxLabelWords = 6;

bool is_label(const CleanContext& context, BlockId b) {
  const TextShape& s = context.blocks().shape[b];
  return s.words <= kMaxLabelWords && !is_part_of_whole(context, b) && !is_sentence_end(s.last) &&
         !is_sentence_end(s.before_last);
}

// Same branch beside the prose, or a plain line: a heading among the paragraphs may have its text
// further down.
bool belongs_to_next(const CleanContext& context, BlockId b) {
  const auto& branch = context.statistics.flow_branch;
  const ContainerId own = branch[context.blocks().container[b]];
  const bool same_branch = own != 0 && own == branch[context.blocks().container[b + 1]];
  return same_branch || heading_level(context.tag_of(b)) == 0;
}

}  // namespace

void drop_labels(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  for (BlockId b = blocks.size(); b-- > 0;) {
    if (selection.keep[b] == 0 || b + 1 >= blocks.size() || !is_label(context, b)) continue;
    const bool above_dropped_links = selection.keep[b + 1] == 0 && is_link_line(context, b + 1);
    if (above_dropped_links && belongs_to_next(context, b)) selection.keep[b] = 0;
  }
  const BlockId last = last_kept_prose(context, selection);
  for (BlockId b = blocks.size(); b-- > 0 && last < blocks.size() && b > last;) {
    if (selection.keep[b] == 0) continue;
    if (!is_label(context, b)) return;
    selection.keep[b] = 0;
  }
}

}  // namespace stillpage
