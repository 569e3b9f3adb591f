// Rules that mend the decision after it is made. Each has a file of its own; one alone reads words
// of a language, and those are data (ad_labels_data.hpp).
#pragma once

#include <vector>

#include "score/flow.hpp"
#include "score/statistics.hpp"
#include "select/select.hpp"
#include "stillpage/article.hpp"
#include "trace.hpp"

namespace stillpage {

struct CleanContext {
  const Document& document;
  const SegmentedPage& page;
  const Statistics& statistics;
  const std::vector<float>& probability;
  const Metadata& metadata;

  [[nodiscard]] const Containers& containers() const { return page.survey.containers; }
  [[nodiscard]] const Blocks& blocks() const { return page.blocks; }
  [[nodiscard]] Tag tag_of(BlockId block) const {
    return document.tag(containers().node[blocks().container[block]]);
  }
};

// Applies every rule, in the order of clean.cpp; `trace` hears of each.
void clean(const CleanContext& context, Selection& selection, NoTrace& trace);
void clean(const CleanContext& context, Selection& selection, Trace& trace);

// Whether the kept text is running text, most of it in one flow: then what interrupts it is judged
// more strictly than on a list of products or a forum.
[[nodiscard]] bool is_running_text(const CleanContext& context, const Selection& selection,
                                   const Flow& flow);

// The rules for every page.
void drop_hidden_copies(const CleanContext& context, Selection& selection);
void drop_repeated_passages(const CleanContext& context, Selection& selection);
void drop_line_numbers(const CleanContext& context, Selection& selection);
void settle_tables(const CleanContext& context, Selection& selection);
void restore_between(const CleanContext& context, Selection& selection);
void restore_headings(const CleanContext& context, Selection& selection);
void settle_captions(const CleanContext& context, Selection& selection);
void drop_ad_labels(const CleanContext& context, Selection& selection);
void drop_furniture(const CleanContext& context, Selection& selection);
void drop_repeated_links(const CleanContext& context, bool thread, Selection& selection);
void drop_discussion(const CleanContext& context, Selection& selection);
void drop_buttons(const CleanContext& context, Selection& selection);
void restore_notes(const CleanContext& context, Selection& selection);
void drop_entry_boxes(const CleanContext& context, Selection& selection);
void drop_share_bars(const CleanContext& context, Selection& selection);
void drop_title(const CleanContext& context, Selection& selection);

// The rules for running text only.
void restore_beside_pictures(const CleanContext& context, Selection& selection);
void drop_before_title(const CleanContext& context, const Flow& flow, Selection& selection);
void drop_named_boxes(const CleanContext& context, Selection& selection);
void drop_author_box(const CleanContext& context, Selection& selection);
void drop_link_boxes(const CleanContext& context, Selection& selection);
void drop_link_lines(const CleanContext& context, Selection& selection);
void drop_calls(const CleanContext& context, Selection& selection);
void drop_tail(const CleanContext& context, const Flow& flow, Selection& selection);
void drop_after_text(const CleanContext& context, Selection& selection);
void drop_labels(const CleanContext& context, Selection& selection);
void drop_empty_headings(const CleanContext& context, Selection& selection);

}  // namespace stillpage
