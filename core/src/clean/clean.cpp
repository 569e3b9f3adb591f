// The order of the rules: first what is wrong in itself, then what a drop or a restoration leaves
// behind.
#include "clean/clean.hpp"

#include <string_view>

namespace stillpage {
namespace {

constexpr float kFlowShare = 0.5F;   // of the page's prose, that the flow must carry
constexpr float kProseShare = 0.6F;  // of the kept words, that must be prose
constexpr float kFlowWords = 120;    // and so much of it
constexpr float kPostShare =
    0.5F;  // of the prose stands in posts or answers: a thread, where every voice counts
constexpr NameGroups kPosts = bit(NameGroup::kComment) | bit(NameGroup::kForum);

template <typename AnyTrace>
void apply_rules(const CleanContext& context, Selection& selection, AnyTrace& trace) {
  const auto apply = [&](auto rule, std::string_view name) {
    rule(context, selection);
    trace.decided(name, selection);
  };
  apply(drop_hidden_copies, "drop_hidden_copies");
  apply(drop_line_numbers, "drop_line_numbers");
  apply(settle_tables, "settle_tables");
  apply(restore_headings, "restore_headings");
  apply(settle_captions, "settle_captions");
  apply(drop_entry_boxes, "drop_entry_boxes");
  apply(drop_share_bars, "drop_share_bars");
  apply(drop_buttons, "drop_buttons");
  apply(drop_ad_labels, "drop_ad_labels");
  apply(drop_furniture, "drop_furniture");
  const Flow flow = find_flow(context.page, context.statistics);
  const bool running_text = is_running_text(context, selection, flow);
  if (running_text) {
    apply(drop_author_box, "drop_author_box");
    apply(drop_link_boxes, "drop_link_boxes");
    apply(drop_link_lines, "drop_link_lines");
    apply(drop_labels, "drop_labels");
  }
  apply(restore_notes, "restore_notes");
  apply(drop_title, "drop_title");
  if (running_text) apply(drop_empty_headings, "drop_empty_headings");
  settle_containers(context.page, selection);
  trace.decided("settle_containers", selection);
}

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

void clean(const CleanContext& context, Selection& selection, NoTrace& trace) {
  apply_rules(context, selection, trace);
}

void clean(const CleanContext& context, Selection& selection, Trace& trace) {
  apply_rules(context, selection, trace);
}

}  // namespace stillpage
