// Alternates between threshold and labelling, as the expected F1 of the labelling gives the next
// threshold.
#include "select/select.hpp"

#include <algorithm>

#include "select/threshold.hpp"
#include "select/tree_decoding.hpp"

namespace stillpage {
namespace {

// In words. Fitted on the development pages of a public benchmark; the optimum is flat.
constexpr float kEdgeCost = 1.5F;        // of a change between a parent and its child
constexpr float kWholeEdgeCost = 12.0F;  // the same inside what should be kept or dropped whole
constexpr float kBlockWords =
    4.0F;  // added to a block's words, so that a label of two words can pay for its edge
constexpr int kRounds = 4;
// Expected: a page that promises less holds nothing to read. Before the rules, with 0.1 to 0.25,
// one or two pages of the corpus whose truth is empty come and go.
constexpr float kLeastF1 = 0.2F;

constexpr Landmarks kWhole = bit(Landmark::kTable) | bit(Landmark::kUl) | bit(Landmark::kOl) |
                             bit(Landmark::kDl) | bit(Landmark::kPre) | bit(Landmark::kFigure) |
                             bit(Landmark::kBlockquote);

// Inside: its parent, or one further up, is such an element; the edge above the element itself
// stays cheap.
std::vector<float> edge_costs(const Containers& c) {
  std::vector<float> costs(c.size(), kEdgeCost);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const ContainerId parent = c.parent[id];
    if (((c.landmarks[parent] | c.landmarks[c.parent[parent]]) & kWhole) != 0)
      costs[id] = kWholeEdgeCost;
  }
  return costs;
}

}  // namespace

Selection select_blocks(const SegmentedPage& page, const std::vector<float>& probability) {
  const Blocks& blocks = page.blocks;
  std::vector<float> weight(blocks.size());
  for (BlockId b = 0; b < blocks.size(); ++b) weight[b] = blocks.shape[b].words + kBlockWords;
  const std::vector<float> costs = edge_costs(page.survey.containers);

  Selection selection;
  selection.keep.assign(blocks.size(), 0);
  selection.threshold = best_threshold(probability, weight).threshold;
  std::vector<float> gain(blocks.size());
  for (int round = 0; round < kRounds; ++round) {
    for (BlockId b = 0; b < blocks.size(); ++b)
      gain[b] = (probability[b] - selection.threshold) * weight[b];
    selection.keep = label_tree(page, gain, costs);
    const float f1 = expected_f1(probability, weight, selection.keep);
    selection.expected_f1 = f1;
    if (f1 <= 0) break;
    selection.threshold = f1 / 2;
  }
  if (selection.expected_f1 < kLeastF1) {
    selection.threshold = 1;
    selection.keep.assign(blocks.size(), 0);
  }
  settle_containers(page, selection);
  return selection;
}

void settle_containers(const SegmentedPage& page, Selection& selection) {
  const Containers& c = page.survey.containers;
  std::vector<float> words(c.size(), 0);
  std::vector<float> kept(c.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const ContainerId own = page.blocks.container[b];
    words[own] += page.blocks.shape[b].words;
    if (selection.keep[b] != 0) kept[own] += page.blocks.shape[b].words;
  }
  for (ContainerId id = c.size(); id-- > 1;) {
    words[c.parent[id]] += words[id];
    kept[c.parent[id]] += kept[id];
  }
  selection.keep_container.assign(c.size(), 0);
  for (ContainerId id = 0; id < c.size(); ++id) {
    const bool inherited = id != 0 && selection.keep_container[c.parent[id]] != 0;
    selection.keep_container[id] = words[id] > 0 ? 2 * kept[id] > words[id] : inherited;
  }
}

}  // namespace stillpage
