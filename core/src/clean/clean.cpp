// The order of the rules: first what is wrong in itself, then what a drop or a restoration leaves
// behind.
#include "clean/clean.hpp"

#include "clean/article_check.hpp"

namespace stillpage {
namespace {

constexpr float kFlowShare = 0.5F;   // of the page's prose, that the flow must carry
constexpr float kProseShare = 0.6F;  // of the kept words, that must be prose
constexpr float kFlowWords = 120;    // and so much of it
constexpr float kPostShare =
    0.5F;  // of the prose stands in posts or answers: a thread, where every voice counts
constexpr NameGroups kPosts = bit(NameGroup::kComment) | bit(NameGroup::kForum);

// Says who wrote it or when, as articles do. On pages that don't, what looks like a call or a
// promotion is as often what they are about.
bool is_signed(const Metadata& metadata) {
  return !metadata.byline.empty() || !metadata.published.empty();
}

// A macro, for the rule's name. Rules handed to a function would cost the module a kilobyte of
// indirect calls.
#define STILLPAGE_APPLY(rule) \
  rule(context, selection);   \
  trace.decided(#rule, selection)
#define STILLPAGE_APPLY_TO_FLOW(rule) \
  rule(context, flow, selection);     \
  trace.decided(#rule, selection)

template <typename AnyTrace>
void apply_rules(const CleanContext& context, Selection& selection, AnyTrace& trace) {
  const Selection decided = selection;
  STILLPAGE_APPLY(drop_hidden_copies);
  STILLPAGE_APPLY(drop_repeated_passages);
  STILLPAGE_APPLY(drop_line_numbers);
  if (is_signed(context.metadata)) {
    STILLPAGE_APPLY(drop_discussion);
  }
  STILLPAGE_APPLY(restore_between);
  STILLPAGE_APPLY(restore_headings);
  STILLPAGE_APPLY(settle_captions);
  const Flow flow = find_flow(context.page, context.statistics);
  if (is_running_text(context, selection, flow)) {
    STILLPAGE_APPLY(restore_beside_pictures);
  }
  STILLPAGE_APPLY(drop_entry_boxes);
  STILLPAGE_APPLY(drop_share_bars);
  STILLPAGE_APPLY(drop_buttons);
  STILLPAGE_APPLY(drop_ad_labels);
  STILLPAGE_APPLY(drop_furniture);
  drop_repeated_links(context, false, selection);
  trace.decided("drop_repeated_links", selection);
  const bool running_text = is_running_text(context, selection, flow);
  if (running_text) {
    STILLPAGE_APPLY_TO_FLOW(drop_before_title);
    if (is_signed(context.metadata)) {
      STILLPAGE_APPLY(drop_named_boxes);
      STILLPAGE_APPLY(drop_calls);
      STILLPAGE_APPLY_TO_FLOW(drop_tail);
    }
    STILLPAGE_APPLY(drop_after_text);
    STILLPAGE_APPLY(drop_author_box);
    STILLPAGE_APPLY(drop_link_boxes);
    STILLPAGE_APPLY(drop_link_lines);
    STILLPAGE_APPLY(drop_labels);
  }
  STILLPAGE_APPLY(settle_tables);
  STILLPAGE_APPLY(restore_notes);
  STILLPAGE_APPLY(drop_title);
  if (running_text) {
    STILLPAGE_APPLY(drop_empty_headings);
  }
  settle_containers(context.page, selection);
  trace.decided("settle_containers", selection);
  const auto reads = [&](const Selection& s) {
    return reads_like_an_article(context.page, context.statistics, s);
  };
  if (reads(selection) || !reads(decided)) return;
  selection = decided;
  trace.decided("as decided, for the rules leave nothing", selection);
}

#undef STILLPAGE_APPLY
#undef STILLPAGE_APPLY_TO_FLOW

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
