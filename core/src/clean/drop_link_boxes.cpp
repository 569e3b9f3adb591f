// Boxes of links between or below the paragraphs ("more on this"): a branch beside prose that holds
// next to nothing but whole-block links, with the short label above them.
#include <algorithm>
#include <vector>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kMostlyLinks = 0.7F;   // of the branch's words
constexpr float kSure = 0.8F;          // the mean probability of what stays all the same
constexpr std::size_t kMaxBoxes = 10;  // more all over the page are what it is made of
constexpr float kLabelWords = 8;       // of a label above a single short link
constexpr float kHeadlineWords = 3;
constexpr float kMaxBoxWords =
    150;  // a longer list of links is more likely an index that is the page's content
constexpr float kProseAround =
    0.5F;  // part of the page's prose that must stand in the branch's parent

bool is_link_box(const CleanContext& context, ContainerId branch) {
  const SubtreeSums& sums = context.statistics.sums;
  const ContainerId parent = context.containers().parent[branch];
  const Tag tag = context.document.tag(context.containers().node[branch]);
  const bool line = tag == Tag::kP || heading_level(tag) != 0;  // see drop_link_lines
  if (line || branch == 0 || sums.words[branch] > kMaxBoxWords || sums.good_words[branch] > 0 ||
      sums.links[branch] == 0) {
    return false;
  }
  if (sums.good_words[parent] < kProseAround * std::max(1.0F, sums.good_words[0])) return false;
  if (sums.link_words[branch] >= kMostlyLinks * sums.words[branch]) return true;
  const bool box = tag == Tag::kDiv && sums.sentences[branch] == 0;
  return box && sums.link_words[branch] >= kHeadlineWords &&
         sums.words[branch] - sums.link_words[branch] <= kLabelWords;
}

}  // namespace

void drop_link_boxes(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  const std::vector<float> words = kept_words_by_container(context, selection);
  const std::vector<float> expected = expected_words_by_container(context, selection);
  BlockId kept = blocks.size();    // the last kept block so far
  BlockId before = blocks.size();  // the last kept block before the branch at hand
  ContainerId last_branch = 0;
  ContainerId last_box = 0;
  std::size_t boxes = 0;
  std::vector<BlockId> boxed;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0) continue;
    const ContainerId branch = context.statistics.flow_branch[blocks.container[b]];
    if (branch != last_branch) before = kept;
    last_branch = branch;
    const bool in_table = (context.containers().landmarks_any[branch] & bit(Landmark::kTable)) != 0;
    const bool announced = before < blocks.size() && announces(blocks.shape[before]);
    const bool sure = expected[branch] >= kSure * words[branch];
    if (in_table || announced || sure || !is_link_box(context, branch)) {
      kept = b;
      continue;
    }
    boxes += branch != last_box ? 1 : 0;
    last_box = branch;
    boxed.push_back(b);
  }
  if (boxes > kMaxBoxes) return;
  for (const BlockId b : boxed) selection.keep[b] = 0;
}

}  // namespace stillpage
