// What stands in the middle of the article is hardly clutter when it reads like text: the decision
// may have tripped over a short line, a quotation or code.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

// On the fixtures, dropped text of an article has 0.19 and more, clutter amid text 0.1 and less.
constexpr float kLeastProbability = 0.15F;
constexpr float kMaxLinkDensity = 0.2F;
constexpr float kParagraphWords =
    25;  // newsletters and blurbs that look like paragraphs are shorter
constexpr float kLeastOfParagraph = 0.15F;
constexpr float kMaxRunWords = 300;             // more is another text: a thread, a second article
constexpr float kMaxSiblingLinkDensity = 0.5F;  // of a line between two of its own kind
constexpr float kNearBlocks = 4;                // at most so far from kept text on either side

constexpr Landmarks kApart = bit(Landmark::kAside) | bit(Landmark::kNav) | bit(Landmark::kFooter) |
                             bit(Landmark::kForm) | bit(Landmark::kDialog) | bit(Landmark::kTable) |
                             bit(Landmark::kButton);
constexpr Landmarks kQuoted = bit(Landmark::kPre) | bit(Landmark::kBlockquote);
constexpr NameGroups kClutterNames = bit(NameGroup::kAd) | bit(NameGroup::kAuthor) |
                                     bit(NameGroup::kRelated) | bit(NameGroup::kSubscribe) |
                                     bit(NameGroup::kCookie) | bit(NameGroup::kShare) |
                                     bit(NameGroup::kComment) | bit(NameGroup::kControl);

// Between two kept siblings of its own kind.
bool is_amid_siblings(const CleanContext& context, const Selection& selection, BlockId b) {
  const Blocks& blocks = context.blocks();
  const Containers& c = context.containers();
  if (selection.keep[b - 1] == 0 || selection.keep[b + 1] == 0 ||
      context.statistics.link_density[b] > kMaxSiblingLinkDensity)
    return false;
  const ContainerId own = blocks.container[b];
  const ContainerId before = blocks.container[b - 1];
  const bool same_box = own == before || c.parent[own] == c.parent[before];
  return same_box && (c.signature[own] == c.signature[before] ||
                      c.signature[own] == c.signature[blocks.container[b + 1]]);
}

// Paragraphs of some length, of one kind, in one box.
bool is_paragraph_like(const CleanContext& context, BlockId b, BlockId other) {
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[b];
  const ContainerId like = context.blocks().container[other];
  return context.statistics.good[b] != 0 && context.blocks().shape[b].words >= kParagraphWords &&
         context.statistics.link_density[b] <= kMaxLinkDensity &&
         context.probability[b] >= kLeastOfParagraph && c.parent[own] == c.parent[like] &&
         c.signature[own] == c.signature[like] && (c.names_near(own) & kClutterNames) == 0;
}

// Runs of paragraphs between kept ones like them: no long text has holes.
void restore_runs(const CleanContext& context, Selection& selection) {
  const BlockId size = context.blocks().size();
  BlockId kept = size;  // the last kept block before the run
  for (BlockId b = 0; b < size; ++b) {
    if (selection.keep[b] != 0) {
      kept = b;
      continue;
    }
    BlockId end = b;
    float words = 0;
    while (kept < size && end < size && selection.keep[end] == 0 &&
           is_paragraph_like(context, end, kept))
      words += context.blocks().shape[end++].words;
    const bool closed = end > b && end < size && selection.keep[end] != 0 && words <= kMaxRunWords;
    for (BlockId i = b; closed && i < end; ++i) selection.keep[i] = 1;
    b = end > b ? end - 1 : b;
  }
}

// Whether somebody is quoted from the first word on.
bool starts_with_quote(const TextShape& shape) {
  switch (shape.first) {
    case U'\u201C':
    case U'\u201E':
    case U'\u00AB':
    case U'\u300C':
    case U'\u2018':
    case U'"':
      return true;
    default:
      return false;
  }
}

// Code or a quotation that nothing says is about something else. A quoted post has its network's
// name.
bool is_quoted_text(const CleanContext& context, BlockId b) {
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[b];
  if ((c.landmarks_any[own] & kApart) != 0) return false;
  const float density = context.statistics.link_density[b];
  if ((c.landmarks_near(own) & kQuoted) != 0)
    return (c.names_near(own) & kClutterNames & ~bit(NameGroup::kShare)) == 0 &&
           density <= kMaxSiblingLinkDensity;
  return starts_with_quote(context.blocks().shape[b]) && (c.names_near(own) & kClutterNames) == 0 &&
         density <= kMaxLinkDensity;
}

// Where the text ends. Its last paragraph may end in the mark of a note instead of a sentence's.
BlockId last_paragraph(const CleanContext& context, const Selection& selection) {
  const Blocks& blocks = context.blocks();
  for (BlockId b = blocks.size(); b-- > 0;) {
    const bool paragraph = blocks.shape[b].words >= kParagraphWords &&
                           context.statistics.link_density[b] <= kMaxLinkDensity;
    if (selection.keep[b] != 0 && (paragraph || context.statistics.good[b] != 0)) return b;
  }
  return 0;
}

// The line below a kept quotation that says whose it is.
bool ends_quote(const CleanContext& context, const Selection& selection, BlockId b) {
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[b];
  return selection.keep[b - 1] != 0 && context.tag_of(b) == Tag::kBlockquote &&
         c.parent[context.blocks().container[b - 1]] == own;
}

}  // namespace

void restore_between(const CleanContext& context, Selection& selection) {
  restore_runs(context, selection);
  const Blocks& blocks = context.blocks();
  const BlockId last = last_paragraph(context, selection);
  bool after_prose = false;
  BlockId kept = 0;  // the last kept block so far
  for (BlockId b = 0; b + 1 < blocks.size(); ++b) {
    if (selection.keep[b] != 0) {
      after_prose = after_prose || context.statistics.good[b] != 0;
      kept = b;
      continue;
    }
    if (b == 0) continue;
    if (ends_quote(context, selection, b)) selection.keep[b] = 1;
    if (context.probability[b] < kLeastProbability) continue;
    const bool amid_text = after_prose && b < last && static_cast<float>(b - kept) <= kNearBlocks;
    if (is_amid_siblings(context, selection, b) || (amid_text && is_quoted_text(context, b)))
      selection.keep[b] = 1;
  }
}

}  // namespace stillpage
