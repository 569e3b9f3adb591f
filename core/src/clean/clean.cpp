// The order of the rules: first what is wrong in itself, then what a drop or a restoration leaves
// behind.
#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kFlowShare = 0.5F;   // of the page's prose, that the flow must carry
constexpr float kProseShare = 0.6F;  // of the kept words, that must be prose
constexpr float kFlowWords = 120;    // and so much of it
constexpr float kPostShare =
    0.5F;  // of the prose stands in posts or answers: a thread, where every voice counts
constexpr NameGroups kPosts = bit(NameGroup::kComment) | bit(NameGroup::kForum);

}  // namespace

bool is_running_text(const CleanContext& context, const Selection& selection, const Flow& flow) {
  float words = 0;
  float prose = 0;
  float posts = 0;
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] == 0) continue;
    words += context.blocks().shape[b].words;
    if (context.statistics.good[b] == 0) continue;
    prose += context.blocks().shape[b].words;
    const NameGroups names = context.containers().names_any[context.blocks().container[b]];
    if ((names & kPosts) != 0) posts += context.blocks().shape[b].words;
  }
  if (posts > kPostShare * prose) return false;
  return flow.share >= kFlowShare && prose >= kProseShare * words && prose >= kFlowWords;
}

void clean(const CleanContext& context, Selection& selection) {
  drop_hidden_copies(context, selection);
  drop_line_numbers(context, selection);
  settle_tables(context, selection);
  restore_between(context, selection);
  restore_headings(context, selection);
  settle_captions(context, selection);
  drop_entry_boxes(context, selection);
  drop_share_bars(context, selection);
  drop_buttons(context, selection);
  drop_ad_labels(context, selection);
  drop_furniture(context, selection);
  const Flow flow = find_flow(context.page, context.statistics);
  const bool running_text = is_running_text(context, selection, flow);
  if (running_text) {
    drop_before_title(context, flow, selection);
    drop_named_boxes(context, selection);
    drop_author_box(context, selection);
    drop_link_boxes(context, selection);
    drop_link_lines(context, selection);
    drop_tail(context, flow, selection);
    drop_labels(context, selection);
  }
  restore_notes(context, selection);
  drop_title(context, selection);
  if (running_text) drop_empty_headings(context, selection);
  settle_containers(context.page, selection);
}

}  // namespace stillpage
