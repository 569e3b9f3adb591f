// A line that is one link, alone between paragraphs or after the last: another article's headline, with or without a label
// before it. Lists of links that the text announces stay.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kMaxLabelWords = 5;     // before the link, "See also:"
constexpr float kMaxLineWords = 25;     // of label and link
constexpr float kLeastLink = 0.5F;      // part of such a line that is link
constexpr float kMaxLinkRun = 3;        // more link lines in a row are a list that someone made
constexpr Landmarks kLists = bit(Landmark::kTable) | bit(Landmark::kDl) | bit(Landmark::kPre) | bit(Landmark::kUl) |
                             bit(Landmark::kOl) | bit(Landmark::kBlockquote) | bit(Landmark::kFigure);

bool in_list(const CleanContext& context, BlockId b) {
  return (context.containers().landmarks_near[context.blocks().container[b]] & kLists) != 0;
}

bool is_labelled_link(const CleanContext& context, BlockId b) {
  const TextShape& s = context.blocks().shape[b];
  const float density = context.statistics.link_density[b];
  if (s.links != 1 || s.sentences > 0 || s.words > kMaxLineWords || density < kLeastLink) return false;
  const std::string text = text_of(context, b, 200);
  const bool label = text.find(':') != std::string::npos || text.find("\xE2\x86\x92") != std::string::npos ||
                     text.find("\xEF\xBC\x9A") != std::string::npos || text.find("\xE2\x80\x94") != std::string::npos;
  return label && s.words * (1 - density) <= kMaxLabelWords;
}

bool announces(const TextShape& s) { return s.words >= 6 && (s.last == U':' || s.last == 0xFF1A); }

}  // namespace

void drop_link_lines(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  const BlockId size = blocks.size();
  for (BlockId b = 0; b < size;) {
    if (selection.keep[b] == 0 || in_list(context, b) || !(is_link_line(context, b) || is_labelled_link(context, b))) {
      ++b;
      continue;
    }
    BlockId end = b + 1;
    while (end < size && selection.keep[end] != 0 && !in_list(context, end) &&
           (is_link_line(context, end) || is_labelled_link(context, end))) {
      ++end;
    }
    const BlockId before = previous_kept(selection, b);
    const bool after_prose = before < size && (context.statistics.good[before] != 0 || blocks.shape[before].words <= kMaxLabelWords);
    const bool announced = before < size && announces(blocks.shape[before]);
    const bool last = end >= size || next_kept(selection, end - 1) >= size;
    const bool before_text = last || context.statistics.good[end] != 0 || heading_level(context.tag_of(end)) != 0 ||
                             !is_link_line(context, end);
    if (static_cast<float>(end - b) <= kMaxLinkRun && after_prose && !announced && before_text) {
      for (BlockId line = b; line < end; ++line) selection.keep[line] = 0;
    }
    b = end;
  }
}

}  // namespace stillpage
