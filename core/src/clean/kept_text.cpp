// Plain loops over the columns of blocks and containers.
#include "clean/kept_text.hpp"

#include <algorithm>

#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr Landmarks kWhole = bit(Landmark::kDl) | bit(Landmark::kPre) | bit(Landmark::kUl) |
                             bit(Landmark::kOl) | bit(Landmark::kBlockquote) |
                             bit(Landmark::kFigure) | bit(Landmark::kDetails);
constexpr float kAllLink = 0.95F;    // of the letters
constexpr float kHeadlineWords = 3;  // a shorter link is a tag or a button
constexpr float kMaxHeadlineWords = 30;
constexpr float kAnnouncingWords = 6;  // "See also:" is shorter

}  // namespace

std::string text_of(const CleanContext& context, BlockId block, std::size_t max_bytes) {
  std::string text;
  const Blocks& blocks = context.blocks();
  for (NodeId id = blocks.first[block]; id < blocks.end[block] && text.size() < 2 * max_bytes;
       ++id) {
    const Node& node = context.document.node(id);
    if (node.kind == NodeKind::kText && (context.page.survey.flags[id] & kDropped) == 0) {
      context.document.append_decoded(node.data, text);
    }
  }
  return collapse_white_space(text).substr(0, max_bytes);
}

std::vector<float> kept_words_by_container(const CleanContext& context,
                                           const Selection& selection) {
  const Containers& c = context.containers();
  std::vector<float> words(c.size(), 0);
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] != 0)
      words[context.blocks().container[b]] += context.blocks().shape[b].words;
  }
  for (ContainerId id = c.size(); id-- > 1;) words[c.parent[id]] += words[id];
  return words;
}

std::vector<float> expected_words_by_container(const CleanContext& context,
                                               const Selection& selection) {
  const Containers& c = context.containers();
  std::vector<float> words(c.size(), 0);
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] != 0)
      words[context.blocks().container[b]] +=
          context.probability[b] * context.blocks().shape[b].words;
  }
  for (ContainerId id = c.size(); id-- > 1;) words[c.parent[id]] += words[id];
  return words;
}

void drop_container(const CleanContext& context, Selection& selection, ContainerId container) {
  const auto& owner = context.blocks().container;
  const ContainerId end = context.containers().end[container];
  std::fill_n(selection.keep_container.data() + container, end - container, std::uint8_t{0});
  // Blocks stand in the order of their text; those of one container lie between those of its
  // neighbours.
  const NodeId first_node = context.containers().node[container];
  const NodeId end_node = context.document.subtree_end(first_node);
  const auto& first = context.blocks().first;
  auto at = static_cast<BlockId>(std::lower_bound(first.begin(), first.end(), first_node) -
                                 first.begin());
  for (; at < owner.size() && first[at] < end_node; ++at) selection.keep[at] = 0;
}

BlockId last_kept_prose(const CleanContext& context, const Selection& selection) {
  for (BlockId b = context.blocks().size(); b-- > 0;) {
    if (selection.keep[b] != 0 && context.statistics.good[b] != 0) return b;
  }
  return context.blocks().size();
}

bool is_link_line(const CleanContext& context, BlockId block) {
  const float words = context.blocks().shape[block].words;
  return context.statistics.link_density[block] >= kAllLink && words >= kHeadlineWords &&
         words <= kMaxHeadlineWords;
}

bool is_part_of_whole(const CleanContext& context, BlockId block) {
  const ContainerId own = context.blocks().container[block];
  return context.statistics.data_table[own] != 0 ||
         (context.containers().landmarks_near(own) & kWhole) != 0;
}

bool announces(const TextShape& shape) {
  return shape.words >= kAnnouncingWords && (shape.last == U':' || shape.last == 0xFF1A);
}

}  // namespace stillpage
