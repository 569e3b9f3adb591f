// A line that is one link, alone between paragraphs or after the last: another article's headline,
// with or without a label before it. Lists of links that the text announces stay.
#include <vector>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kMaxLabelWords = 5;    // before the link, "See also:"
constexpr float kMaxLineWords = 25;    // of label and link
constexpr float kLeastLink = 0.5F;     // part of such a line that is link
constexpr float kMaxLinkRun = 3;       // more link lines in a row are a list that someone made
constexpr std::size_t kMaxLines = 10;  // more all over the page head what it is made of

// A sentence that is a link is no headline.
bool is_full_stop(char32_t c) { return c == U'.' || c == U'\u3002' || c == U'\u0964'; }

bool is_labelled_link(const CleanContext& context, BlockId b) {
  const TextShape& s = context.blocks().shape[b];
  const float density = context.statistics.link_density[b];
  if (s.links != 1 || s.sentences > 0 || s.words > kMaxLineWords || density < kLeastLink)
    return false;
  const std::string text = text_of(context, b, 200);
  const bool label = text.find(':') != std::string::npos ||
                     text.find("\xE2\x86\x92") != std::string::npos ||
                     text.find("\xEF\xBC\x9A") != std::string::npos ||
                     text.find("\xE2\x80\x94") != std::string::npos;
  return label && s.words * (1 - density) <= kMaxLabelWords;
}

// A linked heading right above text is that section's; so is a line in one box with its text,
// beside the other prose.
bool heads_section(const CleanContext& context, const Selection& selection, BlockId b) {
  if (b + 1 >= context.blocks().size() || selection.keep[b + 1] == 0) return false;
  const auto& branch = context.statistics.flow_branch;
  const ContainerId own = branch[context.blocks().container[b]];
  const bool in_box = own != 0 && context.statistics.good[b + 1] != 0 &&
                      own == branch[context.blocks().container[b + 1]] &&
                      own != context.blocks().container[b];
  const bool heading = heading_level(context.tag_of(b)) != 0;
  return (heading || in_box) && heading_level(context.tag_of(b + 1)) == 0 &&
         !is_link_line(context, b + 1);
}

bool is_line(const CleanContext& context, const Selection& selection, BlockId b) {
  if (heads_section(context, selection, b)) return false;
  if (is_full_stop(context.blocks().shape[b].last)) return false;
  return selection.keep[b] != 0 && !is_part_of_whole(context, b) &&
         (is_link_line(context, b) || is_labelled_link(context, b));
}

// Prose, or a label of the links.
bool may_stand_before(const CleanContext& context, BlockId b) {
  const TextShape& shape = context.blocks().shape[b];
  const bool label = shape.words <= kMaxLabelWords;
  return (context.statistics.good[b] != 0 || label) && !announces(shape);
}

}  // namespace

void drop_link_lines(const CleanContext& context, Selection& selection) {
  const BlockId size = context.blocks().size();
  BlockId before = size;  // the last kept block before the lines at hand
  std::vector<BlockId> lines;
  for (BlockId b = 0; b < size;) {
    if (!is_line(context, selection, b)) {
      if (selection.keep[b] != 0) before = b;
      ++b;
      continue;
    }
    BlockId end = b + 1;
    while (end < size && is_line(context, selection, end)) ++end;
    const bool ends_list = end >= size || !is_link_line(context, end);
    const bool few = static_cast<float>(end - b) <= kMaxLinkRun;
    if (few && ends_list && before < size && may_stand_before(context, before)) {
      for (BlockId line = b; line < end; ++line) lines.push_back(line);
    } else {
      before = end - 1;
    }
    b = end;
  }
  if (lines.size() > kMaxLines) return;
  for (const BlockId line : lines) selection.keep[line] = 0;
}

}  // namespace stillpage
