// Costs of "dropped" and "kept" climb from the blocks to the root; the cheaper choice is then
// handed down.
#include "select/tree_decoding.hpp"

#include <algorithm>

namespace stillpage {

std::vector<std::uint8_t> label_tree(const SegmentedPage& page, const std::vector<float>& gain,
                                     const std::vector<float>& edge_cost) {
  const Containers& c = page.survey.containers;
  const Blocks& blocks = page.blocks;
  std::vector<float> cost_dropped(c.size(), 0);
  std::vector<float> cost_kept(c.size(), 0);
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const ContainerId own = blocks.container[b];
    cost_dropped[own] += std::min(0.0F, edge_cost[own] - gain[b]);
    cost_kept[own] += std::min(-gain[b], edge_cost[own]);
  }
  for (ContainerId id = c.size(); id-- > 1;) {
    const ContainerId parent = c.parent[id];
    cost_dropped[parent] += std::min(cost_dropped[id], cost_kept[id] + edge_cost[id]);
    cost_kept[parent] += std::min(cost_kept[id], cost_dropped[id] + edge_cost[id]);
  }
  std::vector<std::uint8_t> keep_container(c.size());
  std::vector<std::uint8_t> keep(blocks.size());
  for (ContainerId id = 0; id < c.size(); ++id) {
    const bool inherited = id != 0 && keep_container[c.parent[id]] != 0;
    const float price = id == 0 ? 0 : edge_cost[id];
    keep_container[id] = inherited ? cost_kept[id] <= cost_dropped[id] + price
                                   : cost_kept[id] + price < cost_dropped[id];
  }
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const ContainerId own = blocks.container[b];
    keep[b] = keep_container[own] != 0 ? gain[b] >= -edge_cost[own] : gain[b] > edge_cost[own];
  }
  return keep;
}

}  // namespace stillpage
